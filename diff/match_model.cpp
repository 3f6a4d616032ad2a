// A signal counts by how far it is above what unrelated clauses have, so that "added" can be read: a pair with every
// signal at its usual value has the log odds of the offset.
#include "diff/match_model.hpp"

#include <algorithm>
#include <cmath>

#include "diff/match_weights.hpp"

namespace concord {
namespace {

// Log odds below the floor (one in a thousand) say nothing; a pair that is hardly to be doubted counts in full.
constexpr double k_agreement_floor = -7;
constexpr double k_agreement_span = 8;

}  // namespace

double usual(Signal signal) {
    return k_usual[static_cast<std::size_t>(signal)];
}

double added(Pass pass, Signal signal, SignalValues const& values) {
    PassWeights const& weights = pass == Pass::first ? k_first_pass : k_second_pass;
    return weights.weight[static_cast<std::size_t>(signal)] * (values[signal] - usual(signal));
}

double log_odds(Pass pass, SignalValues const& values) {
    double sum = pass == Pass::first ? k_first_pass.offset : k_second_pass.offset;
    for (std::size_t i = 0; i < k_signal_count; ++i) sum += added(pass, static_cast<Signal>(i), values);
    return sum;
}

double probability(double log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

double agreement_value(double log_odds) {
    return std::clamp((log_odds - k_agreement_floor) / k_agreement_span, 0.0, 1.0);
}

}  // namespace concord
