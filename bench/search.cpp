// How long searches take, and how much of it is Concord's own: each query is run through search_page() and, already
// compiled, on bare Xapian, by turns in one run. Prints p50 and p99 in milliseconds.
//
//   bench_search DB [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <xapian.h>

#include "model/diagnostic.hpp"
#include "query/page.hpp"
#include "store/index_folder.hpp"
#include "store/to_xapian.hpp"

using namespace concord;
using Clock = std::chrono::steady_clock;

namespace {

struct Times {
    std::vector<double> ms;

    double at(double share) {
        std::sort(ms.begin(), ms.end());
        return ms[static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1))];
    }
};

double time_ms(std::function<void()> const& work) {
    auto const begin = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::size_t bare(Xapian::Database const& database, StoreQuery const& query, SearchOptions const& options) {
    Xapian::Enquire enquire(database);
    enquire.set_query(to_xapian(query));
    Weighting const& w = options.weights.weighting;
    enquire.set_weighting_scheme(Xapian::BM25PlusWeight(w.k1, 0, 1, w.length_share, 0.5, 1));
    std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
    if (options.facets) {
        for (Xapian::valueno slot = 0; slot < 5; ++slot) {
            spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(slot));
            enquire.add_matchspy(spies.back().get());
        }
    }
    auto const found = enquire.get_mset(0, static_cast<Xapian::doccount>(options.limit), database.get_doccount());
    std::size_t bytes = 0;
    for (auto at = found.begin(); at != found.end(); ++at) bytes += at.get_document().get_data().size();
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: bench_search DB [ROUNDS]\n");
        return 2;
    }
    int const rounds = argc > 2 ? std::atoi(argv[2]) : 40;
    try {
        Times open;
        for (int i = 0; i < rounds; ++i) open.ms.push_back(time_ms([&] { IndexReader reader(argv[1]); }));
        IndexReader const reader(argv[1]);
        Xapian::Database const database(generation_in_force(argv[1])->string());
        std::string whole;
        Document const& first = reader.document(reader.documents().front().id);
        for (Clause const& c : first.tree.clauses)
            if (c.text.size() > whole.size()) whole = c.text;
        std::erase_if(whole, [](char c) { return c == '"' || c == '(' || c == ')' || c == '*'; });
        std::pair<char const*, std::string> const queries[] = {{"one word", "confidential"},
                                                               {"words", "officers attending group meetings"},
                                                               {"phrase", "\"chief executive\""},
                                                               {"field", "press kind:clause date:2000..2010"},
                                                               {"wildcard", "confid*"},
                                                               {"joined", "(press OR media) AND leader"},
                                                               {"whole clause", whole}};
        fmt::print("{} clauses; opening the index p50 {:.2f} ms, p99 {:.2f} ms\n", reader.clause_count(), open.at(0.5),
                   open.at(0.99));
        fmt::print("| query | facets | Concord p50 | p99 | Xapian p50 | p99 | more |\n|---|---|---|---|---|---|---|\n");
        for (auto const& [name, typed] : queries) {
            for (bool const facets : {false, true}) {
                PageOptions options;
                options.search.facets = facets;
                auto const parsed = parse_query(typed);
                if (!std::holds_alternative<QueryNode>(parsed)) continue;
                auto const compiled = compile_query(std::get<QueryNode>(parsed), typed, reader, options.search.weights,
                                                    Meaning::thesaurus);
                StoreQuery const& query = std::get<CompiledQuery>(compiled).query;
                Times ours;
                Times theirs;
                for (int i = 0; i < rounds; ++i) {
                    ours.ms.push_back(time_ms([&, t = typed] { search_page(reader, t, options); }));
                    theirs.ms.push_back(time_ms([&] { bare(database, query, options.search); }));
                }
                fmt::print("| {} | {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:+.0f} % |\n", name, facets ? "yes" : "no",
                           ours.at(0.5), ours.at(0.99), theirs.at(0.5), theirs.at(0.99),
                           100 * (ours.at(0.5) / theirs.at(0.5) - 1));
            }
        }
    } catch (Error const& e) {
        fmt::print(stderr, "{}\n", format(e.diagnostic()));
        return 2;
    }
    return 0;
}
