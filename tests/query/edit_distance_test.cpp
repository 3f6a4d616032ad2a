#include "query/edit_distance.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("edits are letters put in, left out, changed or swapped") {
    struct Case {
        char const* left;
        char const* right;
        std::size_t edits;
    };
    Case const cases[] = {{"", "", 0},      {"a", "", 1},      {"rutlnd", "rutland", 1},
                          {"ab", "ba", 1},  {"abc", "cab", 2}, {"officer", "oficcer", 2},
                          {"4.6", "4.7", 1}};
    for (Case const& c : cases) {
        CAPTURE(c.left);
        CHECK(edit_distance(c.left, c.right) == c.edits);
        CHECK(edit_distance(c.right, c.left) == c.edits);
    }
}

TEST_CASE("the nearest names come first and far ones not at all") {
    std::vector<std::string> const names{"rutland", "northampton", "surrey-heath", "rutlane"};
    CHECK(nearest_of("rutlnd", names, 3) == std::vector<std::string>{"rutland", "rutlane"});
    CHECK(nearest_of("zzz", names, 3).empty());
    CHECK(nearest_of(std::string(100'000, 'a'), names, 3).empty());
}
