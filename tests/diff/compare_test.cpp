#include "diff/compare.hpp"

#include <doctest/doctest.h>

#include "tests/diff/sample.hpp"

namespace concord {
namespace {

Document const k_clear = sample("clear", {{"1", "An officer may attend a group meeting."}, {"2", "Bins are green."}});
Document const k_silent = sample("silent", {{"1", "Officers are polite."}, {"2", "Doors are shut."}});
Document const k_empty = sample("empty", {});
Document const k_other = sample("other", {{"1", "Trees are watered."}});

CompareInput question() {
    CompareInput input;
    input.question = "officers at group meetings";
    input.documents = {&k_clear, &k_silent, &k_empty, &k_other};
    input.evidence = {{{"clear", "1"}, 1, 1, 10, {"group meetings", "officers"}, {{3, 10}}},
                      {{"silent", "1"}, 0.3, 0.3, 2, {"officers"}, {{0, 8}}}};
    return input;
}

TEST_CASE("each document gets a finding, and silence its nearest rejected clause") {
    CHECK(
        dump(compare(question())) ==
        "table officers at group meetings\n"
        "row officers at group meetings: officers at group meetings\n"
        "  clear found\n"
        "    + clear:1 1.00: An officer may attend a group meeting. (shares: group meetings, officers)\n"
        "  silent not-found: All 2 clauses were searched; the nearest speaks of officers, but not of group meetings.\n"
        "    - silent:1 0.23: Officers are polite. (shares: officers)\n"
        "  empty unreadable: No clause could be read from this document.\n"
        "  other not-found: All 1 clauses were searched; none has words of the question.\n");
}

TEST_CASE("a clause is lifted by the clause elsewhere that says the same") {
    CompareInput input = question();
    input.evidence[1].score = 8;
    input.evidence[1].coverage = input.evidence[1].own = 0.5;
    CHECK(compare(input).rows[0].cells[1].finding == Finding::not_found);
    input.matches = {{{"clear", "1"}, {"silent", "1"}, 0.5, true, {}}};
    Cell const lifted = compare(input).rows[0].cells[1];
    CHECK(lifted.finding == Finding::partly);
    CHECK(lifted.entries.at(0).why == "shares: officers; says the same as clear:1");
    input.matches[0].same = false;  // a rejected match lifts nothing
    CHECK(compare(input).rows[0].cells[1].finding == Finding::not_found);
}

TEST_CASE("the items under a chosen lead-in stand with it, and one between two chosen items") {
    Document doc = sample("list", {{"1", "When officers attend:"}, {"1(a)", "they leave;"}, {"1(b)", "they listen."}});
    doc.tree.clauses[1].parent = doc.tree.clauses[2].parent = ClauseId{0};
    doc.tree.clauses[1].kind = doc.tree.clauses[2].kind = Kind::item;
    CompareInput input;
    input.question = "officers attending";
    input.documents = {&doc};
    input.evidence = {{{"list", "1"}, 1, 1, 5, {"officers", "attending"}, {}}};
    Cell const cell = compare(input).rows[0].cells[0];
    REQUIRE(cell.entries.size() == 3);
    CHECK(cell.entries[1].citation.ref == "1(a)");
    CHECK(cell.entries[1].lead_in == "When officers attend:");
    CHECK(cell.entries[2].why == "item of 1");
}

TEST_CASE("a row's title has at most eight words") {
    CompareInput input;
    input.question = "Through whom must a request for an officer to attend be made?";
    CHECK(compare(input).rows[0].title == "Through whom must a request for an officer…");
}

}  // namespace
}  // namespace concord
