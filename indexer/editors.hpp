// Who made the tracked changes of each clause, and when.
//
//   changes "Jane Smith 2024-05-03T10:00:00Z", "Jane Smith 2024-05-07T…" in the words of 4.6
//   4.6 changed_by {"Jane Smith", "2024-05-03", "2024-05-07"}
#pragma once

#include <vector>

#include "indexer/block.hpp"
#include "model/clause.hpp"

namespace concord {

// Fills Clause::changed_by by the clauses' spans; linear in clauses, their spans and the changes.
void name_editors(ClauseTree& tree, std::vector<TrackedChange> const& changes);

}  // namespace concord
