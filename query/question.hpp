// The concepts that a question asks about: its words without stop words and question words, words of one thesaurus
// term taken together.
//
//   asked_concepts("How do other councils handle officers at political group meetings?", finder)
//   // officers (=officer), political group (=political-group), meetings
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"
#include "query/ranking.hpp"
#include "store/store_query.hpp"
#include "text/concepts.hpp"

namespace concord {

struct AskedConcept {
    std::string shown;               // as typed, folded
    std::vector<std::string> words;  // folded
    std::vector<std::string> stems;
    std::string group;  // thesaurus group; empty if none
    Span span;          // of the question
};

// Each once, in order. Where a question has no other words, its stop words are what is asked about.
std::vector<AskedConcept> asked_concepts(std::string_view question, ConceptFinder const& finder);
std::vector<AskedConcept> all_concepts(std::string_view question, ConceptFinder const& finder);  // stop words too

// Clauses that hold any of its words or its thesaurus concept, in their own words or their context.
StoreQuery any_form(AskedConcept const& asked, RankingWeights const& weights);

}  // namespace concord
