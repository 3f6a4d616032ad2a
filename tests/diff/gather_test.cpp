#include "diff/gather.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

namespace concord {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

MatchLink same(std::size_t one, std::size_t other, double probability = 0.8) {
    return {one, other, probability, true, false};
}

MatchLink decided(std::size_t one, std::size_t other, bool is_same) {
    return {one, other, is_same ? 1.0 : 0.0, is_same, true};
}

TEST_CASE("clauses are gathered by the question they answer") {
    struct Case {
        std::string what;
        std::vector<std::size_t> documents;
        std::vector<MatchLink> links;
        Groups groups;
    };
    Case const cases[] = {
        {"nothing matches", {0, 1}, {{0, 1, 0.1, false, false}}, {}},
        {"a pair", {0, 1}, {same(0, 1)}, {{0, 1}}},
        {"three that all match", {0, 1, 2}, {same(0, 1), same(1, 2), same(0, 2)}, {{0, 1, 2}}},
        {"half of the pairs is enough for a single clause", {0, 1, 2}, {same(0, 1, 0.9), same(1, 2, 0.8)}, {{0, 1, 2}}},
        // 0-1 and 2-3 belong together; one weak match between them does not join two questions, and no clause
        // matches more than half of the other group
        {"a weak bridge", {0, 1, 2, 3}, {same(0, 1, 0.9), same(2, 3, 0.9), same(1, 2, 0.3)}, {{0, 1}, {2, 3}}},
        {"one council needs two clauses where the other needs one", {0, 1, 1}, {same(0, 1), same(0, 2)}, {{0, 1, 2}}},
        // 2 is long: it answers what 0 and 3 answer and what 1 and 4 answer
        {"a long clause stands in two groups",
         {0, 0, 1, 2, 2},
         {same(0, 3, 0.95), same(1, 4, 0.95), same(2, 0), same(2, 3), same(2, 1), same(2, 4)},
         {{0, 2, 3}, {1, 2, 4}}},
        {"a person keeps two apart, whoever stands between",
         {0, 1, 2},
         {same(0, 1), same(1, 2), decided(0, 2, false)},
         {{0, 1}, {1, 2}}},
        {"what a person called the same is never left apart",
         {0, 1, 2, 3},
         {same(0, 1, 0.9), same(2, 3, 0.9), decided(1, 2, true), decided(0, 3, false)},
         {{0, 1, 2}, {2, 3}}},
    };
    for (Case const& c : cases) {
        CAPTURE(c.what);
        CHECK(gather(c.documents, c.links) == c.groups);
    }
}

// Clauses under other numbers: the groups must be the same under theirs. Probabilities differ, as ties may fall either
// way.
TEST_CASE("the order of clauses and links decides nothing") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::size_t const count = 24;
        std::vector<std::size_t> documents;
        for (std::size_t i = 0; i < count; ++i) documents.push_back(random() % 4);
        std::vector<MatchLink> links;
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = i + 1; k < count; ++k)
                if (documents[i] != documents[k] && random() % 5 == 0)
                    links.push_back(same(i, k, 0.2 + 0.001 * static_cast<double>(links.size())));
        Groups const straight = gather(documents, links);
        REQUIRE(!straight.empty());

        std::vector<std::size_t> to(count);
        for (std::size_t i = 0; i < count; ++i) to[i] = i;
        std::shuffle(to.begin(), to.end(), random);
        std::vector<std::size_t> moved(count);
        for (std::size_t i = 0; i < count; ++i) moved[to[i]] = documents[i];
        std::vector<MatchLink> turned;
        for (MatchLink const& link : links) turned.push_back(same(to[link.other], to[link.one], link.probability));
        std::shuffle(turned.begin(), turned.end(), random);
        Groups wanted;
        for (auto const& group : straight) {
            wanted.emplace_back();
            for (std::size_t const clause : group) wanted.back().push_back(to[clause]);
            std::sort(wanted.back().begin(), wanted.back().end());
        }
        std::sort(wanted.begin(), wanted.end());
        CHECK(gather(moved, turned) == wanted);
    }
}

TEST_CASE("every matched clause is in a group, no group is within another, each has two documents") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<std::size_t> documents;
        for (std::size_t i = 0; i < 30; ++i) documents.push_back(random() % 5);
        std::vector<MatchLink> links;
        for (std::size_t i = 0; i < 30; ++i)
            for (std::size_t k = i + 1; k < 30; ++k)
                if (documents[i] != documents[k] && random() % 8 == 0) links.push_back(same(i, k, 0.5));
        Groups const groups = gather(documents, links);
        for (MatchLink const& link : links)
            for (std::size_t const clause : {link.one, link.other})
                CHECK(std::any_of(groups.begin(), groups.end(), [&](auto const& group) {
                    return std::binary_search(group.begin(), group.end(), clause);
                }));
        for (auto const& group : groups) {
            CHECK(std::any_of(group.begin(), group.end(),
                              [&](std::size_t c) { return documents[c] != documents[group.front()]; }));
            for (auto const& other : groups)
                if (&group != &other) CHECK(!std::includes(other.begin(), other.end(), group.begin(), group.end()));
        }
    }
}

}  // namespace
}  // namespace concord
