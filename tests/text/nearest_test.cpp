#include "text/nearest.hpp"

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

TEST_CASE("one answer: a slip of each kind, and one letter too many of them") {
    struct Case {
        char const* typed;
        char const* known;
        bool is_near;
    };
    Case const cases[] = {
        {"rutlnad", "rutland", true},   // two letters swapped
        {"ruland", "rutland", true},    // dropped
        {"ruttland", "rutland", true},  // inserted
        {"rutlamd", "rutland", true},   // changed
        {"rutlnda", "rutland", true},   // two slips in seven letters
        {"rxtlxnx", "rutland", false},  // three
        {"ab", "ba", true},             // a swap is one slip, not two
        {"xy", "ba", false},
        {"", "a", true},
    };
    for (Case const& c : cases) {
        CAPTURE(c.typed);
        CHECK(nearest(c.typed, {c.known}).has_value() == c.is_near);
    }
}

TEST_CASE("one answer: the nearest known word, the first of equals, none that is far") {
    CHECK(nearest("counsil", {"title", "council"}) == "council");
    CHECK(nearest("bb", {"ab", "cb"}) == "ab");
    CHECK(nearest("xyz", {"council", "title"}) == std::nullopt);
    CHECK(nearest("i", {"id"}) == "id");
    CHECK(nearest("anything", {}) == std::nullopt);
    CHECK(nearest(std::string(1'000'000, 'a'), {"a"}) == std::nullopt);
}

TEST_CASE("a choice: the nearest come first, ties as given, far ones not at all") {
    std::vector<std::string> const names{"rutland", "northampton", "surrey-heath", "rutlane"};
    CHECK(nearest_of("rutlnd", names, 3) == std::vector<std::string>{"rutland", "rutlane"});
    CHECK(nearest_of("rutlnd", names, 1) == std::vector<std::string>{"rutland"});
    CHECK(nearest_of("4.9", {"4.1", "4.2", "12"}, 2) == std::vector<std::string>{"4.1", "4.2"});
    CHECK(nearest_of("zzz", names, 3).empty());
    CHECK(nearest_of("", {"a"}, 3).empty());
    CHECK(nearest_of(std::string(1'000'000, 'a'), names, 3).empty());
}
