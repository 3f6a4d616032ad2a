// What a person typed to a page of results, ready to be rendered.
#pragma once

#include <string_view>
#include <variant>

#include "model/search_page.hpp"
#include "query/search.hpp"

namespace concord {

struct PageOptions {
    SearchOptions search;     // all hits: limit at least the number of clauses
    std::size_t context = 0;  // neighbours before and after each hit
    bool kwic = false;        // SearchPage::lines
    std::size_t snippet_bytes = 240;
};

std::variant<SearchPage, QueryProblem> search_page(IndexReader const& reader, std::string_view typed,
                                                   PageOptions const& options);

// How a word is indexed: as written, its stem, its thesaurus concepts, and words that begin like it; with the number
// of clauses that hold each.
struct TermReport {
    std::string word;
    std::string stem;
    std::vector<TermFrequency> forms;  // as written; all words of the corpus with this stem
    std::size_t stem_clauses = 0;
    std::vector<TermFrequency> concepts;  // "=member" and the clauses that hold any of its words
    std::string did_you_mean;             // where no clause holds it
};
std::vector<TermReport> describe_terms(IndexReader const& reader, std::string_view typed);

}  // namespace concord
