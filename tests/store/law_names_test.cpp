#include "store/law_names.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("laws have one name however they are cited") {
    struct Case {
        char const* printed;
        char const* name;
        char const* key;
    };
    constexpr Case k_cases[] = {
        {"Village Greens Act 1989", "Village Greens Act 1989", "village greens act 1989"},
        {"Section 9 of the Village Greens Act of 1989", "Village Greens Act 1989", "village greens act 1989"},
        {"section 1-3 Village Greens Act 1989", "Village Greens Act 1989", "village greens act 1989"},
        {"s.5(1) of the Town and Market Act", "Town and Market Act", "town and market act"},
        {"Schedule 12A to the Town Act 1972", "Town Act 1972", "town act 1972"},
        {"National Terms (Clause 37)", "National Terms", "national terms"},
        {"Town (Open Days) Regulations 1990", "Town Open Days Regulations 1990", "town open days regulations 1990"},
        {"the blue book", "Blue Book", "blue book"},
        {"", "", ""},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.printed);
        CHECK(law_name(c.printed) == c.name);
        CHECK(law_key(c.printed) == c.key);
    }
}
