// What each clause of a tree prescribes: its force, whom it binds, through whom, limits, authorities and references,
// each with the words that say so (model/norm.hpp). An item is read with its lead-in, and takes the bearer of its
// heading where no words name one. Titles and headings have no norm.
//
//   // 4.1 'Members must:'  4.1(a) 'declare interests within 28 days;'
//   // 4.1(a): force {must}, bearer {member}, limits {"28 days"}
#pragma once

#include "model/clause.hpp"
#include "model/thesaurus.hpp"

namespace concord {

void add_norms(ClauseTree& tree, Thesaurus const& thesaurus);

}  // namespace concord
