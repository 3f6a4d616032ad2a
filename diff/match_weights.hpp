// What each signal of signals.hpp counts in the logistic model of match.cpp, and the two numbers of the decision.
//
// Fitted on the judged pairs of three documents (tests/gold: 153 pairs that are the same among 6,360 pairs of judged
// clauses sharing any term; pairs judged as merely related left out): logistic regression with an L2 penalty of 10,
// then slope and offset fitted again without it, so that a score is a probability (of the pairs scored 0.7 and more
// 0.90 are the same, of those from 0.1 to 0.2 0.16, below 0.02 0.006). The threshold is about half of the F1 that
// can be reached, which is where expected F1 is highest.
//
// Leave one document out, everything fitted on the others: pairs F1 0.38, right clause first 0.60, recall@5 0.71;
// with the fixed decision below 0.40. Cosine of stems
// alone gives 0.29 to 0.33, 0.55 and 0.64; cosine of stems and concepts together, with a threshold fitted the same way,
// 0.383, 0.596 and 0.676: so the model adds recall@5 and reasons, and the concepts give the rest.
#pragma once

#include <array>

#include "diff/signals.hpp"

namespace concord {

struct SignalWeight {
    Signal signal;
    double weight;
};

inline constexpr std::array<SignalWeight, k_signal_count> k_match_weights{
    {{Signal::words, 6.655}, {Signal::sentence, 11.844}, {Signal::phrase, 4.494}}};
inline constexpr double k_match_offset = -6.081;

inline constexpr double k_same_score = 0.19;  // least score of a pair that is called the same
inline constexpr double k_same_share =
    0.4;  // and its least share of the best that one of the two has in the other's document

}  // namespace concord
