// Matches: which clauses of different documents answer the same question. Candidates and term vectors come in as
// values; nothing here knows the index.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/pair.hpp"
#include "model/thesaurus.hpp"

namespace concord {

struct Reason {
    std::string signal;  // "shared words", "shared phrase", "headings", …
    std::string detail;  // words a person can check
    double weight = 0;   // what it added to the score
};

struct Match {
    Citation left;  // left.document stands before right.document in the corpus
    Citation right;
    double score = 0;                  // 0..1
    bool same = false;                 // decided after comparing the competing candidates
    std::vector<Reason> reasons = {};  // heaviest first; a person's decision before all
    std::string decided = {};          // the day a person decided on the pair (diff/decisions.hpp); empty: computed
};

struct MatchInput {
    std::vector<Document const*> documents;  // corpus order; must outlive the call
    std::vector<CandidatePair> candidates;
    Thesaurus thesaurus;  // without it words count by their stems alone
};

// Every candidate scored, best first, ties by citation; same input, same output, whatever the order of candidates.
std::vector<Match> match(MatchInput const& input);

}  // namespace concord
