// What the catalogue knows of a corpus's clauses: which of its matters each answers, and how likely.
//
//   clause_tags(documents, Tagger(built_in_encoder(), own))   // {{rutland:12(c), "press-releases", 0.83}, …}
#pragma once

#include <string>
#include <vector>

#include "lexicon/tagger.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"

namespace concord {

struct ClauseTag {
    Citation citation;
    std::string matter;  // slug
    double probability = 0;
};

// Of every clause with words that stand (no titles, no headings, nothing struck), in order of the documents; the
// likeliest tag of a clause first, none below Tagger::k_least.
std::vector<ClauseTag> clause_tags(std::vector<Document const*> const& documents, Tagger const& tagger);

}  // namespace concord
