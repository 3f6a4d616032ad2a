#include "diff/suits.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/diff/sample.hpp"

namespace concord {
namespace {

TEST_CASE("a clause suits a question for a person where it names one, and a bare lead-in suits none") {
    Document doc = sample("a", {{"1", "Requests go through the Chief Executive."},
                                {"2", "When attendance is requested:"},
                                {"2(a)", "officers leave before the vote;"},
                                {"3", "The following words stand at the end of the page:"}});
    doc.tree.clauses[0].norm.via = {"chief-executive"};
    doc.tree.clauses[2].norm.bearer = {"officer"};
    doc.tree.clauses[2].parent = ClauseId{1};
    struct Case {
        char const* question;
        std::uint32_t clause;
        int sign;
    };
    Case const cases[] = {
        {"Through whom must a request be made?", 0, 1},
        {"To whom is a breach reported?", 0, 1},
        {"What must a request say?", 0, 0},
        {"Who must leave before the vote?", 2, 1},
        {"Through whom must a request be made?", 2, 0},  // it binds somebody, but through nobody
        {"May somebody who attends vote?", 2, 0},        // asks for no person
        {"When is attendance requested?", 1, -1},        // introduces its items and says nothing of its own
        {"What stands at the end?", 3, 0},               // a colon, but nothing under it
        {"", 0, 0},
    };
    for (Case const& c : cases) {
        CAPTURE(std::string(c.question));
        CAPTURE(c.clause);
        double const got = suits(c.question, doc.tree, ClauseId{c.clause});
        CHECK((got > 0) - (got < 0) == c.sign);
    }
}

TEST_CASE("a longer lead-in is a rule of its own") {
    Document doc = sample("a", {{"1",
                                 "Officers who are asked to attend a meeting of a political group must leave before "
                                 "the vote is taken, unless:"},
                                {"1(a)", "the Chief Executive agrees."}});
    doc.tree.clauses[1].parent = ClauseId{0};
    CHECK(suits("Must officers leave?", doc.tree, ClauseId{0}) == 0);
}

}  // namespace
}  // namespace concord
