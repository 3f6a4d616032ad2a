// Does a clause have the form of an answer to such a question? Words and meaning have been weighed before (Evidence);
// this is what they do not see.
//
//   suits("Through whom must a request be made?", tree, id)   // 0.9 where the clause names someone through whom
#pragma once

#include <cstddef>
#include <string_view>

#include "model/clause.hpp"

namespace concord {

// On the scale of Evidence::score: above 0 speaks for the clause, below 0 against it, 0 says nothing.
double suits(std::string_view question, ClauseTree const& tree, ClauseId id);

// Is it of the document's rules? A covering report tells how they came about and is none of them.
bool is_rule(Clause const& clause);
std::size_t rules_of(ClauseTree const& tree);  // how many that stand, titles and headings left out

}  // namespace concord
