// What holds for any bytes: nothing is lost, refs are unique, parents stand before children, the same bytes give the
// same tree, and monsters end. Each failure prints the seed that made the input.
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "indexer/import.hpp"
#include "indexer/segment.hpp"
#include "tests/files.hpp"
#include "text/words.hpp"

using namespace concord;

namespace {

// The bytes of the blocks' runs that are no white space or soft hyphen, each with how often a unit or furniture has it.
void check_covered_once(Imported const& imported, Segmented const& got) {
    std::vector<int> covered(imported.source.bytes.size(), 0);
    auto const add = [&](Span span) {
        for (auto i = span.begin; i < span.end; ++i) ++covered[i];
    };
    for (Clause const& clause : got.tree.clauses)
        for (Span const span : clause.spans) add(span);
    for (Span const span : got.furniture_spans) add(span);
    std::size_t wrong = 0;
    std::string first;
    for (Block const& block : imported.blocks)
        for (Run const& run : block.runs) {
            std::string_view const words = text(imported.source, run.span);
            for (Word const& word : concord::words(words))
                for (auto i = word.span.begin; i < word.span.end; ++i)
                    if (covered[run.span.begin + i] != 1 && ++wrong == 1) first = word.folded;
        }
    CHECK_MESSAGE(wrong == 0, "bytes not covered once, first in '" << first << "'");
}

void check_tree(ClauseTree const& tree) {
    std::set<std::string> refs;
    std::string wrong;  // the first unit that breaks a promise
    for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
        Clause const& clause = tree.clauses[i];
        bool const unique = refs.insert(clause.ref).second;
        bool const behind_parent = !clause.parent || static_cast<std::size_t>(*clause.parent) < i;
        if ((!unique || !behind_parent) && wrong.empty()) wrong = clause.ref;
    }
    CHECK(wrong == "");
}

void check_all(std::string const& bytes) {
    Imported const imported = import_text(bytes, "x.md");
    Segmented const got = segment(imported);
    check_covered_once(imported, got);
    check_tree(got.tree);
    CHECK(dump(got.tree) == dump(segment(imported).tree));
}

std::string corpus_bytes(std::string const& id) {
    return import_file(source_path("corpus/" + std::string(id) + ".md"), id).source.bytes;
}

}  // namespace

TEST_CASE("every word of the corpus is once in a clause, a label, a struck run or furniture") {
    for (std::string const id : {"rutland", "councillor-officer", "northampton", "member-employee", "surrey-heath"}) {
        CAPTURE(id);
        check_all(corpus_bytes(id));
    }
}

TEST_CASE("lines in any order give a tree that loses nothing") {
    std::vector<std::string> lines;
    for (std::string const id : {"rutland", "northampton", "surrey-heath"}) {
        std::string const bytes = corpus_bytes(id);
        for (std::size_t at = 0; at < bytes.size();) {
            std::size_t const end = std::min(bytes.find('\n', at), bytes.size());
            lines.push_back(bytes.substr(at, std::min<std::size_t>(end - at, 90)));
            at = end + 1;
        }
    }
    for (unsigned seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string bytes;
        for (int i = 0; i < 60; ++i) bytes += lines[random() % lines.size()] + (random() % 3 == 0 ? "\n\n" : "\n");
        check_all(bytes);
    }
}

TEST_CASE("random labels and marks give a tree that loses nothing") {
    constexpr std::string_view k_pieces[] = {
        "1. ",     "1) ", "(a) ",       "i) ",   "ii) ",   "4.65 ",    "- ",   "* ",   "A. ",         "Annex\n",
        "Part 2 ", "~~",  "**",         "word ", "Word. ", "ends:\n",  "\n",   "\n\n", "| x | y |\n", "3.16.3 ",
        "g) ",     "# ",  "Article 4 ", "(aa) ", "\\* ",   "\xC2\xA0", "§ 3 ", "\xFF"};
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string bytes;
        for (int i = 0; i < 120; ++i) bytes += k_pieces[random() % std::size(k_pieces)];
        check_all(bytes);
    }
}

TEST_CASE("monsters end, and soon") {
    std::string const digits(1 << 20, '7');
    std::string nested = "1";
    std::string deep;
    for (int i = 0; i < 600; ++i) {
        deep += nested + " Text\n";
        if (nested.size() < 4000) nested += ".1";
    }
    std::string brackets;
    for (int i = 0; i < 10000; ++i) brackets += "(a)";
    std::string items;
    for (int i = 0; i < 4000; ++i) items += fmt::format("({}) Text\n", static_cast<char>('a' + i % 26));
    std::string indents;
    for (int i = 0; i < 1000; ++i) indents += std::string(static_cast<std::size_t>(i % 500), ' ') + "- x\n";
    std::string const monsters[] = {digits,
                                    deep,
                                    brackets,
                                    items,
                                    indents,
                                    std::string(1 << 16, '\r'),
                                    std::string(1 << 16, '\0'),
                                    std::string(5 << 20, 'a') + "\n",
                                    std::string(1 << 16, '*'),
                                    std::string(1 << 16, '~'),
                                    "\xFF\xFE\xFA",
                                    ""};
    for (std::string const& monster : monsters) {
        CAPTURE(monster.size());
        Segmented const got = segment(import_text(monster, "monster"));
        check_tree(got.tree);
    }
}
