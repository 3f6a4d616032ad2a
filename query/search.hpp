// What a person typed to ranked clauses. The language is in docs/searching.md.
//
//   search(reader, "officers \"party group\" kind:clause", {})
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/citation.hpp"
#include "query/compile.hpp"
#include "query/ranking.hpp"
#include "query/syntax.hpp"
#include "store/reader.hpp"

namespace concord {

struct Hit {
    Citation citation;
    double score = 0;
    std::vector<Span> matches;  // of the clause's text: words that match, stemmed and thesaurus forms too
    ClauseRecord record;
    std::vector<std::pair<std::string, double>> why;  // SearchOptions::explain: terms with what each adds
};

struct SearchOptions {
    std::size_t offset = 0;
    std::size_t limit = 20;
    std::vector<std::string> documents;  // only these; empty means all
    Meaning meaning = Meaning::thesaurus;
    StoredRequest::Order order = StoredRequest::Order::relevance;
    std::size_t per_council = 0;  // at most so many clauses of each council; 0 all
    Facets facets = Facets::none;
    bool explain = false;
    RankingWeights weights;
};

struct PartCount {  // what a part of the query finds alone
    std::string typed;
    std::size_t clauses = 0;
    friend bool operator==(PartCount const&, PartCount const&) = default;
};

struct SearchAnswer {
    std::vector<Hit> hits;
    std::size_t total = 0;
    std::vector<std::string> added_words;    // from the thesaurus
    std::vector<std::string> ignored_words;  // too common to search for
    std::vector<Facet> facets;
    std::string did_you_mean;      // a query, where a word is unknown to the corpus; else empty
    std::vector<PartCount> parts;  // where nothing was found; else those words that no clause has
};

std::variant<SearchAnswer, QueryProblem> search(IndexReader const& reader, std::string_view typed,
                                                SearchOptions const& options);

}  // namespace concord
