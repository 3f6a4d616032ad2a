// Dynamic programming over the document's blocks. A state is a path of open units (open_units.hpp), the last decimal
// number, and whether titles may still come. Each block extends every state by each of its possible readings; states
// that nothing later could tell apart are one, the cheapest; and the k_beam cheapest go on. So the work is linear,
// and a decision is taken when what stands behind a block has spoken too: `i)` after `h)` is a letter, `i)` after
// `(b)` opens a roman list.
//
//   blocks    a)   b)   recent change …   d)   …   i)   ii)
//   readings       b    bullet | lost c   d        i letter | i roman
//
// readings_*.cpp hold the readings of one sort of block each; what they cost stands in costs.hpp.
#include "indexer/path_search.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "indexer/reader_state.hpp"

namespace concord {
namespace {

constexpr std::size_t k_beam = 32;

void keep_best(std::vector<ReadingState>& states) {
    std::stable_sort(states.begin(), states.end(), [](auto const& a, auto const& b) { return a.cost < b.cost; });
    std::unordered_set<std::uint64_t> seen;
    std::vector<ReadingState> kept;
    for (ReadingState const& state : states) {
        if (!seen.insert(state.hash).second) continue;
        kept.push_back(state);
        if (kept.size() == k_beam) break;
    }
    states = std::move(kept);
}

}  // namespace

std::vector<Step> cheapest_reading(std::vector<BlockFacts> const& blocks) {
    ReadingSearch search(blocks);
    std::vector<ReadingState> states{search.start()};
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        std::vector<ReadingState> next;
        for (ReadingState const& state : states) search.read(state, i, next);
        keep_best(next);
        search.settle(next);
        states = std::move(next);
    }
    for (ReadingState& state : states) state.cost += search.leave_cost(state.node, k_no_node);
    keep_best(states);
    return search.steps_to(states.front());
}

}  // namespace concord
