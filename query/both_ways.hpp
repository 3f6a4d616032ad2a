// The best hits for a question, found in two ways: by its words, and by the matters that it lies near, whatever words
// they have. All have the score that the index gives their words, so that they compare.
#pragma once

#include <cstddef>
#include <vector>

#include "store/reader.hpp"

namespace concord {

// `found` are the request's hits, best first. Puts up to `most` hits of `near`, which asks for the same documents,
// among the first `head` of them, and says how many those are then. The rest of `found` stays behind them as it was.
std::size_t add_near(IndexReader const& reader, StoredRequest const& request, StoreQuery const& near, std::size_t most,
                     std::size_t head, std::vector<StoredHit>& found);

}  // namespace concord
