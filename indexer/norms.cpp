// Clauses in document order, so that an item finds its parent read. A clause hands its items what its last sentence
// says (the lead-in: "Officers should:"), if that sentence leaves something to be said: it ends in a colon or a dash,
// or without a stop. An item that is a sentence with a force of its own speaks for itself.
#include "indexer/norms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "indexer/norm_bearer.hpp"
#include "indexer/norm_citations.hpp"
#include "indexer/norm_force.hpp"
#include "indexer/norm_roles.hpp"
#include "indexer/norm_via.hpp"

namespace concord {
namespace {

struct Handed {  // from a clause to its items
    std::vector<Force> forces;
    Roles bearer;
    bool named = false;       // the lead-in says whom it binds
    bool unfinished = false;  // "Members must:", where the items end the sentence
};

struct Open {  // the last paragraph or clause, with what it hands to items beside it
    std::optional<ClauseId> parent;
    Handed handed;
};

struct Context {
    Roles bearer;  // of the clause itself; where it has none, of what stands above it
    Handed handed;
    bool is_heading = false;
    Roles heading;  // roles that the nearest heading names
};

void say(Norm& norm, TriggerKind kind, std::string value, Span span) {
    norm.triggers.push_back({span, kind, std::move(value)});
}

Span span_of(NormText const& t, std::size_t first, std::size_t count) {
    return {t.phrase[first].span.begin, t.phrase[first + count - 1].span.end};
}

// A unit longer than this is no rule but a conversion gone wrong; its beginning is read, so that monsters stay quick.
std::string_view rule_part(std::string_view text) {
    constexpr std::size_t k_longest = 16384;
    if (text.size() <= k_longest) return text;
    std::size_t end = k_longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

// Whether the text leaves something for its items to say.
bool is_open(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    if (text.empty()) return false;
    return text.back() == ':' || text.back() == '-' || text.ends_with("–") || text.ends_with("—") ||
           (text.back() >= 'a' && text.back() <= 'z');
}

// Whether an item is a whole sentence: a capital letter, a stop and a finite verb.
bool is_sentence(NormText const& t) {
    constexpr std::array<std::string_view, 24> k_finite{"is",    "are",    "was",     "were",  "has",      "have",
                                                        "had",   "do",     "does",    "did",   "may",      "can",
                                                        "could", "might",  "must",    "shall", "should",   "will",
                                                        "would", "cannot", "applies", "apply", "requires", "require"};
    if (t.text.empty() || (t.text.front() >= 'a' && t.text.front() <= 'z') ||
        (t.text.back() != '.' && t.text.back() != ':'))
        return false;
    return std::any_of(t.phrase.begin(), t.phrase.end(), [&](PhraseWord const& word) {
        return std::find(k_finite.begin(), k_finite.end(), word.folded) != k_finite.end();
    });
}

// "Members must", "should not", "responsible for ensuring that": no sentence ends so.
bool leaves_open(std::string_view last_word) {
    constexpr std::array<std::string_view, 24> k_open{
        "be",  "to",   "not", "must", "shall",   "should",   "may",    "will", "can",   "that", "is",    "are",
        "you", "they", "who", "or",   "include", "includes", "cannot", "and",  "never", "by",   "would", "has"};
    return std::find(k_open.begin(), k_open.end(), last_word) != k_open.end();
}

// Must and must-not stand in the order of the text, the weaker forces behind them.
std::vector<Force> by_strength(std::vector<Force> const& forces) {
    std::vector<Force> out;
    for (Force const f : forces)
        if (f == Force::must || f == Force::must_not) add_once(out, f);
    for (Force const weak : {Force::should, Force::may, Force::need_not})
        if (std::find(forces.begin(), forces.end(), weak) != forces.end()) out.push_back(weak);
    return out;
}

// Roles that a heading names: "Officers", "The role of the Chief Executive".
Roles roles_named(NormText const& t) {
    Roles out;
    for (Mention const& m : t.mentions)
        if (m.role != "council") add_once(out, m.role);
    return out;
}

class Reading {
 public:
    Reading(ClauseTree& tree, Thesaurus const& thesaurus) : tree_(tree), reader_(thesaurus) {}

    void read_all() {
        contexts_.resize(tree_.clauses.size());
        for (std::size_t i = 0; i < tree_.clauses.size(); ++i) read(i);
    }

 private:
    Context const* above(Clause const& clause) const {
        return clause.parent ? &contexts_[static_cast<std::size_t>(*clause.parent)] : nullptr;
    }

    void read(std::size_t index) {
        Clause& clause = tree_.clauses[index];
        Context& own = contexts_[index];
        Context const* const up = above(clause);
        clause.norm = {};
        NormText const t = reader_.read(rule_part(clause.text));
        if (clause.kind == Kind::title) return;
        if (up) own.heading = up->heading;
        if (clause.kind == Kind::heading) {
            own.is_heading = true;
            if (Roles named = roles_named(t); !named.empty()) own.heading = std::move(named);
            own.bearer = own.heading;
            hand_list(t, own);
            return;
        }
        std::vector<ForceTrigger> const triggers = find_forces(t);
        if (index > 0 && tree_.clauses[index - 1].part != clause.part) before_.clear();
        Handed const* const lead = lead_of(clause, t, up);
        std::vector<Force> forces = read_forces(clause, t, triggers, lead);
        std::vector<std::size_t> const via =
            forces.empty() ? std::vector<std::size_t>{} : read_via(clause, t, triggers);
        read_bearer(clause, t, triggers, forces, via, lead, own, up);
        hand_down(clause, t, triggers, lead, own);
        if (clause.kind != Kind::item) open_ = {clause.parent, own.handed};
        read_citations(clause);
        std::stable_sort(clause.norm.triggers.begin(), clause.norm.triggers.end(),
                         [](Trigger const& a, Trigger const& b) { return a.span.begin < b.span.begin; });
    }

    // What the clause above hands to this one, or an open paragraph beside it: a list may stand under the heading of
    // the paragraph that opens it. Nothing where this clause is a sentence that stands on its own.
    Handed const* lead_of(Clause const& clause, NormText const& t, Context const* up) const {
        Handed const* lead = up && !up->handed.forces.empty() ? &up->handed : nullptr;
        if (!lead && clause.kind == Kind::item && open_.parent == clause.parent && !open_.handed.forces.empty())
            lead = &open_.handed;
        if (up && lead == &up->handed && up->is_heading && clause.kind != Kind::item) lead = nullptr;
        return lead && (lead->unfinished || !is_sentence(t)) ? lead : nullptr;
    }

    // The forces, strongest first; written to the norm.
    static std::vector<Force> read_forces(Clause& clause, NormText const& t, std::vector<ForceTrigger> const& triggers,
                                          Handed const* lead) {
        std::vector<Force> forces;
        if (lead) forces = lead->forces;
        bool const negated =
            lead && !t.phrase.empty() && (t.phrase[0].folded == "not" || t.phrase[0].folded == "never");
        if (negated) std::replace(forces.begin(), forces.end(), Force::must, Force::must_not);
        for (Force const f : forces) say(clause.norm, TriggerKind::force, std::string(name(f)), {});
        for (ForceTrigger const& trigger : triggers) {
            if (lead && trigger.force != Force::must_not && trigger.force != Force::must) continue;
            forces.push_back(trigger.force);
            say(clause.norm, TriggerKind::force, std::string(name(trigger.force)),
                span_of(t, trigger.first, trigger.words));
        }
        forces = by_strength(forces);
        for (Force const f : forces) clause.norm.force.emplace_back(name(f));
        return forces;
    }

    void read_bearer(Clause& clause, NormText const& t, std::vector<ForceTrigger> const& triggers,
                     std::vector<Force> const& forces, std::vector<std::size_t> const& via, Handed const* lead,
                     Context& own, Context const* up) {
        Bound bound;
        if (lead) bound = bound_in_item(t, *lead);
        Roles const spoken_of = up && !up->bearer.empty() ? up->bearer : before_;
        for (bool const frees : {false, true}) {  // who is freed counts where nobody is bound
            for (ForceTrigger const& trigger : triggers) {
                if (!bound.roles.empty()) break;
                if (frees != (trigger.force == Force::need_not)) continue;
                bound = bound_by(t, trigger, spoken_before(t, trigger, spoken_of), via);
                if (bound.roles.empty()) bound = named_before(t, trigger, via);
            }
        }
        if (!forces.empty() && bound.roles.empty()) bound.roles = fallback(t, via, up);
        if (forces.empty()) bound = {};
        clause.norm.bearer = bound.roles;
        for (std::size_t const m : bound.mentions)
            say(clause.norm, TriggerKind::bearer, t.mentions[m].role, t.mentions[m].span);
        if (bound.mentions.empty())
            for (std::string const& role : bound.roles) say(clause.norm, TriggerKind::bearer, role, {});
        own.bearer = !bound.roles.empty() ? bound.roles : up ? up->bearer : Roles{};
        if (!bound.roles.empty()) before_ = bound.roles;
    }

    // Nobody named as bound: who is spoken of at all, here, in the heading, above, before.
    Roles fallback(NormText const& t, std::vector<std::size_t> const& via, Context const* up) const {
        Roles here;
        for (std::size_t i = 0; i < t.mentions.size(); ++i) {
            bool const passed_through = std::find(via.begin(), via.end(), i) != via.end();
            std::string const& role = t.mentions[i].role;
            if (!passed_through && role != "council" && role != "other") add_once(here, role);
        }
        if (here.size() > 2) here.resize(2);
        if (!here.empty()) return here;
        if (up && !up->heading.empty()) return up->heading;
        if (up && !up->bearer.empty()) return up->bearer;
        return before_;
    }

    // Whom an item of a list binds: the one it begins with, or by whom it is done; else whom the lead-in binds.
    static Bound bound_in_item(NormText const& t, Handed const& lead) {
        for (std::size_t i = 0; i < t.mentions.size(); ++i) {
            Mention const& m = t.mentions[i];
            bool const begins = std::all_of(t.phrase.begin(), t.phrase.begin() + static_cast<std::ptrdiff_t>(m.first),
                                            [](PhraseWord const& w) { return is_determiner(w.folded); });
            bool const does = !lead.named && m.heads && m.first > 0 && t.phrase[m.first - 1].folded == "by";
            if (!(begins && m.heads && !lead.unfinished) && !does) continue;
            Bound out;
            for (; i < t.mentions.size() && (out.mentions.empty() || t.mentions[i].joined); ++i) {
                add_once(out.roles, t.mentions[i].role);
                out.mentions.push_back(i);
            }
            return out;
        }
        return {lead.bearer, {}};
    }

    static void hand_list(NormText const& t, Context& own) {
        for (ForceTrigger const& trigger : find_list_forces(t)) {
            own.handed.forces.push_back(trigger.force);
            for (std::size_t const m : trigger.bearers) add_once(own.handed.bearer, t.mentions[m].role);
            own.handed.named = !own.handed.bearer.empty();
        }
    }

    static void hand_down(Clause const& clause, NormText const& t, std::vector<ForceTrigger> const& triggers,
                          Handed const* lead, Context& own) {
        if (t.phrase.empty() || !is_open(clause.text)) return;
        std::size_t const last = t.phrase.back().sentence;
        std::string const& last_word = t.phrase.back().folded;
        own.handed.unfinished = leaves_open(last_word);
        // "may ask, but they must": the items end the last force's sentence alone.
        bool const at_end = !triggers.empty() && triggers.back().first + triggers.back().words == t.phrase.size();
        if (at_end && is_adverb(last_word)) own.handed.unfinished = true;  // "but they must always"
        for (ForceTrigger const& trigger : triggers) {
            if (t.phrase[trigger.first].sentence != last) continue;
            if (at_end && trigger.first != triggers.back().first) continue;
            own.handed.forces.push_back(trigger.force);
            Roles const spoken = trigger.pronoun ? spoken_before(t, trigger, own.bearer) : own.bearer;
            if (own.handed.bearer.empty()) own.handed.bearer = bound_by(t, trigger, spoken, {}).roles;
        }
        own.handed.named = !own.handed.bearer.empty();
        if (own.handed.forces.empty() && lead && triggers.empty()) own.handed = *lead;
        if (own.handed.forces.empty()) hand_list(t, own);
        if (!own.handed.forces.empty() && own.handed.bearer.empty()) own.handed.bearer = own.bearer;
        own.handed.forces = by_strength(own.handed.forces);
    }

    static std::vector<std::size_t> read_via(Clause& clause, NormText const& t,
                                             std::vector<ForceTrigger> const& triggers) {
        std::vector<std::size_t> out = find_via(t, triggers);
        for (std::size_t const m : out) {
            add_once(clause.norm.via, t.mentions[m].role);
            say(clause.norm, TriggerKind::via, t.mentions[m].role, t.mentions[m].span);
        }
        return out;
    }

    static void read_citations(Clause& clause) {
        auto const take = [&](std::vector<Span> const& spans, TriggerKind kind, std::vector<std::string>& list) {
            for (Span const span : spans) {
                std::string printed = clause.text.substr(span.begin, span.end - span.begin);
                add_once(list, printed);
                say(clause.norm, kind, std::move(printed), span);
            }
        };
        std::string_view const text = rule_part(clause.text);
        std::vector<Span> const cites = find_cites(text);
        take(find_limits(text), TriggerKind::limit, clause.norm.limits);
        take(cites, TriggerKind::cite, clause.norm.cites);
        take(find_refs(text, cites), TriggerKind::ref, clause.norm.refs);
    }

    ClauseTree& tree_;
    NormReader reader_;
    std::vector<Context> contexts_;
    Open open_;
    Roles before_;  // whom the last clause with a norm bound
};

}  // namespace

void add_norms(ClauseTree& tree, Thesaurus const& thesaurus) {
    Reading(tree, thesaurus).read_all();
}

}  // namespace concord
