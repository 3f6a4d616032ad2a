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
inline constexpr std::array<double, k_signal_count> k_usual{{0.053, 0.005, 0.223, 0.221, 0.077, 0.054, 0.002, 0.438}};
inline constexpr PassWeights k_first_pass{-5.885, {{6.647, 2.779, 1.415, 0.719, 3.183, 17.460, 1.587, 0.000}}};
inline constexpr PassWeights k_second_pass{-6.042, {{6.112, 2.220, 0.894, 0.268, 2.741, 12.089, 1.199, 3.511}}};
// clang-format on

inline constexpr double k_same_score = 0.32;  // least score of a pair that is the same: expected F1 is highest here
inline constexpr double k_same_share = 0.4;   // and its least share of its best rival

}  // namespace concord
