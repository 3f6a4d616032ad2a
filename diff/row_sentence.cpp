// Of each answering cell one reading, of its best clause that prescribes anything: the force stands in the sentence
// with most words of the question among those that have a force, with the verb behind it; via likewise. Equal readings
// are counted, the commonest first; a verb or bearer that is that of the reading before is not said again.
#include "diff/row_sentence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "diff/role_words.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

struct Duty {
    std::string bearer;  // "officers", "members and officers"; empty where nobody is named
    std::string force;   // "must-not"
    std::string verb;    // "leave"; empty where the text does not say it of the bearer
};

struct Reading {
    std::optional<Duty> duty;
    std::string via;
    std::string limits;
};

bool is_one_of(std::vector<std::string> const& all, std::string const& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

// Words that may stand between a force and its verb.
bool is_passed_over(std::string const& word) {
    constexpr std::array<std::string_view, 16> k_between{"not",       "also",  "to",   "never",  "always", "at",
                                                         "all",       "times", "only", "either", "in",     "any",
                                                         "therefore", "then",  "so",   "both"};
    return std::find(k_between.begin(), k_between.end(), word) != k_between.end() ||
           (word.size() > 4 && word.ends_with("ly") && word != "apply" && word != "comply" && word != "supply" &&
            word != "reply");
}

bool is_plain(std::string const& word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The verb that says what the bearer does: "Officers must normally leave": "leave". Empty where the force is told by
// another word than one that a verb follows ("a duty"), where a comma, a stop or a small word comes first, and for "be"
// and "have": what must be done to requests is not what their senders must do.
std::string verb_behind(std::string const& text, Span force, std::size_t end) {
    constexpr std::array<std::string_view, 9> k_before_verbs{"must", "shall", "should", "may", "will",
                                                             "can",  "not",   "cannot", "to"};
    constexpr std::array<std::string_view, 26> k_no_verbs{
        "be", "have", "the",   "a",  "an",   "of",   "for",   "by",  "with", "upon", "on", "as", "from",
        "if", "when", "where", "it", "that", "this", "their", "his", "her",  "its",  "no", "or", "and"};
    auto const last = folded_words(text.substr(force.begin, force.end - force.begin));
    if (last.empty() || std::find(k_before_verbs.begin(), k_before_verbs.end(), last.back()) == k_before_verbs.end())
        return "";
    std::string const rest = text.substr(force.end, end - force.end);
    std::size_t done = 0;
    for (Word const& word : words(rest)) {
        if (rest.substr(done, word.span.begin - done).find_first_of(",;:.()\n") != std::string::npos) break;
        done = word.span.end;
        if (is_passed_over(word.folded)) continue;
        bool const verb =
            is_plain(word.folded) && std::find(k_no_verbs.begin(), k_no_verbs.end(), word.folded) == k_no_verbs.end();
        return verb ? word.folded : "";
    }
    return "";
}

// Whether the bearer is the subject of that force: it stands before it, with a few words at most between.
bool is_subject(Clause const& clause, Trigger const& force) {
    constexpr std::size_t k_words_between = 3;
    return std::any_of(clause.norm.triggers.begin(), clause.norm.triggers.end(), [&](Trigger const& t) {
        if (t.kind != TriggerKind::bearer || t.span.begin == t.span.end || t.span.end > force.span.begin) return false;
        std::string const gap = clause.text.substr(t.span.end, force.span.begin - t.span.end);
        return gap.find_first_of(",;:.()\n") == std::string::npos && words(gap).size() <= k_words_between;
    });
}

// The roles of these triggers within the span; joined as the text joins them.
std::string roles_within(Clause const& clause, Span sentence, TriggerKind kind,
                         std::string (*in_words)(std::string_view)) {
    std::vector<std::string> values;
    std::vector<std::string> said;
    std::string joiner = kind == TriggerKind::via ? "or" : "and";
    std::size_t before = 0;
    for (Trigger const& t : clause.norm.triggers) {
        if (t.kind != kind || t.span.begin < sentence.begin || t.span.end > sentence.end || is_one_of(values, t.value))
            continue;
        if (!values.empty() && t.span.begin > before) {
            auto const between = folded_words(clause.text.substr(before, t.span.begin - before));
            if (is_one_of(between, "and")) joiner = "and";
            if (is_one_of(between, "or")) joiner = "or";
        }
        before = t.span.end;
        values.push_back(t.value);
        said.push_back(in_words(t.value));
    }
    return word_list(said, joiner);
}

std::string roles_of(std::vector<std::string> const& roles, std::string_view joiner,
                     std::string (*in_words)(std::string_view)) {
    std::vector<std::string> said;
    for (std::string const& role : roles) said.push_back(in_words(role));
    return word_list(said, joiner);
}

// The sentence that has most words of the question among those with a trigger of that kind.
std::optional<Span> sentence_with(Clause const& clause, std::vector<Span> const& matches, TriggerKind kind) {
    std::optional<Span> best;
    std::size_t most = 0;
    for (Span const sentence : sentences(clause.text)) {
        auto const within = [&](Span s) {
            return s.begin < s.end && s.begin >= sentence.begin && s.end <= sentence.end;
        };
        bool const has = std::any_of(clause.norm.triggers.begin(), clause.norm.triggers.end(),
                                     [&](Trigger const& t) { return t.kind == kind && within(t.span); });
        auto const count = static_cast<std::size_t>(std::count_if(matches.begin(), matches.end(), within));
        if (has && (!best || count > most)) {
            best = sentence;
            most = count;
        }
    }
    return best;
}

std::optional<Duty> duty_of(Clause const& clause, std::vector<Span> const& matches) {
    if (clause.norm.force.empty()) return std::nullopt;
    auto const sentence = sentence_with(clause, matches, TriggerKind::force);
    Duty out;
    if (!sentence) {  // the force stands in the lead-in
        out.force = clause.norm.force.front();
        out.bearer = roles_of(clause.norm.bearer, "and", bearer_words);
        return out;
    }
    for (Trigger const& t : clause.norm.triggers) {
        if (t.kind != TriggerKind::force || t.span.begin < sentence->begin || t.span.end > sentence->end ||
            t.span.begin == t.span.end)
            continue;
        out.force = t.value;
        if (is_subject(clause, t)) out.verb = verb_behind(clause.text, t.span, sentence->end);
        break;
    }
    out.bearer = roles_within(clause, *sentence, TriggerKind::bearer, bearer_words);
    if (out.bearer.empty() && clause.norm.bearer.size() == 1) out.bearer = bearer_words(clause.norm.bearer.front());
    return out;
}

std::string via_of(Clause const& clause, std::vector<Span> const& matches) {
    if (clause.norm.via.empty()) return "";
    if (auto const sentence = sentence_with(clause, matches, TriggerKind::via))
        return roles_within(clause, *sentence, TriggerKind::via, via_words);
    return roles_of(clause.norm.via, "or", via_words);
}

Reading reading_of(Cell const& cell, Document const& document) {
    Reading out;
    for (CellEntry const& entry : cell.entries) {
        auto const id = find_ref(document.tree, entry.citation.ref);
        if (!id) continue;
        Clause const& clause = document.tree[*id];
        out.duty = duty_of(clause, entry.matches);
        out.via = via_of(clause, entry.matches);
        out.limits = word_list(clause.norm.limits, "and");
        if (out.duty || !out.via.empty()) break;  // the best clause that prescribes anything; others add detail
    }
    return out;
}

// Things said with the number of documents, the commonest first, then as first met.
class Tally {
 public:
    void add(std::string const& what) {
        for (auto& [said, count] : counts_)
            if (said == what) {
                ++count;
                return;
            }
        counts_.emplace_back(what, 1);
    }
    std::vector<std::pair<std::string, int>> sorted() const {
        auto out = counts_;
        std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
        return out;
    }
    std::string in_words(std::string const& before) const {
        std::string out;
        for (auto const& [said, count] : sorted())
            out += fmt::format("{}{} in {}", out.empty() ? before : ", ", said, count);
        return out;
    }

 private:
    std::vector<std::pair<std::string, int>> counts_;
};

// "officers must leave in 1, should in 1; members: may in 2": bearers as first met, of each the verbs, of each verb the
// forces. A colon stands where the text says no verb of the bearer.
std::string duties_in_words(std::vector<Duty> const& duties) {
    std::vector<std::pair<std::string, std::string>> subjects;
    std::map<std::pair<std::string, std::string>, Tally> forces;
    for (Duty const& duty : duties) {
        std::pair<std::string, std::string> const subject{duty.bearer, duty.verb};
        if (std::find(subjects.begin(), subjects.end(), subject) == subjects.end()) subjects.push_back(subject);
        forces[subject].add(force_words(duty.force));
    }
    std::stable_sort(subjects.begin(), subjects.end(), [&](auto const& a, auto const& b) {
        auto const first = [&](std::string const& bearer) {
            return std::find_if(duties.begin(), duties.end(), [&](Duty const& d) { return d.bearer == bearer; });
        };
        if (a.first != b.first) return first(a.first) < first(b.first);
        return a.second.empty() && !b.second.empty();
    });
    std::string out;
    std::string bearer = "nobody yet";
    for (auto const& subject : subjects) {
        bool const again = subject.first == bearer;
        if (!out.empty()) out += again ? ", " : "; ";
        if (!again) out += subject.first.empty() ? "without saying who" : subject.first;
        if (!again && (subject.second.empty() || subject.first.empty())) out += ':';
        bearer = subject.first;
        std::string said;
        for (auto const& [force, count] : forces[subject].sorted()) {
            bool const first = said.empty();
            said += fmt::format("{}{}{} in {}", first ? (again ? "" : " ") : ", ", force,
                                first && !subject.second.empty() ? " " + subject.second : "", count);
        }
        out += said;
    }
    return out;
}

std::string joined(std::vector<std::string> const& parts) {
    std::string out;
    for (std::string const& part : parts)
        if (!part.empty()) out += (out.empty() ? "" : "; ") + part;
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out.empty() ? out : out + '.';
}

}  // namespace

std::string force_of(Cell const& cell, Document const& document) {
    Reading const reading = reading_of(cell, document);
    return reading.duty ? reading.duty->force : "";
}

std::string row_sentence(Row const& row, std::vector<Document const*> const& documents) {
    Tally via;
    Tally limits;
    std::vector<Duty> duties;
    int without = 0;
    int silent = 0;
    int unread = 0;
    for (Cell const& cell : row.cells) {
        auto const document = std::find_if(documents.begin(), documents.end(),
                                           [&](Document const* d) { return d->info.id == cell.document_id; });
        switch (cell.finding) {
            case Finding::not_found: ++silent; break;
            case Finding::not_held:
            case Finding::unreadable: ++unread; break;
            case Finding::found:
            case Finding::partly: {
                if (document == documents.end()) break;
                Reading const reading = reading_of(cell, **document);
                if (!reading.via.empty()) via.add(reading.via);
                if (!reading.limits.empty()) limits.add(reading.limits);
                if (reading.duty) duties.push_back(*reading.duty);
                if (!reading.duty && reading.via.empty()) ++without;
            }
        }
    }
    return joined({via.in_words("through or approved by "), duties_in_words(duties), limits.in_words("limits: "),
                   without > 0 ? fmt::format("told without a must, should or may in {}", without) : "",
                   silent > 0 ? fmt::format("no rule found in {}", silent) : "",
                   unread > 0 ? fmt::format("{} could not be searched", unread) : ""});
}

}  // namespace concord
