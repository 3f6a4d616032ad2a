// The evidence for a question, put in order, and what it says of each document: does its best clause answer?
//
//   auto const ranked = rank(input);                 // as the evidence came, with the other documents' word heard
//   answer_probability(ranked.score, best - ranked.score)   // 0.9: nine of ten such clauses answer
#pragma once

#include <vector>

#include "diff/compare.hpp"

namespace concord {

struct Ranked {
    Evidence const* evidence = nullptr;
    double score = 0;                     // the evidence's, and more where the best clause elsewhere says the same
    Citation const* supporter = nullptr;  // that clause
};

std::vector<Ranked> rank(CompareInput const& input);  // in the order of the evidence; views into `input`

// That a document with such a best clause has a rule on the question. `behind`: how far the score lies behind the best
// of any document, >= 0.
double answer_probability(double score, double behind);

}  // namespace concord
