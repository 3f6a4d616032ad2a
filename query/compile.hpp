// A query's tree to what the index is asked, with all that a page of results says about it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "query/matches.hpp"
#include "query/ranking.hpp"
#include "query/syntax.hpp"
#include "store/reader.hpp"
#include "store/store_query.hpp"

namespace concord {

struct QueryPart {  // one word, phrase, number or field of the query
    std::string typed;
    StoreQuery query;  // it alone
    Span span;         // of what was typed
    std::string word;  // folded, where it is a single word; else empty
};

struct CompiledQuery {
    StoreQuery query;
    std::string question;  // the words, where two or more and nothing else rank (fields and -… aside); else empty
    StoreQuery near;       // for a question: what lies near its matters, under the same limits; else nothing
    MatchTerms marks;
    std::vector<std::string> added_words;    // from the thesaurus, sorted, each once
    std::vector<std::string> ignored_words;  // too common to rank by, in order
    std::vector<QueryPart> parts;
};

enum class Meaning { thesaurus, exact };  // exact: neither thesaurus nor catalogue

// A document or a clause's document that the index does not have is a QueryProblem with the nearest.
std::variant<CompiledQuery, QueryProblem> compile_query(QueryNode const& root, std::string_view typed,
                                                        IndexReader const& reader, RankingWeights const& weights,
                                                        Meaning meaning);

}  // namespace concord
