// What each part of a search costs by itself, at function level (Google Benchmark): where bench/search.cpp says how
// much Concord adds to bare Xapian, this says with what. Run on the index that is of interest:
//
//   bench_parts DB [--benchmark_repetitions=5 …]
#include <functional>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "model/diagnostic.hpp"
#include "query/both_ways.hpp"
#include "query/page.hpp"
#include "query/rerank.hpp"

using namespace concord;

namespace {

constexpr char k_typed[] = "officers attending group meetings";

CompiledQuery compiled(IndexReader const& reader) {
    auto const parsed = parse_query(k_typed);
    return std::get<CompiledQuery>(
        compile_query(std::get<QueryNode>(parsed), k_typed, reader, RankingWeights{}, Meaning::thesaurus));
}

StoredRequest request_of(CompiledQuery const& query) {
    RankingWeights const weights;
    StoredRequest out;
    out.query = query.query;
    out.limit = weights.reread;
    out.exact_total = true;
    out.weighting = weights.weighting;
    return out;
}

void add(char const* name, std::function<void()> const& work) {
    benchmark::RegisterBenchmark(name, [work](benchmark::State& state) {
        for (auto _ : state) work();
    })->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc != 2) {
        fmt::print(stderr, "usage: bench_parts DB [--benchmark_…]\n");
        return 2;
    }
    try {
        IndexReader const reader(argv[1]);
        CompiledQuery const query = compiled(reader);
        StoredRequest const request = request_of(query);
        auto const found = reader.search(request).hits;
        Readings readings(reader.encoder());
        auto all = found;
        std::size_t const head = add_near(reader, request, query.near, RankingWeights{}.near_hits, all.size(), all);
        std::string const kept = found.empty() ? "" : found.front().record.reading;

        add("parse and compile", [&] { benchmark::DoNotOptimize(compiled(reader)); });
        add("hits by words", [&] { benchmark::DoNotOptimize(reader.search(request)); });
        add("hits by matters", [&] {
            auto hits = found;
            add_near(reader, request, query.near, RankingWeights{}.near_hits, hits.size(), hits);
        });
        add("load the encoder", [] { benchmark::DoNotOptimize(built_in_encoder()); });
        add("unpack a reading", [&] { benchmark::DoNotOptimize(unpack_reading(kept, readings.encoder())); });
        add("order anew", [&] {
            auto hits = all;
            Readings fresh(reader.encoder());
            rerank(hits, head, query.question, {}, fresh);
        });
        add("a page with snippets", [&] { benchmark::DoNotOptimize(search_page(reader, k_typed, {})); });
        benchmark::RunSpecifiedBenchmarks();
    } catch (Error const& e) {
        fmt::print(stderr, "{}\n", format(e.diagnostic()));
        return 2;
    }
    return 0;
}
