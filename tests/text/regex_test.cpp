#include "text/regex.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace concord;

TEST_CASE("spans of matches are bytes, whatever stands before them") {
    struct Case {
        char const* pattern;
        std::string text;
        std::vector<Span> spans;
    };
    Case const cases[] = {
        {"\\d+ days", "5 days, 10 days", {{0, 6}, {8, 15}}},
        {"\\d+ days", "£5 – 5 days", {{8, 14}}},                                    // two and three bytes a letter
        {"\\d+ days", "\xF0\x9F\x98\x80 5 days", {{5, 11}}},                        // four bytes, two units of UTF-16
        {"[£–]", "£–", {{0, 2}, {2, 5}}},                                           // a span holds whole letters
        {".", "\xF0\x9F\x98\x80", {{0, 4}}},                                        // also where it is two units
        {"a", "\xFF\xE2\x82 a\x80", {{4, 5}}},                                      // bytes that are no UTF-8
        {"x*", "axa", {{1, 2}}},                                                    // empty matches are none
        {"a", "", {}},                                                              //
        {"a", std::string("\0a", 2), {{1, 2}}},                                     //
        {"(?i)council['’]s", "The Council’s; the COUNCIL'S", {{4, 15}, {21, 30}}},  //
    };
    for (Case const& c : cases) {
        CAPTURE(c.pattern);
        CAPTURE(c.text);
        CHECK(Regex(c.pattern).find_all(c.text) == c.spans);
    }
}

TEST_CASE("no text makes a pattern run away") {
    std::string const text(40, 'a');
    CHECK(Regex("(a+a+)+b").find_all(text + 'c').empty());
}
