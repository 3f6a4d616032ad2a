#include "indexer/norm_bearer.hpp"

#include <optional>

namespace concord {
namespace {

Roles other_side(Roles const& roles) {
    Roles out;
    for (std::string const& role : roles) {
        if (role == "member") add_once(out, std::string("officer"));
        if (role == "officer" || role == "chief-officer" || role == "junior-officer")
            add_once(out, std::string("member"));
    }
    return out.empty() ? roles : out;
}

}  // namespace

// Whom one trigger binds, by its own words and what was spoken of before.
Bound bound_by(NormText const& t, ForceTrigger const& trigger, Roles const& spoken_of,
               std::vector<std::size_t> const& via) {
    Bound out;
    if (!trigger.bearers.empty()) {
        for (std::size_t const m : trigger.bearers) {
            bool const after = m < t.mentions.size() && t.mentions[m].first < trigger.first;
            if (after && std::find(via.begin(), via.end(), m) != via.end() && !trigger.other_side) continue;
            add_once(out.roles, t.mentions[m].role);
            out.mentions.push_back(m);
        }
        if (trigger.other_side) out.roles = other_side(out.roles);
        return out;
    }
    if (trigger.pronoun || trigger.addressed) {
        out.roles = spoken_of;
        return out;
    }
    for (std::size_t const m : trigger.topic) {
        if (std::find(via.begin(), via.end(), m) != via.end() || t.mentions[m].sought) continue;
        add_once(out.roles, t.mentions[m].role);
        out.mentions.push_back(m);
    }
    return out;
}

// The first role named before a trigger in its sentence, were it only in "Officer support should".
Bound named_before(NormText const& t, ForceTrigger const& trigger, std::vector<std::size_t> const& via) {
    for (std::size_t i = 0; i < t.mentions.size(); ++i) {
        Mention const& m = t.mentions[i];
        if (m.sought || m.first >= trigger.first || t.phrase[m.first].sentence != t.phrase[trigger.first].sentence)
            continue;
        if (std::find(via.begin(), via.end(), i) == via.end()) return {{m.role}, {i}};
    }
    return {};
}

// Who was spoken of before a trigger in its own text; else what was before.
Roles spoken_before(NormText const& t, ForceTrigger const& trigger, Roles const& before) {
    std::size_t const here = t.phrase[trigger.first].sentence;
    std::optional<std::size_t> found;
    std::size_t found_in = 0;
    for (bool const strict : {true, false}) {
        for (std::size_t i = 0; i < t.mentions.size() && t.mentions[i].first < trigger.first; ++i) {
            Mention const& m = t.mentions[i];
            if (strict && (m.within || !m.heads)) continue;
            std::size_t const sentence = t.phrase[m.first].sentence;
            if (found && found_in == sentence) continue;  // the first of a sentence is its subject
            found = i;
            found_in = sentence;
        }
        if (found && (found_in == here || !strict)) break;
    }
    if (!found) return before;
    Roles out{t.mentions[*found].role};
    for (std::size_t j = *found + 1; j < t.mentions.size() && t.mentions[j].joined; ++j)
        if (t.mentions[j].first < trigger.first) add_once(out, t.mentions[j].role);
    return out;
}

}  // namespace concord
