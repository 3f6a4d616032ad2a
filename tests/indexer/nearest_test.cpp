#include "indexer/nearest.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("a slip of each kind, and one letter too many of them") {
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

TEST_CASE("the nearest known word, the first of equals, none that is far") {
    CHECK(nearest("counsil", {"title", "council"}) == "council");
    CHECK(nearest("bb", {"ab", "cb"}) == "ab");
    CHECK(nearest("xyz", {"council", "title"}) == std::nullopt);
    CHECK(nearest("i", {"id"}) == "id");
    CHECK(nearest("anything", {}) == std::nullopt);
    CHECK(nearest(std::string(1'000'000, 'a'), {"a"}) == std::nullopt);
}
