// Numbers of lists that stand in a page's style sheet.
#include <doctest/doctest.h>

#include "indexer/import.hpp"

using namespace concord;

TEST_CASE("numbers of a page's own style sheet, where it is plain") {
    struct Case {
        char const* what;
        char const* sheet;
        char const* text;
    };
    constexpr Case k_cases[] = {
        {"numbers of the lists around",
         "ol{counter-reset:x} li::before{counter-increment:x;content:counters(x,'.') '. '}",
         "1. A\n\n1.1. B\n\n1.2. C\n\n2. D\n"},
        {"the browser's own counter, which has a start",
         "/* li {} */ ol > li::marker { content: counters(list-item, \".\") }", "3 A\n\n3.1 B\n\n3.2 C\n\n4 D\n"},
        {"one level, in brackets, for lists of a class",
         "@media screen { body ol.in li:before { content: '(' counter(y) ')'; } }", "3. A\n\n(1) B\n\n(2) C\n\n4. D\n"},
        {"the last rule holds",
         "li::before { content: '§' counter(a) } #rules li::before, p { content: counter(a) ')' }",
         "1) A\n\n1) B\n\n2) C\n\n2) D\n"},
        {"what is not plain numbers nothing",
         "li.odd::before { content: counter(a) } ol li:first-child::before { content: counter(a) } li::before { "
         "content: "
         "counter(a, upper-roman) } .other li::before { content: counter(a) } li::before { content: attr(x) } "
         "li::before",
         "3. A\n\n1. B\n\n2. C\n\n4. D\n"},
        {"a broken sheet", "li::before{content:counters(x,'.') '. ' } li::before{content:counters(x} @media {{ /*",
         "1. A\n\n1.1. B\n\n1.2. C\n\n2. D\n"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.what);
        Imported const got =
            import_bytes(std::string("<html><head><style>") + c.sheet +
                             "</style></head><body id=rules><ol start=3><li>A<ol class='in deep'><li>B</li>"
                             "<li>C</li></ol></li><li>D</li></ol></body></html>",
                         "x.html");
        CHECK(got.source.bytes == c.text);
    }
    // items with numbers in their words keep those
    CHECK(import_bytes("<html><style>li::before{content:counter(x)}</style><ol><li>(a) A</ol>", "x").source.bytes ==
          "(a) A\n");
}
