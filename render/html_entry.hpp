// The clauses of a cell as HTML: citation, headings, words with their edits, what they prescribe.
#pragma once

#include <string>
#include <vector>

#include "diff/table.hpp"

namespace concord {

std::string finding_html(Cell const& cell);  // the finding in words, and the note on it
std::string clauses_html(Cell const& cell);  // the answers; for silence the nearest rejected clause, folded away

}  // namespace concord
