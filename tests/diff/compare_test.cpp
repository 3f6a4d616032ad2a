#include "diff/compare.hpp"
#include "diff/ranked.hpp"

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
    input.evidence = {{{"clear", "1"}, 1, 1, 9, {"group meetings", "officers"}, {{3, 10}}},
                      {{"silent", "1"}, 0.3, 0.3, 2, {"officers"}, {{0, 8}}}};
    return input;
}

TEST_CASE("each document gets a finding, and silence its nearest rejected clause") {
    CHECK(
        dump(compare(question())) ==
        "table officers at group meetings\n"
        "row officers at group meetings: officers at group meetings\n"
        "  clear found\n"
        "    + clear:1 0.99: An officer may attend a group meeting. (shares: group meetings, officers)\n"
        "  silent not-found: All 2 clauses were searched; the nearest speaks of officers, but not of group meetings.\n"
        "    - silent:1 0.01: Officers are polite. (shares: officers)\n"
        "  empty unreadable: No clause could be read from this document.\n"
        "  other not-found: All 1 clauses were searched; none has words of the question.\n");
}

TEST_CASE("a clause is lifted by the best clause elsewhere that says the same") {
    CompareInput input = question();
    input.evidence[1].score = 5.18;  // a probability of 0.32
    input.evidence[1].coverage = input.evidence[1].own = 0.5;
    CHECK(compare(input).rows[0].cells[1].finding == Finding::not_found);
    input.matches = {{{"clear", "1"}, {"silent", "1"}, 0.5, true, {}}};
    Cell const lifted = compare(input).rows[0].cells[1];
    CHECK(lifted.finding == Finding::partly);
    CHECK(lifted.entries.at(0).why == "shares: officers; says the same as clear:1");
    input.matches[0].same = false;  // a rejected match lifts nothing
    CHECK(compare(input).rows[0].cells[1].finding == Finding::not_found);
}

TEST_CASE("a short document need not speak of a thing more than once, a long one should") {
    CHECK(third_sign(6, 0, 3) > 3);
    CHECK(third_sign(6, 5, 3) == 5);
    CHECK(third_sign(6, 0, 100) == 0);
    CHECK(third_sign(6, 2, 100) == 2);
}

TEST_CASE("a clause that is alike in meaning only says so, found or not") {
    CompareInput input = question();
    input.evidence[1].shared.clear();
    CHECK(compare(input).rows[0].cells[1].note ==
          "All 2 clauses were searched; the nearest has no word of the question.");
    input.evidence[1].score = 9;
    Cell const cell = compare(input).rows[0].cells[1];
    CHECK(cell.finding == Finding::partly);  // however likely, it has too little of the question to be the answer
    CHECK(cell.entries.at(0).why == "alike in meaning");
}

TEST_CASE("further clauses stand with the best as far as they are likely to answer, the likeliest first") {
    Document const doc = sample("many", {{"1", "One."}, {"2", "Two."}, {"3", "Three."}});
    CompareInput input;
    input.question = "numbers";
    input.documents = {&doc};
    input.evidence = {{{"many", "1"}, 1, 1, 5, {"numbers"}, {}},
                      {{"many", "2"}, 1, 1, 6, {"numbers"}, {}},
                      {{"many", "3"}, 1, 1, 3, {"numbers"}, {}}};
    Cell const cell = compare(input).rows[0].cells[0];
    REQUIRE(cell.entries.size() == 2);
    CHECK(cell.entries[0].citation.ref == "2");
    CHECK(cell.entries[1].citation.ref == "1");
}

TEST_CASE("a covering report is no rule: it is named where it alone speaks of the question") {
    Document doc = sample("a", {{"report:1", "Officers at group meetings were discussed."}, {"1", "Bins are green."}});
    doc.tree.clauses[0].part = "report";
    CompareInput input;
    input.question = "officers at group meetings";
    input.documents = {&doc};
    input.evidence = {{{"a", "report:1"}, 1, 1, 9, {"officers", "group meetings"}, {}}};
    Cell const only = compare(input).rows[0].cells[0];
    CHECK(only.finding == Finding::not_found);
    CHECK(only.note ==
          "All 1 clauses were searched; none has words of the question. Its covering report speaks of this, but lays "
          "down no rule: a:report:1.");
    input.evidence.push_back({{"a", "1"}, 1, 1, 9, {"officers"}, {}});
    Cell const both = compare(input).rows[0].cells[0];
    REQUIRE(both.entries.size() == 1);
    CHECK(both.entries[0].citation.ref == "1");
    input.evidence[0].score = 1;  // it does not speak of it either
    input.evidence[1].score = 1;
    CHECK(compare(input).rows[0].cells[0].note.find("report") == std::string::npos);
}

TEST_CASE("the items under a chosen lead-in stand with it, and one between two chosen items") {
    Document doc = sample("list", {{"1", "When officers attend:"}, {"1(a)", "they leave;"}, {"1(b)", "they listen."}});
    doc.tree.clauses[1].parent = doc.tree.clauses[2].parent = ClauseId{0};
    doc.tree.clauses[1].kind = doc.tree.clauses[2].kind = Kind::item;
    CompareInput input;
    input.question = "officers attending";
    input.documents = {&doc};
    input.evidence = {{{"list", "1"}, 1, 1, 7, {"officers", "attending"}, {}}};
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
