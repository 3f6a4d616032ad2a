// Every word of the text is tried against the cues, the first that fits wins, and its words are used up. Whether it
// counts, and whom it binds, depends on the subject (indexer/norm_subject.cpp).
#include "indexer/norm_force.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/norm_subject.hpp"

namespace concord {
namespace {

// A participle after which the subject is no patient of somebody else: "Officers should be prepared to".
constexpr std::array<std::string_view, 22> k_states{
    {"committed", "prepared",  "involved", "engaged",  "seen",      "satisfied", "concerned", "guided",
     "bound",     "required",  "expected", "employed", "perceived", "allowed",   "permitted", "based",
     "qualified", "dedicated", "trained",  "entitled", "obliged",   "governed"}};

template <class Table>
bool is_one_of(Table const& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

std::vector<WordPattern> const& patterns() {
    static std::vector<WordPattern> const all = [] {
        std::vector<WordPattern> out;
        for (Cue const& cue : k_cues) out.emplace_back(cue.pattern);
        return out;
    }();
    return all;
}

std::vector<WordPattern> const& no_patterns() {
    static std::vector<WordPattern> const all(k_no_cues.begin(), k_no_cues.end());
    return all;
}

bool is_joiner(std::string_view word) {
    return word == "and" || word == "or" || word == "but" || word == "nor";
}

// "he may ask and will be told" has one subject, that of the trigger before.
std::optional<Subject> shared_subject(NormText const& t, std::size_t cue, ForceTrigger const* before) {
    std::size_t at = cue;
    while (at > 0 && !t.phrase[at].stop_before && is_adverb(t.phrase[at - 1].folded)) --at;
    if (!before || at == 0 || t.phrase[at].stop_before || !is_joiner(t.phrase[at - 1].folded)) return std::nullopt;
    Subject out;
    out.mentions = before->bearers;
    out.topic = before->topic;
    out.pronoun = before->pronoun;
    out.addressed = before->addressed;
    return out;
}

// "are entitled to be treated with respect" binds the others; "may be asked" frees who asks.
bool is_entitlement(NormText const& t, std::size_t at, std::size_t length) {
    for (std::size_t i = at; i < at + length; ++i)
        if (t.phrase[i].folded == "entitled") return true;
    return false;
}

ForceTrigger bound_by(NormText const& t, Cue const& cue, std::size_t at, std::size_t length, Subject const& subject) {
    ForceTrigger out{cue.force, at, length, {}, false, false, false, subject.topic};
    if (cue.binds == Binds::inside) {
        for (std::size_t i = 0; i < t.mentions.size(); ++i) {
            Mention const& m = t.mentions[i];
            if (m.first >= at && m.first < at + length) {
                out.bearers = with_joined(t, i);
                return out;
            }
        }
    }
    if (cue.binds == Binds::after) {
        out.bearers = first_behind(t, at + length);
        return out;
    }
    out.pronoun = subject.pronoun && !subject.addressed;
    out.addressed = subject.addressed;
    out.bearers = subject.mentions;
    if (auto const done = passive_at(t, at + length)) {
        std::vector<std::size_t> doers = agents(t, *done + 1);
        if (!doers.empty()) {
            out.bearers = std::move(doers);
            out.pronoun = out.addressed = false;
        } else if (!out.bearers.empty() && !is_one_of(k_states, t.phrase[*done].folded) &&
                   (cue.force != Force::may || is_entitlement(t, at, length))) {
            out.other_side = true;
        }
    }
    return out;
}

// "must ensure that reports should be sent": one command.
bool is_ensured(NormText const& t, ForceTrigger const& before, std::size_t at) {
    if (before.force != Force::must) return false;
    std::size_t const from = before.first + before.words - 1;
    for (std::size_t word = from; word + 1 < at && word < from + 4; ++word)
        if ((t.phrase[word].folded == "ensure" || t.phrase[word].folded == "see") &&
            t.phrase[word + 1].folded == "that")
            return true;
    return false;
}

// "to ensure that the work will be done": what is aimed at is no rule of its own.
bool is_aimed_at(NormText const& t, std::size_t at) {
    constexpr std::size_t k_reach = 25;
    if (t.phrase[at].folded != "will") return false;
    for (std::size_t word = at; word > 0 && word + k_reach > at && !t.phrase[word].stop_before; --word) {
        PhraseWord const& before = t.phrase[word - 1];
        if (before.sentence != t.phrase[at].sentence) return false;
        if (before.folded == "ensure" || before.folded == "ensures" || before.folded == "ensuring") return true;
        if (before.folded == "who" || before.folded == "will" || before.folded == "and") return false;
    }
    return false;
}

// "It is important that Members must not": the words behind 'that' say what is so.
void drop_weaker_openings(NormText const& t, std::vector<ForceTrigger>& triggers) {
    for (std::size_t i = 0; i + 1 < triggers.size();) {
        ForceTrigger const& opens = triggers[i];
        ForceTrigger const& says = triggers[i + 1];
        bool const that = t.phrase[opens.first + opens.words - 1].folded == "that";
        bool const strong = says.force == Force::must || says.force == Force::must_not;
        if (opens.force == Force::should && that && strong &&
            t.phrase[opens.first].sentence == t.phrase[says.first].sentence)
            triggers.erase(triggers.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

std::size_t no_cue_at(Phrase const& phrase, std::size_t at) {
    for (WordPattern const& pattern : no_patterns())
        if (auto const length = pattern.length_at(phrase, at)) return *length;
    return 0;
}

bool counts(Cue const& cue, Subject const& subject, ForceTrigger const* before) {
    // "policies which any group should pursue" speaks of the policies.
    if (cue.when == When::always) return !subject.relative;
    if (cue.when == When::goes_on) return before && (before->force == Force::must || before->force == Force::must_not);
    if (subject.conditional || subject.fact) return false;
    bool const acted = !subject.mentions.empty() || subject.pronoun || subject.addressed;
    if (subject.reported && !acted && (cue.force == Force::may || cue.force == Force::must)) return false;
    if (cue.when == When::main_clause) return true;
    return acted;
}

}  // namespace

std::string_view name(Force force) {
    switch (force) {
        case Force::must: return "must";
        case Force::must_not: return "must-not";
        case Force::should: return "should";
        case Force::may: return "may";
        case Force::need_not: return "need-not";
    }
    return "";
}

std::vector<ForceTrigger> find_forces(NormText const& reading) {
    std::vector<ForceTrigger> out;
    for (std::size_t at = 0; at < reading.phrase.size();) {
        if (std::size_t const none = no_cue_at(reading.phrase, at); none > 0) {
            at += none;
            continue;
        }
        std::size_t step = 1;
        std::optional<Subject> subject;
        for (std::size_t i = 0; i < k_cues.size(); ++i) {
            auto const length = patterns()[i].length_at(reading.phrase, at);
            if (!length || is_aimed_at(reading, at)) continue;
            bool const same_sentence =
                !out.empty() && reading.phrase[out.back().first].sentence == reading.phrase[at].sentence;
            ForceTrigger const* const before = same_sentence ? &out.back() : nullptr;
            if (!subject) subject = shared_subject(reading, at, before);
            if (!subject) subject = subject_of(reading, at);
            if (!counts(k_cues[i], *subject, before)) continue;
            step = *length;
            if (same_sentence && k_cues[i].force == Force::should && is_ensured(reading, out.back(), at)) break;
            out.push_back(bound_by(reading, k_cues[i], at, *length, *subject));
            if (k_cues[i].also) {
                out.push_back(out.back());
                out.back().force = *k_cues[i].also;
            }
            break;
        }
        at += step;
    }
    drop_weaker_openings(reading, out);
    return out;
}

std::vector<ForceTrigger> find_list_forces(NormText const& reading) {
    static std::vector<WordPattern> const k_patterns = [] {
        std::vector<WordPattern> all;
        for (ListCue const& cue : k_list_cues) all.emplace_back(cue.pattern);
        return all;
    }();
    std::vector<ForceTrigger> out;
    if (reading.phrase.empty()) return out;
    std::size_t const last = reading.phrase.back().sentence;
    for (std::size_t at = 0; at < reading.phrase.size() && out.empty(); ++at) {
        if (reading.phrase[at].sentence != last) continue;
        for (std::size_t i = 0; i < k_list_cues.size() && out.empty(); ++i) {
            auto const length = k_patterns[i].length_at(reading.phrase, at);
            if (!length) continue;
            ForceTrigger found{k_list_cues[i].force, at, *length, {}, false, false, false, {}};
            for (std::size_t m = 0; m < reading.mentions.size() && found.bearers.empty(); ++m)
                if (reading.mentions[m].first >= at && reading.mentions[m].first < at + *length)
                    found.bearers = with_joined(reading, m);
            out.push_back(std::move(found));
        }
    }
    return out;
}

}  // namespace concord
