// How long searches take, and how much of it is Concord's own: each query is run through Concord and, already compiled,
// on bare Xapian, by turns in one run, so that whatever else the machine does falls on both. The bare program searches
// the words and thesaurus concepts; what finds and orders hits by their meaning is Concord's. Three things are asked of
// each: the hits alone; a page with snippets (the bare program has Xapian's own snippets); that with counts by council,
// document, part, kind and year. Prints p50 and p99 in milliseconds.
//
//   bench_search DB [ROUNDS]
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <xapian.h>

#include "bench/times.hpp"
#include "model/diagnostic.hpp"
#include "query/page.hpp"
#include "store/index_folder.hpp"
#include "store/to_xapian.hpp"

using namespace concord;

namespace {

enum class Asked { hits, snippets, counts };

constexpr std::pair<Asked, char const*> k_asked[] = {
    {Asked::hits, "hits"}, {Asked::snippets, "snippets"}, {Asked::counts, "counts too"}};

CompiledQuery words_only(IndexReader const& reader, std::string const& typed) {
    RankingWeights weights;
    weights.near_hits = 0;
    auto const parsed = parse_query(typed);
    return std::get<CompiledQuery>(
        compile_query(std::get<QueryNode>(parsed), typed, reader, weights, Meaning::thesaurus));
}

void concord_search(IndexReader const& reader, std::string const& typed, Asked asked) {
    PageOptions options;
    if (asked == Asked::counts) options.search.facets = Facets::all;
    if (asked != Asked::hits) {
        search_page(reader, typed, options);
        return;
    }
    search(reader, typed, options.search);
}

std::size_t bare_search(Xapian::Database const& database, StoreQuery const& query, Asked asked) {
    constexpr Xapian::doccount k_hits = 20;
    Xapian::Enquire enquire(database);
    enquire.set_query(to_xapian(query));
    Weighting const w = RankingWeights{}.weighting;
    enquire.set_weighting_scheme(Xapian::BM25PlusWeight(w.k1, 0, 1, w.length_share, 0.5, 1));
    std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
    for (Xapian::valueno slot = 0; asked == Asked::counts && slot < 5; ++slot) {
        spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(slot));
        enquire.add_matchspy(spies.back().get());
    }
    Xapian::MSet const found = enquire.get_mset(0, k_hits, database.get_doccount());
    Xapian::Stem const stemmer("english");
    std::size_t bytes = 0;
    for (auto at = found.begin(); at != found.end(); ++at) {
        std::string const data = at.get_document().get_data();
        bytes += asked == Asked::hits ? data.size() : found.snippet(unpack_record(data).text, 240, stemmer).size();
    }
    return bytes;
}

// The first document's longest clause, without what the query language would read.
std::string whole_clause(IndexReader const& reader) {
    std::string out;
    for (Clause const& c : reader.document(reader.documents().front().id).tree.clauses)
        if (c.text.size() > out.size()) out = c.text;
    std::erase_if(out, [](char c) { return c == '"' || c == '(' || c == ')' || c == '*'; });
    return out;
}

void compare(IndexReader const& reader, Xapian::Database const& database, char const* name, std::string const& typed,
             int rounds) {
    StoreQuery const query = words_only(reader, typed).query;
    for (auto const& [asked, what] : k_asked) {
        Times ours;
        Times theirs;
        for (int i = 0; i < rounds; ++i) {
            ours.add([&, wanted = asked] { concord_search(reader, typed, wanted); });
            theirs.add([&, wanted = asked] { bare_search(database, query, wanted); });
        }
        fmt::print("| {} | {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:+.0f} % |\n", name, what, ours.at(0.5),
                   ours.at(0.99), theirs.at(0.5), theirs.at(0.99), 100 * (ours.at(0.5) / theirs.at(0.5) - 1));
        std::fflush(stdout);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: bench_search DB [ROUNDS]\n");
        return 2;
    }
    int const rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 40;
    try {
        Times open;
        Times first;
        for (int i = 0; i < rounds; ++i) {
            open.add([&] { IndexReader reader(argv[1]); });
            first.add([&] { search_page(IndexReader(argv[1]), "confidential", {}); });
        }
        IndexReader const reader(argv[1]);
        Xapian::Database const database(generation_in_force(argv[1])->string());
        fmt::print(
            "{} clauses. Opening the index: p50 {:.2f} ms, p99 {:.2f} ms; with a first search: {:.2f}, {:.2f}\n\n",
            reader.clause_count(), open.at(0.5), open.at(0.99), first.at(0.5), first.at(0.99));
        fmt::print("| query | asked | Concord p50 | p99 | Xapian p50 | p99 | more |\n|---|---|---|---|---|---|---|\n");
        compare(reader, database, "one word", "confidential", rounds);
        compare(reader, database, "words", "officers attending group meetings", rounds);
        compare(reader, database, "phrase", "\"chief executive\"", rounds);
        compare(reader, database, "field", "press kind:clause date:2000..2010", rounds);
        compare(reader, database, "wildcard", "confid*", rounds);
        compare(reader, database, "joined", "(press OR media) AND leader", rounds);
        compare(reader, database, "whole clause", whole_clause(reader), rounds);
    } catch (Error const& e) {
        fmt::print(stderr, "{}\n", format(e.diagnostic()));
        return 2;
    }
    return 0;
}
