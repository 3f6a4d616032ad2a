// What every rule of a document means, as far as the encoder can tell: the matters of the catalogue and of the
// council's own that it answers, those that are likelier to be right than wrong, several or none; the matters that it
// lies near, for search; and the rule as the encoder reads it, so that no search has to. Titles and headings are read
// but answer nothing.
#pragma once

#include <vector>

#include "lexicon/tagger.hpp"
#include "model/document.hpp"
#include "store/clause_meaning.hpp"

namespace concord {

inline constexpr double k_least_tag = 0.5;  // probability, as the tagger was fitted (docs/lexicon.md)

// Puts the tags into the clauses; the rest comes back, one for each clause.
std::vector<ClauseMeaning> add_meaning(Document& document, Tagger const& tagger);

}  // namespace concord
