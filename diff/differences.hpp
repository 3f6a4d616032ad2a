// What differs within each row of a table: which words of a clause depart from the row's base, what each clause
// prescribes and where that departs, how the wordings relate, and a sentence on the rules as a whole.
//
// The base is the document asked for, or the one whose wording most others come nearest to. Clauses that share most
// of their words with one of the base's have their edits marked. Where the best clauses of two documents say the
// matter in other words, marking every word would tell nothing: there only what they prescribe is compared.
//
//   Table table = compare(input);
//   tell_differences(table, input.documents);
//   table.rows[0].sentence   // "Through or approved by the Chief Executive in 2; officers may attend in 1; …"
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diff/table.hpp"

namespace concord {

// Documents that a cell's citations name; those of others are left as they are. `base`: an id, or empty for the
// majority's. Cost: the answering documents squared, a short word count each; edits once a clause.
// `step` is called before each row and may throw to end it.
void tell_differences(Table& table, std::vector<Document const*> const& documents, std::string const& base = "",
                      std::function<void()> const& step = {});

}  // namespace concord
