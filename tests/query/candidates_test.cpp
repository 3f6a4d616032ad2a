#include <doctest/doctest.h>

#include <algorithm>

#include "query/evidence.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

TEST_CASE("candidates pair the clauses that share concepts, the corpus's first document left") {
    sample::Index const index(sample::councils());
    auto const pairs = candidates(*index.reader, 1);
    REQUIRE(pairs.size() >= 2);
    auto const has = [&](char const* left, char const* right) {
        return std::any_of(pairs.begin(), pairs.end(), [&](CandidatePair const& p) {
            return p.left == Citation{"ashby", left} && p.right == Citation{"barton", right};
        });
    };
    CHECK(has("1.1", "4.6"));
    CHECK(has("2.1", "4.7"));
    for (std::size_t i = 1; i < pairs.size(); ++i) CHECK(pairs[i - 1].score >= pairs[i].score);
    for (CandidatePair const& p : pairs) {
        CHECK(p.score > 0);
        CHECK(p.score <= 1);
        CHECK(p.left.document == "ashby");
    }
}

TEST_CASE("more candidates a clause hold all that fewer did") {
    sample::Index const index(sample::judged());
    auto const few = candidates(*index.reader, 2);
    auto const many = candidates(*index.reader, 5);
    CHECK(few.size() < many.size());
    for (CandidatePair const& p : few)
        CHECK(std::any_of(many.begin(), many.end(),
                          [&](CandidatePair const& q) { return p.left == q.left && p.right == q.right; }));
}

TEST_CASE("a clause that says it in words of its own is a candidate too, though other clauses share its words") {
    using sample::Line;
    sample::Index const index({sample::document({"ashby", "Ashby", "Rules", "protocol", "", "ashby.md"},
                                                {{"1", Kind::clause, "", "Employees leave once debate begins."}}),
                               sample::document({"barton", "Barton", "Rules", "protocol", "", "barton.md"},
                                                {{"1", Kind::clause, "", "Once a year the debate trophy is polished."},
                                                 {"2", Kind::clause, "", "Officers withdraw before the discussion."},
                                                 {"3", Kind::clause, "", "Bins are emptied on Tuesdays."}})});
    auto const pairs = candidates(*index.reader, 1);
    CHECK(std::any_of(pairs.begin(), pairs.end(), [](CandidatePair const& p) {
        return p.left == Citation{"ashby", "1"} && p.right == Citation{"barton", "2"};
    }));
}
