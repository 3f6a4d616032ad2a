#include "model/citation.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("a citation as people type it") {
    struct Case {
        char const* typed;
        char const* document;
        char const* ref;
    };
    constexpr Case k_cases[] = {
        {"rutland:12(b)(iv)", "rutland", "12(b)(iv)"},
        {"rutland 12 b iv", "rutland", "12 b iv"},
        {"  rutland: 4.6 ", "rutland", "4.6"},
        {"x:annex:honesty¶1", "x", "annex:honesty¶1"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.typed);
        auto const got = parse_citation(c.typed);
        REQUIRE(got);
        CHECK(got->document == c.document);
        CHECK(got->ref == c.ref);
    }
    for (char const* none : {"", "rutland", ":4.6", "rutland:", "  "}) CHECK(!parse_citation(none));
}

TEST_CASE("spellings of one ref have one key") {
    for (char const* spelling : {"12(b)(iv)[3]", "12.b.iv.3", "12 B iv 3", "12(B)(IV)[3]"})
        CHECK(ref_key(spelling) == "12.b.iv.3");
    CHECK(ref_key("5~2(a)") == "5~2.a");
    CHECK(ref_key("annex:honesty¶1") == "annex.honesty.p1");
    CHECK(ref_key("6/support-to-party-groups") == "6.support-to-party-groups");
    CHECK(ref_key("4.10") != ref_key("4.1"));
}
