// How much a word counts by where it stands, and what stands in for it. The figures are data: they were chosen by
// measurement with `bench/tune_search` (docs/search-quality.md has the table), not from taste.
#pragma once

#include "store/reader.hpp"

namespace concord {

struct RankingWeights {
    double own = 1;           // the clause's own words
    double heading = 0.3;     // its nearest heading
    double outer = 0;         // headings above that
    double lead = 0.2;        // the words of the clause that an item stands under
    double meaning = 1;       // a thesaurus concept, of what the word itself counts
    double likeness = 3;      // nearness among the catalogue's matters, of what the query's words can weigh together
    double together = 3;      // the typed words standing together as typed, of what they count anyhow
    int least_likeness = 20;  // percent; clauses that have none of the words are found from this nearness on
    // The best hits are ordered anew: what share they have of the best hit's score so far, and how alike they are to
    // what was typed (lexicon/likeness.hpp, each on the scale of unrelated wordings). 0 reread: as the index has them.
    std::size_t reread = 60;
    double share = 2;
    double whole = 0.35;
    double sentences = 0.5;
    double matters = 0.1;
    double words = 0.22;
    Weighting weighting{Weighting::Scheme::bm25_plus, 1.2, 0.15};
};

}  // namespace concord
