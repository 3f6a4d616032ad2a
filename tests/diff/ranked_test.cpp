#include "diff/ranked.hpp"

#include <doctest/doctest.h>

#include "tests/diff/sample.hpp"

namespace concord {
namespace {

CompareInput three() {
    CompareInput input;
    input.evidence = {{{"a", "1"}, 1, 1, 6, {}, {}},    // the best of all
                      {{"a", "2"}, 1, 1, 5.5, {}, {}},  // not its document's best
                      {{"b", "1"}, 1, 1, 4, {}, {}},
                      {{"b", "2"}, 1, 1, 3.9, {}, {}}};
    return input;
}

Match same(Citation left, Citation right) {
    return {std::move(left), std::move(right), 0.9, true, {}};
}

TEST_CASE("a clause found in one document brings its match in another") {
    CompareInput input = three();
    struct Case {
        Match match;
        double lifted;  // what b:2 gains
    };
    Case const cases[] = {
        {same({"a", "1"}, {"b", "2"}), 0.4},
        {same({"b", "2"}, {"a", "1"}), 0.4},  // whichever side it stands on
        {same({"a", "2"}, {"b", "2"}), 0},    // only a document's best clause speaks for it
        {{{"a", "1"}, {"b", "2"}, 0.9, false, {}}, 0},
        {same({"a", "1"}, {"c", "1"}), 0},  // no evidence: nothing to lift
    };
    for (Case const& c : cases) {
        CAPTURE(format(c.match.left) + ' ' + format(c.match.right));
        input.matches = {c.match};
        auto const ranked = rank(input);
        REQUIRE(ranked.size() == 4);
        CHECK(ranked[0].score == doctest::Approx(6));
        CHECK(ranked[3].score == doctest::Approx(3.9 + c.lifted));
        CHECK((ranked[3].supporter != nullptr) == (c.lifted > 0));
    }
}

TEST_CASE("a document whose best clause is far behind brings nothing") {
    CompareInput input = three();
    input.matches = {same({"a", "2"}, {"b", "1"})};
    CHECK(rank(input)[1].supporter == nullptr);
}

TEST_CASE("a covering report answers nothing and lifts nothing") {
    Document report = sample("a", {{"1", "It was reported."}, {"2", "Officers leave."}});
    report.tree.clauses[0].part = "report";
    CompareInput input = three();
    input.documents = {&report};
    input.matches = {same({"a", "1"}, {"b", "2"}), same({"a", "2"}, {"b", "1"})};
    auto const ranked = rank(input);
    CHECK_FALSE(ranked[0].is_rule);
    CHECK(ranked[1].is_rule);
    CHECK(ranked[2].supporter != nullptr);  // a:2 is now the best of its document
    CHECK(ranked[3].supporter == nullptr);
}

TEST_CASE("the better the clause and the nearer to the best, the likelier its document answers") {
    CHECK(answer_probability({0, 0, 0, 0}) < 0.05);  // unrelated
    CHECK(answer_probability({7, 0, 5, 0}) > 0.9);
    for (double const score : {1.0, 3.0, 5.0}) {
        double const now = answer_probability({score, 0.5, 1, 0});
        CHECK(answer_probability({score + 1, 0.5, 1, 0}) > now);
        CHECK(answer_probability({score, 1.5, 1, 0}) < now);
        CHECK(answer_probability({score, 0.5, 2, 0}) > now);   // the document speaks of it elsewhere too
        CHECK(answer_probability({score, 0.5, 1, -1}) < now);  // nearer to other questions
    }
}

}  // namespace
}  // namespace concord
