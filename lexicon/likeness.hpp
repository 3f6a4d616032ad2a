// How alike two clauses are in what they say, in four ways that err differently; measured together they do better than
// each alone (docs/lexicon.md has the figures).
//
//   Tagger tagger(built_in_encoder());
//   ReadClause a = read_clause(tagger, {"They withdraw before the debate.", "Officers at group meetings:", {}});
//   ReadClause b = read_clause(tagger, {"Staff leave the caucus when its members begin to argue.", "", {}});
//   Likeness all = likeness(a, b);   // each way by itself
//   combined(tagger, all)            // above 0 alike, below 0 not, about 1 either way
#pragma once

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lexicon/encoder.hpp"
#include "lexicon/tagger.hpp"
#include "lexicon/word_vectors.hpp"

namespace concord {

inline constexpr double k_matter_sharpness = 12;    // flatter than a tag's: what is nearly meant counts too
inline constexpr std::size_t k_least_sentence = 4;  // words; a shorter one is a heading or a label

struct ReadClause {  // a clause made ready; a few hundred microseconds
    TextVector whole;
    std::vector<TextVector> sentences;  // of its own words
    std::vector<float> matters;         // the share of each matter of the catalogue; of length 1
    std::vector<KnownWord> words;       // its distinct ones that the encoder knows
};

struct Likeness {
    double whole = 0;      // of the clauses with lead-in and heading
    double sentences = 0;  // of the most alike pair of sentences
    double matters = 0;    // of what the catalogue makes of them
    double words = 0;      // each telling word with the word nearest to it on the other side
};

enum class Towards {
    both,   // two clauses
    right,  // left is a question: what of the right side nobody asked for does not count against it
};

ReadClause read_clause(Tagger const& tagger, ClauseText const& clause);
ReadClause read_question(Tagger const& tagger, std::string_view question);

// For many clauses: each word's vector is worked out once and shared. The wording is all but the matters, at less cost.
ReadClause read_clause(Tagger const& tagger, ClauseText const& clause, WordVectors& known);
ReadClause read_wording(Encoder const& encoder, ClauseText const& clause, WordVectors& known);

Likeness likeness(ReadClause const& left, ReadClause const& right, Towards towards = Towards::both);

// One question held against many clauses, Towards::right: of clauses read with the same WordVectors each word is held
// against the question's words once.
class QuestionLikeness {
 public:
    explicit QuestionLikeness(ReadClause question) : question_(std::move(question)) {}

    Likeness of(ReadClause const& clause);

 private:
    double found_in(ReadClause const& clause);

    ReadClause question_;
    std::unordered_map<TextVector const*, std::vector<double>> cosines_;  // with each of the question's words
    std::vector<std::shared_ptr<TextVector const>> held_;                 // so that no address comes again
};

// The mean of the four, each first put on the scale that unrelated wordings of the catalogue have.
double combined(Tagger const& tagger, Likeness const& likeness);

}  // namespace concord
