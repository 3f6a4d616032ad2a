// A clause as the encoder reads it, small enough to lie in the index: the numbers of its words and the lengths of
// their sums. A question is held against it without cutting, stemming or adding up a text again: a few microseconds,
// once the words of the question's best clauses have been met.
//
//   Encoder encoder = built_in_encoder();
//   std::string kept = pack(clause_reading(encoder, {"They leave before any debate.", "Officers:", {}}));
//   QuestionReading question(encoder, "must staff withdraw");
//   question.of(*unpack_reading(kept, encoder))   // as likeness() of likeness.hpp towards the question
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/likeness.hpp"

namespace concord {

// Bytes that were packed with another encoder name other words: who keeps them keeps this beside them.
std::string_view encoder_version();

struct WordSum {
    std::uint32_t begin = 0, end = 0;  // into ClauseReading::words
    std::vector<float> lengths;        // of each model's sum of their rows
};

struct MatterShare {
    std::uint16_t matter = 0;
    std::uint8_t share = 0;  // of 255, of a vector of length 1 over all matters
};

struct ClauseReading {
    std::vector<std::uint16_t> words;  // number + 1; 0 for one that the encoder does not know. Own words come first.
    WordSum own, lead_in, heading;
    std::vector<WordSum> sentences;    // of the own words, where they are more than one
    std::vector<MatterShare> matters;  // of the catalogue, the greatest shares
    float length = 0;                  // of the whole: own words and, at their shares, lead-in and nearest heading
    float beside = 0;  // how near, on average, the twenty matters of the catalogue nearest to the whole are
};

ClauseReading clause_reading(Encoder const& encoder, ClauseText const& clause);
std::string pack(ClauseReading const& reading);
std::optional<ClauseReading> unpack_reading(std::string_view packed, Encoder const& encoder);  // nullopt: no reading

// The `most` matters whose prototypes lie nearest, the nearest first: numbers into the encoder's matters and cosines.
struct NearMatter {
    std::size_t matter = 0;
    double nearness = 0;
};
std::vector<NearMatter> nearest_matters(Encoder const& encoder, TextVector const& vector, std::size_t most);

class QuestionReading {
 public:
    QuestionReading(Encoder const& encoder, std::string_view question);  // the encoder must outlive it

    Likeness of(ClauseReading const& clause);

    // Whether the question's words may stand in the clause as typed; false is sure.
    bool may_stand_in(ClauseReading const& clause) const;

 private:
    float const* met(std::uint16_t word);
    double towards(std::size_t vector, ClauseReading const& clause, WordSum const& sum);
    double best_sentence(ClauseReading const& clause, double own_of_whole);
    double words_found(ClauseReading const& clause);
    double matters_in_common(ClauseReading const& clause) const;

    Encoder const& encoder_;
    std::vector<std::uint16_t> typed_;
    std::vector<TextVector> vectors_;  // the whole question, then its sentences where they are more than one
    std::vector<TextVector> words_;    // its distinct known words, each of length 1
    std::vector<double> weights_;
    std::vector<double> matters_;  // the share of each; of length 1
    // Of each word met in a clause: its row held against each vector, by models, then its cosine with each own word.
    std::vector<std::int32_t> place_;  // by word, -1 not met
    std::vector<float> table_;
    std::size_t row_size_ = 0;
};

}  // namespace concord
