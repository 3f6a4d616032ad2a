// How much a word counts by where it stands, and what stands in for it. The figures are data: they were chosen by
// measurement with `bench/tune_search` (docs/search-quality.md has the table), not from taste.
#pragma once

#include "store/reader.hpp"

namespace concord {

struct RankingWeights {
    double own = 1;        // the clause's own words
    double heading = 0.3;  // its nearest heading
    double outer = 0;      // headings above that
    double lead = 0.2;     // the words of the clause that an item stands under
    double meaning = 1;    // a thesaurus concept, of what the word itself counts
    double together = 3;   // the typed words standing together as typed, of what they count anyhow
    // For a question, clauses are also found by the matters of the catalogue that it lies nearest to.
    std::size_t near_matters = 10;
    std::size_t near_hits = 60;
    // The best hits are ordered anew: what share they have of the best hit's score so far, and how alike they are to
    // what was typed (lexicon/likeness.hpp, each on the scale of unrelated wordings). 0 reread: as the index has them.
    std::size_t reread = 80;
    double share = 1.5;
    double whole = 0.35;
    double sentences = 0.5;
    double matters = 0.2;
    double words = 0.4;
    double title = 2;  // what a title or heading stands behind: it names a matter and answers nothing
    Weighting weighting{Weighting::Scheme::bm25_plus, 1.2, 0.15};
};

}  // namespace concord
