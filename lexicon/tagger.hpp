// Which matters of the catalogue a clause answers: several, or none, each with a probability of its own.
//
//   Tagger tagger(built_in_encoder());
//   tagger.matters_of({"They leave before any debate.", "Officers at group meetings:", {}});
//   // {{12, 0.83}, {40, 0.31}}   — indices into the encoder's matters, then the council's own
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/catalogue.hpp"
#include "lexicon/encoder.hpp"

namespace concord {

struct ClauseText {  // a clause with what is needed to read it
    std::string_view text;
    std::string_view lead_in;
    std::vector<std::string> headings;  // outermost first
};

inline constexpr float k_lead_in_share = 0.2F;  // chosen on judged pairs: docs/lexicon.md
inline constexpr float k_heading_share = 0.15F;

// The clause's own words, and at a smaller share its lead-in and its nearest heading.
TextVector encode_clause(Encoder const& encoder, ClauseText const& clause);

struct MatterScore {
    std::size_t matter = 0;  // index into Tagger::names()
    double probability = 0;
};

class Tagger {
 public:
    // `own` are matters that a council added: they are learned from their wordings on the spot. A matter with a name
    // that the encoder knows takes that matter's place.
    explicit Tagger(Encoder encoder, Catalogue const& own = {});

    std::vector<std::string> const& names() const { return names_; }  // slugs
    Encoder const& encoder() const { return encoder_; }

    std::vector<double> likenesses(TextVector const& clause) const;  // to each matter's prototype: cosines

    // Every matter with at least that probability, the likeliest first, ties by index.
    std::vector<MatterScore> matters_of(ClauseText const& clause, double least = k_least) const;
    std::vector<MatterScore> matters_near(TextVector const& clause, double least = k_least) const;

    static constexpr double k_least = 0.1;  // below it a tag says nothing: nine of ten such tags are wrong

 private:
    Encoder encoder_;
    std::vector<std::string> names_;
    std::vector<TextVector> prototypes_;
};

}  // namespace concord
