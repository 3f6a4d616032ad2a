// A person's decisions against what is computed. Each is looked up among the clauses as they are today: where its words
// stand, whatever their number is now. Where the words have changed, the decision is stale: it is reported, with old
// and new words, and not applied.
//
//   std::vector<StandingDecision> all = stand(decisions, documents);
//   matches = decided(matches, all, documents);   // holds: the pairs decided are same or not, with the day in
//   `decided`
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/match.hpp"
#include "model/decision.hpp"
#include "model/document.hpp"

namespace concord {

std::string_view name(Ruling ruling);  // "same", "different", "matter", "name"

// The words that a decision on this clause remembers, in one line: its own after the lead-in they need to be read,
// "[Officers must:] leave before the debate". Empty for a clause that nobody can decide on: a title, a heading, one
// without words or with every word struck.
std::string remembered_words(ClauseTree const& tree, ClauseId id);

struct StaleSide {  // a clause of a decision that no longer reads as it did
    Citation citation;
    std::string why;  // "reads otherwise now", "is not there any more", …
    std::string was;
    std::string is;  // empty where nothing stands there now
};

struct StandingDecision {
    Decision decision;             // as it was made
    Citation left;                 // where its words stand today; as it was made where that is nowhere
    Citation right;                // the same
    std::vector<StaleSide> stale;  // empty: it holds

    bool holds() const { return stale.empty(); }
};

// In the order given. Words are compared as words: a comma, a quotation mark or a capital makes no decision stale.
std::vector<StandingDecision> stand(std::vector<Decision> const& decisions,
                                    std::vector<Document const*> const& documents);

// The matches, ordered as match() orders them, with the decisions applied: score 1 or 0, `decided` the day, the first reason says so; pairs that were no
// candidates are added. Two clauses that were put into one matter are the same, unless decided to be different. Of
// several decisions on one pair the last holds. The same order.
std::vector<Match> decided(std::vector<Match> matches, std::vector<StandingDecision> const& decisions,
                           std::vector<Document const*> const& documents);

}  // namespace concord
