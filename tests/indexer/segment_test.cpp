// The whole path from a published text to its tree, held against outlines that a careful reader judged.
#include "indexer/segment.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "indexer/import.hpp"
#include "tests/files.hpp"
#include "tests/indexer/outline_gold.hpp"
#include "text/words.hpp"

using namespace concord;

namespace {

// One line a unit, words only: the judges did not type every comma.
std::string line_of(std::string const& ref, std::string const& kind, std::string const& parent, bool deleted,
                    std::string const& text) {
    std::string words;
    for (std::string const& word : folded_words(text)) words += ' ' + word;
    return fmt::format("{} {} in '{}'{}:{}", kind, ref, parent, deleted ? " deleted" : "", words);
}

Imported corpus_document(std::string const& id) {
    return import_file(source_path("corpus/" + std::string(id) + ".md"), id + ".md");
}

}  // namespace

TEST_CASE("judged documents split as a careful reader splits them") {
    for (std::string const id : {"rutland", "northampton", "member-employee"}) {
        CAPTURE(id);
        ClauseTree const tree = segment(corpus_document(id)).tree;
        auto const gold = test::gold_outline(id);
        REQUIRE(gold.size() > 10);
        CHECK(tree.clauses.size() == gold.size());
        for (std::size_t i = 0; i < std::min(gold.size(), tree.clauses.size()); ++i) {
            Clause const& got = tree.clauses[i];
            std::string const parent = got.parent ? tree[*got.parent].ref : "";
            CHECK(line_of(got.ref, std::string(name(got.kind)), parent, got.deleted, got.text) ==
                  line_of(gold[i].ref, gold[i].kind, gold[i].parent, gold[i].deleted, gold[i].text));
            CHECK(got.part == gold[i].part);
        }
    }
}

TEST_CASE("tracked numbers of a revised draft are read as the new ones") {
    // surrey-heath prints "4.65" for 4.6 (was 4.5) and "4.1~~10~~" for 4.11; a whole clause 5.3 is struck
    struct Case {
        char const* ref;
        char const* label;
    };
    constexpr Case k_cases[] = {{"4.6", "4.65"},   {"4.7", "4.76"},   {"4.8", "4.78"},   {"4.9", "4.89"},
                                {"4.10", "4.109"}, {"4.11", "4.110"}, {"4.12", "4.124"}, {"4.13", "4.132"},
                                {"4.14", "4.143"}, {"4.15", "4.145"}};
    ClauseTree const tree = segment(corpus_document("surrey-heath")).tree;
    for (Case const& c : k_cases) {
        CAPTURE(c.ref);
        auto const id = find_ref(tree, c.ref);
        REQUIRE(id);
        CHECK(tree[*id].label == c.label);
        REQUIRE(!tree[*id].repairs.empty());
        CHECK(tree[*id].repairs[0].kind == RepairKind::label_merged);
    }
    auto const struck = find_ref(tree, "5.3");
    REQUIRE(struck);
    CHECK(tree[*struck].deleted);
    auto const partly = find_ref(tree, "5.4");
    REQUIRE(partly);
    CHECK(tree[*partly].text.find("must raise the matter with Monitoring Officer, as appropriate.") !=
          std::string::npos);
    CHECK(tree[*partly].text_before.find("his/her Executive Head of Service") != std::string::npos);
}

TEST_CASE("what was repaired says how, with the printed form") {
    ClauseTree const tree = segment(import_text("4.5 A member speaks.\n\n4.65 An officer answers.\n", "x.txt")).tree;
    REQUIRE(tree.clauses.size() == 2);
    REQUIRE(tree.clauses[1].repairs.size() == 1);
    CHECK(tree.clauses[1].repairs[0] ==
          Repair{RepairKind::label_merged, "4.65", "4.65 is an old and a new number run together; 4.6 is the next"});
    CHECK(dump(tree.clauses[1].place) == "x.txt:3:1");
}
