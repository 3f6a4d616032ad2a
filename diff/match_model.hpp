// The model of matching: signals to a probability that two clauses are the same. Two logistic curves: the first has
// no agreement; its scores find the third clauses that agree, and the second counts them too. The weights and the
// command that made them stand in match_weights.hpp.
#pragma once

#include <cstddef>

#include "diff/signals.hpp"

namespace concord {

enum class Pass { first, second };

double log_odds(Pass pass, SignalValues const& values);
double probability(double log_odds);

// What a signal adds to the log odds, against the value that it has for clauses that have nothing to do with each
// other.
double added(Pass pass, Signal signal, SignalValues const& values);
double usual(Signal signal);  // that value

// The weaker score of agreement.hpp (log odds of the first pass) as a signal from 0 to 1.
double agreement_value(double log_odds);

}  // namespace concord
