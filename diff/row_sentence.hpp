// A row's rules in one sentence, made from the norms of its clauses by general grammar: through whom, who must or may
// do what, within which limits, and in how many documents each.
//
//   "Through or approved by the Chief Executive in 2, the Chief Executive or the Monitoring Officer in 1; officers
//    must leave in 1, should in 1; no rule found in 1."
#pragma once

#include <string>
#include <vector>

#include "diff/table.hpp"

namespace concord {

// Reads what a document prescribes from the best clause of its cell that prescribes anything. Empty for a row without
// cells.
std::string row_sentence(Row const& row, std::vector<Document const*> const& documents);

// The force that the sentence tells of this cell: "must", "must-not", …; empty where its clauses have none.
std::string force_of(Cell const& cell, Document const& document);

}  // namespace concord
