// The cheapest consistent reading of a whole document (see path_search.cpp).
#pragma once

#include <vector>

#include "indexer/reading.hpp"

namespace concord {

// One step a unit and one a block, in order; a block that opens "4.1(a)" can open two units. Time and memory are
// linear in the number of blocks.
std::vector<Step> cheapest_reading(std::vector<BlockFacts> const& blocks);

}  // namespace concord
