// How well a clause answers what was typed: the index's score for its words and the encoder's likeness of what they
// say, in one figure. Unrelated clauses have about 0, a clause that says what was asked 3 and more.
//
//   Answering answering("forcing officers to attend", weights);
//   answering.of(hit.record, hit.score / best_score)
#pragma once

#include <string_view>

#include "lexicon/likeness.hpp"
#include "query/ranking.hpp"
#include "store/stored_document.hpp"

namespace concord {

class Answering {
 public:
    Answering(std::string_view question, RankingWeights const& weights);

    // `share`: of the index's best score for the same question, 0..1.
    double of(ClauseRecord const& record, double share) const;

    double meaning(ClauseRecord const& record) const;  // the encoder's part alone

 private:
    Tagger tagger_;
    RankingWeights weights_;
    ReadClause question_;
};

}  // namespace concord
