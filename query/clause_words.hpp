// The words of a clause, cut and stemmed, and what it holds of a question's concepts.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "query/question.hpp"
#include "store/stored_document.hpp"
#include "text/concepts.hpp"

namespace concord {

// What one or more places hold.
struct Held {
    std::set<std::string> stems;
    std::set<std::string> groups;

    void add(std::vector<Token> const& words, std::vector<ConceptSpan> const& concepts);

    // 1: the concept in any of its words; 0.5: only the last of several words ("group" for "political group"), as
    // clauses say when they have said the whole once before; 0: neither.
    double share(AskedConcept const& asked) const;
};

struct ClauseWords {
    std::vector<Token> words;           // of its own text
    std::vector<ConceptSpan> concepts;  // of its own text
    Held own;
    Held whole;  // with headings and lead-in
};

ClauseWords clause_words(ClauseRecord const& record, ConceptFinder const& finder);

}  // namespace concord
