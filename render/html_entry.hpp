// The clauses of a cell as HTML: citation, headings, words with their edits, what they prescribe.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diff/table.hpp"

namespace concord {

std::string finding_html(Cell const& cell);  // the finding in words, and the note on it

// Where on the page a clause stands, so that cross-references lead to it: by citation, the row that shows it first.
using ClausePlaces = std::map<std::string, std::size_t>;
ClausePlaces clause_places(Table const& table);

// The answers; for silence the nearest rejected clause, folded away. `row`: the place of the cell's row in its table.
std::string clauses_html(Cell const& cell, std::size_t row, ClausePlaces const& places);

}  // namespace concord
