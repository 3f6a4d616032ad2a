#include "query/search.hpp"

#include <algorithm>
#include <cmath>

#include "query/both_ways.hpp"
#include "query/matches.hpp"
#include "query/rerank.hpp"
#include "query/suggest.hpp"

namespace concord {
namespace {

constexpr std::size_t k_more_per_council = 10;  // of which reading anew may choose

// The page asked for, out of more hits than it shows where they are read anew.
StoredAnswer find(IndexReader const& reader, StoredRequest request, CompiledQuery const& compiled,
                  StoreQuery const& near, RankingWeights const& weights) {
    bool const by_words = request.order == StoredRequest::Order::relevance && !compiled.question.empty();
    if (!by_words || weights.reread == 0) return reader.search(request);
    std::size_t const offset = request.offset;
    std::size_t const limit = request.limit;
    std::size_t const per_owner = request.per_owner;
    std::size_t const wanted = limit > reader.clause_count() ? limit : offset + limit;
    request.offset = 0;
    request.limit = std::max(weights.reread, wanted);
    if (per_owner > 0) {
        request.per_owner = per_owner + k_more_per_council;
        if (request.limit < reader.clause_count()) request.limit *= 1 + k_more_per_council;
    }
    StoredAnswer found = reader.search(request);
    std::vector<StoredHit>& hits = found.hits;
    Readings readings(reader.encoder());
    std::size_t const read_anew = add_near(reader, request, near, weights.near_hits, weights.reread, hits);
    rerank(hits, read_anew, compiled.question, weights, readings);
    if (per_owner > 0) keep_per_owner(hits, reader.documents(), per_owner);
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(offset, hits.size())));
    if (hits.size() > limit) hits.resize(limit);
    return found;
}

StoreQuery within(std::vector<std::string> const& documents, StoreQuery query) {
    if (documents.empty()) return query;
    std::vector<StoreQuery> only;
    for (std::string const& id : documents) only.push_back(exact_word("doc", id));
    return two(StoreQuery::Op::filter, std::move(query), any_of(std::move(only)));
}

// What the index's parts of the score leave unexplained is what reading the hit anew added or took away.
void add_meaning(Hit& hit) {
    constexpr double k_rounding = 1e-6;
    double rest = hit.score;
    for (auto const& [term, weight] : hit.why) rest -= weight;
    if (std::abs(rest) < k_rounding) return;
    auto const at = std::find_if(hit.why.begin(), hit.why.end(), [&](auto const& part) { return part.second < rest; });
    hit.why.emplace(at, "meaning", rest);
}

bool is_nowhere(IndexReader const& reader, QueryPart const& part) {
    if (part.word.empty() || reader.frequency(word("own", part.word)).clauses > 0) return false;
    return reader.count(part.query) == 0;
}

}  // namespace

std::variant<SearchAnswer, QueryProblem> search(IndexReader const& reader, std::string_view typed,
                                                SearchOptions const& options) {
    auto const parsed = parse_query(typed);
    if (auto const* problem = std::get_if<QueryProblem>(&parsed)) return *problem;
    auto const done = compile_query(std::get<QueryNode>(parsed), typed, reader, options.weights, options.meaning);
    if (auto const* problem = std::get_if<QueryProblem>(&done)) return *problem;
    CompiledQuery const& compiled = std::get<CompiledQuery>(done);

    StoredRequest request;
    request.query = within(options.documents, compiled.query);
    request.offset = options.offset;
    request.limit = options.limit;
    request.order = options.order;
    request.per_owner = options.per_council;
    request.facets = options.facets;
    request.exact_total = true;
    request.weighting = options.weights.weighting;
    StoredAnswer found = find(reader, request, compiled, within(options.documents, compiled.near), options.weights);

    SearchAnswer out;
    out.total = found.total;
    out.facets = std::move(found.facets);
    out.added_words = compiled.added_words;
    out.ignored_words = compiled.ignored_words;
    for (StoredHit& hit : found.hits) {
        reader.on_the_way();
        auto matches = matches_in(hit.record.text, compiled.marks, reader.concepts());
        out.hits.push_back({hit.citation, hit.score, std::move(matches), std::move(hit.record), {}});
        if (!options.explain) continue;
        Hit& shown = out.hits.back();
        shown.why = reader.explain(request, hit.citation);
        if (request.order == StoredRequest::Order::relevance && !compiled.question.empty()) add_meaning(shown);
    }
    out.did_you_mean = did_you_mean(reader, typed, compiled.parts);
    if (out.total == 0)
        for (QueryPart const& part : compiled.parts) out.parts.push_back({part.typed, reader.count(part.query)});
    else
        for (QueryPart const& part : compiled.parts)
            if (is_nowhere(reader, part)) out.parts.push_back({part.typed, 0});
    return out;
}

}  // namespace concord
