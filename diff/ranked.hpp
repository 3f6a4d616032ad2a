// The evidence for a question, put in order, and what it says of each document: does its best clause answer?
//
//   auto const ranked = rank(input);   // as the evidence came, with the other documents' word heard
//   answer_probability(signs)          // 0.9: nine of ten documents with such clauses have a rule
#pragma once

#include <cstddef>
#include <vector>

#include "diff/compare.hpp"

namespace concord {

struct Ranked {
    Evidence const* evidence = nullptr;
    double score = 0;                     // the evidence's, what suits() says of it, and more where the best clause
                                          // elsewhere says the same
    Citation const* supporter = nullptr;  // that clause
    bool is_rule = true;                  // one of a covering report answers nothing, however near it is
};

std::vector<Ranked> rank(CompareInput const& input);  // in the order of the evidence; views into `input`

struct AnswerSigns {
    double score = 0;   // of the clause
    double behind = 0;  // how far that lies behind the best of any document, >= 0
    double third = 0;   // third_sign() of its document
    double apart = 0;   // Evidence::apart of the clause
};

// The third best score of a document with so many rules; 0 where no three came into question. A short document need
// not speak of a thing more than once: there the third counts as what it usually is beside such a best, if not more.
bool is_short(std::size_t rules);
double third_sign(double best, double third, std::size_t rules);

// That a document with such a best clause has a rule on the question.
double answer_probability(AnswerSigns const& signs);

}  // namespace concord
