// The clauses of a cell as HTML: citation, headings, words with their edits, what they prescribe.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diff/table.hpp"
#include "render/whence.hpp"

namespace concord {

std::string finding_html(Cell const& cell);  // the finding in words, and the note on it

// Where on the page a clause is shown first, by citation, so that cross-references lead to it. The numbers are its id:
// a citation may hold what an id may not. Views into the table, which must outlive it.
struct ClausePlace {
    CellEntry const* entry = nullptr;
    std::size_t number = 0;  // from 1
};
using ClausePlaces = std::map<std::string, ClausePlace>;
ClausePlaces clause_places(Table const& table);

// The answers; for silence the nearest rejected clause, folded away. `cell` is of the table that `places` is of.
std::string clauses_html(Cell const& cell, ClausePlaces const& places, Whence const& whence = {});

std::string citation_html(Whence const& whence, Citation const& citation);  // a link where there is a site

}  // namespace concord
