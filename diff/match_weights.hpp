// What each signal of signals.hpp counts, in the order of its enum, and the two numbers of the decision.
// Written by scripts/learn from the 153 pairs that are the same among 8883 judged ones of three documents; its head
// gives the commands, docs/matching.md what it gives on documents that it was not fitted on.
#pragma once

#include <array>

#include "diff/signals.hpp"

namespace concord {

struct PassWeights {
    double offset;  // log odds of a pair with every signal at its usual value
    std::array<double, k_signal_count> weight;
};

// clang-format off
// The mean of the judged pairs that are not the same.
inline constexpr std::array<double, k_signal_count> k_usual{{0.060, 0.053, 0.005, 0.168, 0.192, 0.055, 0.001, 0.461}};
inline constexpr PassWeights k_first_pass{-5.772, {{1.188, 7.682, 3.057, 1.661, 3.915, 3.431, 8.043, 0.000}}};
inline constexpr PassWeights k_second_pass{-5.975, {{0.720, 6.369, 2.299, 0.826, 2.693, 2.476, 5.446, 4.596}}};
// clang-format on

inline constexpr double k_same_score = 0.30;  // least score of a pair that is the same: expected F1 is highest here
inline constexpr double k_same_share = 0.4;   // and its least share of its best rival

}  // namespace concord
