// What scripts/learn learns from: every pair of clauses of different documents of an index, with its signals (all but
// agreement, which the script works out from the scores of its own first pass), one JSON object a line.
//
//   match_signals INDEX > signals.jsonl
//   {"left":"rutland:1","right":"northampton:1.1","words":0.03,"phrase":0,…}
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "diff/prepared.hpp"
#include "diff/signals.hpp"
#include "model/diagnostic.hpp"
#include "store/reader.hpp"

using namespace concord;

namespace {

// The names of match_weights.hpp, in the order of the enum.
constexpr char const* k_columns[] = {"words", "phrase", "meaning", "sense", "matters", "one_matter", "both_about"};

void print_pairs(Prepared const& prepared) {
    for (auto left = prepared.clauses().begin(); left != prepared.clauses().end(); ++left)
        for (auto right = left + 1; right != prepared.clauses().end(); ++right) {
            if (left->citation.document == right->citation.document) continue;
            SignalValues const values = signals(prepared, *left, *right);
            std::string line =
                fmt::format("{{\"left\":\"{}\",\"right\":\"{}\"", format(left->citation), format(right->citation));
            for (std::size_t i = 0; i < std::size(k_columns); ++i)
                line += fmt::format(",\"{}\":{:.5f}", k_columns[i], values.value[i]);
            std::puts((line + "}").c_str());
        }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 2) {
        std::fputs("usage: match_signals INDEX > signals.jsonl\n", stderr);
        return 2;
    }
    IndexReader const reader(argv[1]);
    std::vector<Document const*> documents;
    for (DocumentInfo const& info : reader.documents()) documents.push_back(&reader.document(info.id));
    Tagger const tagger(built_in_encoder());
    Prepared prepared(documents, reader.thesaurus(), tagger);
    prepared.read_all();
    print_pairs(prepared);
} catch (Error const& error) {
    std::fprintf(stderr, "match_signals: %s\n", error.what());
    return 2;
}
