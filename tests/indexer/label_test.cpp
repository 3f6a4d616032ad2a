// Labels as they are printed, in every reading.
#include "indexer/label.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace concord;

namespace {

std::string name(Series series) {
    switch (series) {
        case Series::decimal: return "decimal";
        case Series::number: return "number";
        case Series::lower_letter: return "letter";
        case Series::lower_roman: return "roman";
        case Series::upper_letter: return "LETTER";
        case Series::upper_roman: return "ROMAN";
        case Series::bullet: return "bullet";
        case Series::bare: return "bare";
        case Series::container: return "container";
    }
    return "";
}

std::string shown(std::string_view text, std::vector<Label> const& labels) {
    std::string out;
    for (Label const& label : labels) {
        if (!out.empty()) out += " | ";
        out += fmt::format("'{}'", text.substr(label.begin, label.end - label.begin));
        if (!label.container.empty()) out += " in " + label.container;
        for (LabelPart const& part : label.parts) out += fmt::format(" {} {}", name(part.series), part.canonical);
        out += fmt::format(" + '{}'", text.substr(label.words_begin));
    }
    return out;
}

struct Case {
    char const* text;
    char const* labels;
};

}  // namespace

TEST_CASE("labels at the start of a text") {
    constexpr Case k_cases[] = {
        {"4.6 Text", "'4.6' decimal 4.6 + 'Text'"},
        {"2.2. Text", "'2.2' decimal 2.2 + 'Text'"},
        {"1.01 Text", "'1.01' decimal 1.01 + 'Text'"},
        {"2.0 Roles", "'2.0' decimal 2.0 + 'Roles'"},
        {"12) Text", "'12)' decimal 12 + 'Text' | '12)' number 12 + 'Text'"},
        {"(2) Text", "'(2)' number 2 + 'Text'"},
        {"a) Text", "'a)' letter a + 'Text'"},
        {"(i) Text", "'(i)' letter i + 'Text' | '(i)' roman i + 'Text'"},
        {"iv. Text", "'iv.' roman iv + 'Text'"},
        {"(aa) Text", "'(aa)' letter aa + 'Text'"},
        {"IV. Text", "'IV.' ROMAN IV + 'Text'"},
        {"A1 Text", "'A1' decimal A1 + 'Text'"},
        {"4A Text", "'4A' decimal 4A + 'Text'"},
        {"4.1.1(a)(iv) Text", "'4.1.1(a)(iv)' decimal 4.1.1 letter a roman iv + 'Text'"},
        {"1.\xE2\x80\x94(1) Text",
         "'1.\xE2\x80\x94(1)' decimal 1 number 1 + 'Text' | '1.\xE2\x80\x94(1)' number 1 number 1 + 'Text'"},
        {"Article 4 \xE2\x80\x93 Text", "'Article 4' decimal 4 + 'Text'"},
        {"Standing Order 7 Text", "'Standing Order 7' decimal 7 + 'Text'"},
        {"Annex B: Text", "'Annex B' in annex-b + 'Text'"},
        {"ANNEX", "'ANNEX' in annex + ''"},
        {"Part 5 Section B", "'Part 5 Section B' in part-5-section-b + ''"},
        {"Schedule 2 para 4 Text", "'Schedule 2 para 4' in schedule-2 decimal 4 + 'Text'"},
        {"1.1The Council", "'1.1' decimal 1.1 + 'The Council'"},
        // no labels
        {"a word", ""},
        {"20th of May", ""},
        {"mixed) Text", ""},
        {"123456 Text", ""},
        {"Part of the text", ""},
        {"e.g. this", ""},
        {"", ""},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.text);
        CHECK(shown(c.text, labels_at_start(c.text)) == c.labels);
    }
}

TEST_CASE("labels inside a text are only such as can be nothing else") {
    constexpr Case k_cases[] = {
        {"deliver the 7) services", "'7)' decimal 7 + ' services' | '7)' number 7 + ' services'"},
        {"received the 3.1.4.6 report", "'3.1.4.6' decimal 3.1.4.6 + ' report'"},
        {"claim g) credit", "'g)' letter g + ' credit'"},
        {"see paragraph 3.15 below", ""},
        {"paragraphs 3.1 to 3.4", ""},
        {"within 15 minutes", ""},
        {"his (or her) view", ""},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.text);
        CHECK(shown(c.text, labels_inside(c.text)) == c.labels);
    }
}

TEST_CASE("a lost label is written as its neighbours are") {
    CHECK(canonical_of(Series::lower_letter, 3) == "c");
    CHECK(canonical_of(Series::lower_letter, 28) == "bb");
    CHECK(canonical_of(Series::lower_roman, 14) == "xiv");
    CHECK(canonical_of(Series::upper_roman, 4) == "IV");
    CHECK(canonical_of(Series::number, 5 * Number::k_step) == "5");
}
