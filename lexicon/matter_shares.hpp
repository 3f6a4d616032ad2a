// What each matter of the catalogue takes of a text, sharpened: above 0, in all 1. Two texts are about one matter with
// the chance that their shares' products sum to.
//
//   cosine(matter_shares(tagger, a), matter_shares(tagger, b))   // that sum: neither has length 1
#pragma once

#include "lexicon/tagger.hpp"

namespace concord {

TextVector matter_shares(Tagger const& tagger, TextVector const& text);

}  // namespace concord
