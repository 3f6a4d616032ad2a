#include "store/law_numbers.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("numbers of laws and paragraphs have one key however written") {
    struct Case {
        char const* text;
        char const* keys;
    };
    Case const cases[] = {
        {"the s.151 Officer (see paragraphs 3.15 and 4)", "section.151 paragraph.3.15 paragraph.4"},
        {"Section 151", "section.151"},
        {"s151 and S. 151", "section.151 section.151"},
        {"section 9(1)(a) of the Act", "section.9.1.a"},
        {"sections 12, 13 and 14A", "section.12 section.13 section.14a"},
        {"paragraph 3.15.", "paragraph.3.15"},  // the sentence's full stop is not the number's
        {"rules 15 of the members", "rule.15"},
        {"the members 25 and 26", ""},      // an s at a word's end is no section
        {"Section E of Part 4", "part.4"},  // letters are no numbers
        {"class 4", ""},
        {"§ 3", "section.3"},
        {"clause 37) provide", "clause.37"},
        {"section", ""},
        {"section 5 (the Act)", "section.5"},
        {"s", ""},
    };
    for (Case const& c : cases) {
        CAPTURE(c.text);
        std::string got;
        for (LawNumber const& law : law_numbers(c.text)) got += (got.empty() ? "" : " ") + law.key;
        CHECK(got == c.keys);
    }
}

TEST_CASE("the header's example") {
    std::vector<LawNumber> const wanted{
        {{4, 9}, "section.151"}, {{23, 38}, "paragraph.3.15"}, {{43, 44}, "paragraph.4"}};
    CHECK(law_numbers("the s.151 Officer (see paragraphs 3.15 and 4)") == wanted);
}
