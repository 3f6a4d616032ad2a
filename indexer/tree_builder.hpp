// The decided reading to a clause tree: refs, kinds, parents, texts and repairs.
#pragma once

#include <vector>

#include "indexer/reading.hpp"
#include "indexer/segment.hpp"

namespace concord {

Segmented build_tree(Imported const& imported, std::vector<BlockFacts> const& facts, std::vector<Step> const& steps);

}  // namespace concord
