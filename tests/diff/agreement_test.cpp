#include "diff/agreement.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace concord {
namespace {

// Clauses 0 and 1 of one document, 2 of a second, 3 and 4 of a third, 5 of a fourth.
TEST_CASE("the best third clause is found by the weaker of its two scores") {
    std::vector<ScoredPair> const pairs{{0, 2, 0.1}, {0, 3, 0.7}, {2, 3, 0.6}, {0, 4, 0.9}, {2, 4, 0.5}, {1, 2, 0.3}};
    auto const found = agreements(pairs, 6);
    REQUIRE(found.size() == pairs.size());
    CHECK(found[0].third == 3);  // 0.6 by its weaker side; clause 4 has 0.5
    CHECK(found[0].score == 0.6);
    CHECK(found[1].third == 2);
    CHECK(found[1].score == 0.1);
    CHECK(found[5].third == Agreement::k_nobody);  // clause 1 has no other partner
}

TEST_CASE("log odds below zero agree too, and the order of pairs and sides changes nothing") {
    std::vector<ScoredPair> pairs{{0, 2, -1}, {0, 3, -2}, {2, 3, -3}, {0, 5, -4}, {2, 5, -1}};
    auto const straight = agreements(pairs, 6);
    CHECK(straight[0].third == 3);
    CHECK(straight[0].score == -3);
    std::reverse(pairs.begin(), pairs.end());
    for (ScoredPair& pair : pairs) std::swap(pair.left, pair.right);
    auto turned = agreements(pairs, 6);
    std::reverse(turned.begin(), turned.end());
    for (std::size_t i = 0; i < straight.size(); ++i) {
        CAPTURE(i);
        CHECK(turned[i].third == straight[i].third);
        CHECK(turned[i].score == straight[i].score);
    }
}

TEST_CASE("two documents have no third") {
    for (Agreement const& a : agreements({{0, 2, 1}, {1, 2, 1}, {0, 3, 1}}, 4)) CHECK(a.third == Agreement::k_nobody);
    CHECK(agreements({}, 0).empty());
}

}  // namespace
}  // namespace concord
