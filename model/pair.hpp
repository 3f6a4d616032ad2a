// Values that travel from query/ to diff/: weighted terms, candidate pairs, evidence for a question.
#pragma once

#include <string>
#include <vector>

#include "model/citation.hpp"
#include "model/source.hpp"

namespace concord {

// One term of a clause with its weight (inverse document frequency times a saturating term frequency, > 0).
struct WeightedTerm {
    std::string term;  // a stem or a thesaurus concept ("=political-group")
    double weight = 0;
};
using TermVector = std::vector<WeightedTerm>;  // sorted by term, unique

struct CandidatePair {
    Citation left;
    Citation right;
    double score = 0;  // of the cheap signal that found it, 0..1
};

// What the index found out about one clause as an answer to one question.
struct Evidence {
    Citation citation;
    double coverage = 0;  // 0..1: share of the question's idf-weighted concepts that the clause with its context has
    double own = 0;       // 0..1: the same for its own words alone
    double score = 0;     // how well it answers, by words and meaning; about 0 unrelated (query/answering.hpp)
    std::vector<std::string> shared;  // concepts in common, heaviest first, as words a person can check
    std::vector<Span> matches;        // of the clause's text: the words that match
    double apart = 0;                 // how much nearer the clause is to the question than to the catalogue's twenty
                                      // matters nearest to it, on the scale of unrelated wordings
};

}  // namespace concord
