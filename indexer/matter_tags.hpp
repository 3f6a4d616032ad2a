// Tags every rule of a document with the matters of the catalogue, and of the council's own, that it answers: those that are likelier to be right
// than wrong, several or none. Titles and headings have none.
#pragma once

#include "lexicon/tagger.hpp"
#include "model/document.hpp"

namespace concord {

inline constexpr double k_least_tag = 0.5;  // probability, as the tagger was fitted (docs/lexicon.md)

void add_matters(Document& document, Tagger const& tagger);

}  // namespace concord
