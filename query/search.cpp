#include "query/search.hpp"

#include "query/matches.hpp"
#include "query/suggest.hpp"

namespace concord {

std::variant<SearchAnswer, QueryProblem> search(IndexReader const& reader, std::string_view typed,
                                                SearchOptions const& options) {
    auto const parsed = parse_query(typed);
    if (auto const* problem = std::get_if<QueryProblem>(&parsed)) return *problem;
    auto const done = compile_query(std::get<QueryNode>(parsed), typed, reader, options.weights, options.meaning);
    if (auto const* problem = std::get_if<QueryProblem>(&done)) return *problem;
    CompiledQuery const& compiled = std::get<CompiledQuery>(done);

    StoredRequest request;
    request.query = compiled.query;
    if (!options.documents.empty()) {
        std::vector<StoreQuery> only;
        for (std::string const& id : options.documents) only.push_back(exact_word("doc", id));
        request.query = two(StoreQuery::Op::filter, std::move(request.query), any_of(std::move(only)));
    }
    request.offset = options.offset;
    request.limit = options.limit;
    request.order = options.order;
    request.per_owner = options.per_council;
    request.facets = options.facets;
    request.exact_total = true;
    request.weighting = options.weights.weighting;
    StoredAnswer found = reader.search(request);

    SearchAnswer out;
    out.total = found.total;
    out.facets = std::move(found.facets);
    out.added_words = compiled.added_words;
    out.ignored_words = compiled.ignored_words;
    for (StoredHit& hit : found.hits) {
        auto matches = matches_in(hit.record.text, compiled.marks, reader.concepts());
        out.hits.push_back({hit.citation, hit.score, std::move(matches), std::move(hit.record), {}});
        if (options.explain) out.hits.back().why = reader.explain(request, hit.citation);
    }
    out.did_you_mean = did_you_mean(reader, typed, compiled.parts);
    if (out.total == 0)
        for (QueryPart const& part : compiled.parts) out.parts.push_back({part.typed, reader.count(part.query)});
    return out;
}

}  // namespace concord
