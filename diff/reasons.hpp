// Why a pair has its score: for each signal what it added against what unrelated clauses have, and words, figures or
// a citation that a person can check.
#pragma once

#include <string>
#include <vector>

#include "diff/match.hpp"
#include "diff/match_model.hpp"

namespace concord {

struct Reasons {
    std::vector<Reason> in_favour;  // heaviest first
    std::vector<Reason> against;    // heaviest (most negative) first
};

// `third` is the clause of another document that is like both, nullptr where there is none.
Reasons reasons(Prepared const& prepared, Tagger const& tagger, PreparedClause const& left, PreparedClause const& right,
                Pass pass, SignalValues const& values, PreparedClause const* third);

}  // namespace concord
