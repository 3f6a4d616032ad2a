#include "query/search.hpp"

#include <algorithm>
#include <optional>

#include "query/answering.hpp"
#include "query/matches.hpp"
#include "query/rerank.hpp"
#include "query/suggest.hpp"

namespace concord {
namespace {

constexpr std::size_t k_more_per_council = 10;  // of which reading anew may choose

struct Found {
    StoredAnswer answer;
    double meaning_adds = 0;  // what a likeness of 1 adds to a score
};

// The page asked for, out of more hits than it shows where they are read anew.
Found find(IndexReader const& reader, StoredRequest request, CompiledQuery const& compiled,
           RankingWeights const& weights) {
    bool const by_words = request.order == StoredRequest::Order::relevance && !compiled.question.empty();
    if (!by_words || weights.reread == 0) return {reader.search(request), 0};
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
    Found found{reader.search(request), 0};
    std::vector<StoredHit>& hits = found.answer.hits;
    found.meaning_adds = rerank(hits, compiled.question, weights);
    if (per_owner > 0) keep_per_owner(hits, reader.documents(), per_owner);
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(offset, hits.size())));
    if (hits.size() > limit) hits.resize(limit);
    return found;
}

void add_meaning(Hit& hit, double weight) {
    if (weight <= 0) return;
    auto const at =
        std::find_if(hit.why.begin(), hit.why.end(), [&](auto const& term) { return term.second < weight; });
    hit.why.emplace(at, "meaning", weight);
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
    auto [found, meaning_adds] = find(reader, request, compiled, options.weights);
    std::optional<Answering> answering;
    if (options.explain && meaning_adds > 0) answering.emplace(compiled.question, options.weights);

    SearchAnswer out;
    out.total = found.total;
    out.facets = std::move(found.facets);
    out.added_words = compiled.added_words;
    out.ignored_words = compiled.ignored_words;
    for (StoredHit& hit : found.hits) {
        auto matches = matches_in(hit.record.text, compiled.marks, reader.concepts());
        out.hits.push_back({hit.citation, hit.score, std::move(matches), std::move(hit.record), {}});
        if (!options.explain) continue;
        Hit& shown = out.hits.back();
        shown.why = reader.explain(request, hit.citation);
        if (answering) add_meaning(shown, meaning_adds * answering->meaning(shown.record));
    }
    out.did_you_mean = did_you_mean(reader, typed, compiled.parts);
    if (out.total == 0)
        for (QueryPart const& part : compiled.parts) out.parts.push_back({part.typed, reader.count(part.query)});
    return out;
}

}  // namespace concord
