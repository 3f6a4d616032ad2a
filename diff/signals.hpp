// What speaks for two clauses answering the same question, each a number from 0 to 1 that a person can check, and
// the words behind it. No signal alone decides; match_weights.hpp says how much each counts.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/prepared.hpp"

namespace concord {

enum class Signal {
    words,       // cosine of the words and concepts of the two most alike sentences
    phrase,      // how much of the shorter clause's weight stands in runs of three or more words that both have
    meaning,     // cosine of the encoder's vectors, lead-in and heading at a small share
    sense,       // the best that a sentence of one and a sentence of the other agree in the encoder's vectors
    matters,     // cosine of the shares that the catalogue's matters have in the two
    one_matter,  // root of the chance that a sentence of one and a sentence of the other are about one matter of it
    both_about,  // the chance that they answer a matter of the catalogue in common
    agreement,   // the best clause of a third document that is like both (agreement.hpp); 0 where there is none
};
inline constexpr std::size_t k_signal_count = 8;
std::string_view name(Signal signal);  // in words for people: "shared words", "shared phrase", …

struct SignalValues {
    std::array<double, k_signal_count> value{};
    double& operator[](Signal s) { return value[static_cast<std::size_t>(s)]; }
    double operator[](Signal s) const { return value[static_cast<std::size_t>(s)]; }
};

struct SharedTerm {
    TermId term{};
    double weight = 0;  // its part of the cosine
};

// All but agreement, which needs the scores of other pairs.
SignalValues signals(Prepared const& prepared, PreparedClause const& left, PreparedClause const& right);
std::vector<SharedTerm> shared_terms(Bag const& left, Bag const& right);  // heaviest first, ties by id

// The matter of the catalogue that both most likely answer; nullopt where they have no tag in common.
std::optional<std::size_t> common_matter(PreparedClause const& left, PreparedClause const& right);

// The longest run of words in both, as it stands in the left text; empty if shorter than three words.
std::string longest_shared_phrase(PreparedClause const& left, PreparedClause const& right);

}  // namespace concord
