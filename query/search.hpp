// What a person typed to ranked clauses.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/citation.hpp"
#include "store/reader.hpp"

namespace concord {

struct QueryProblem {
    int column = 0;  // from 1, in bytes
    std::string what;
    std::string mend;
};

struct Hit {
    Citation citation;
    double score = 0;
    std::vector<Span> matches;  // of the clause's text: words that match, stemmed and thesaurus forms too
};

struct SearchOptions {
    std::size_t offset = 0;
    std::size_t limit = 20;
    std::vector<std::string> documents;  // only these; empty means all
};

struct SearchAnswer {
    std::vector<Hit> hits;
    std::size_t total = 0;
    std::vector<std::string> added_words;  // from the thesaurus
};

std::variant<SearchAnswer, QueryProblem> search(IndexReader const& reader, std::string_view typed,
                                                SearchOptions const& options);

}  // namespace concord
