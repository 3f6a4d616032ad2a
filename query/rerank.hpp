// The best hits of a query of plain words in the order of how well they answer it, the others behind them as they were.
#pragma once

#include <string_view>
#include <vector>

#include "query/ranking.hpp"
#include "query/readings.hpp"
#include "store/reader.hpp"

namespace concord {

// `hits` best first, the first `read_anew` of them anew; scores stay descending and keep the index's scale.
void rerank(std::vector<StoredHit>& hits, std::size_t read_anew, std::string_view question,
            RankingWeights const& weights, Readings& readings);

// At most `most` of each council, in order.
void keep_per_owner(std::vector<StoredHit>& hits, std::vector<DocumentInfo> const& documents, std::size_t most);

}  // namespace concord
