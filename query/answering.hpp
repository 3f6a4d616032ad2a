// How well a clause answers what was typed: the index's score for its words and the encoder's likeness of what they
// say, in one figure. Unrelated clauses have about 0, a clause that says what was asked 3 and more.
//
//   Readings readings;
//   Answering answering("forcing officers to attend", weights, readings);
//   answering.of(hit.record, hit.score / best_score)
#pragma once

#include <string_view>

#include "query/ranking.hpp"
#include "query/readings.hpp"

namespace concord {

class Answering {
 public:
    Answering(std::string_view question, RankingWeights const& weights, Readings& readings);  // which must outlive it

    // `share`: of the index's best score for the same question, 0..1.
    double of(ClauseRecord const& record, double share);

    double meaning(ClauseRecord const& record);     // the encoder's part alone
    double apart(ClauseRecord const& record);       // Evidence::apart
    bool may_stand_in(ClauseRecord const& record);  // false: the words do not stand there together as typed

 private:
    Readings& readings_;
    RankingWeights weights_;
    QuestionReading question_;
};

}  // namespace concord
