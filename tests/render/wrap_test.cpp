#include "render/wrap.hpp"

#include <doctest/doctest.h>

namespace concord {
namespace {

TEST_CASE("text is wrapped by columns") {
    struct Case {
        std::string text;
        std::size_t columns;
        std::string indent, lines;
    };
    for (Case const& c : {
             Case{"a long sentence of words", 14, "  ", "  a long\n  sentence of\n  words\n"},
             Case{"one\n\ntwo", 20, "", "one\ntwo\n"}, Case{"", 20, "  ", ""},
             Case{"été été été", 11, "", "été été été\n"},            // two bytes a letter, one column
             Case{"漢字漢字漢字", 10, "", "漢字漢字漢\n字\n"},        // two columns a letter
             Case{"abcdefghijklmno", 10, "", "abcdefghij\nklmno\n"},  // a word longer than the line
             Case{"narrow anyway", 3, "", "narrow\nanyway\n"},        // never fewer than ten columns
         }) {
        CAPTURE(c.text);
        CHECK(wrap(c.text, c.columns, c.indent) == c.lines);
    }
}

TEST_CASE("a line is shortened at a word, and control characters do not reach the terminal") {
    CHECK(shortened("Officers must leave", 14) == "Officers must…");
    CHECK(shortened("short\nline", 14) == "short line");
    CHECK(printable("a\x1b]0;x\x07\tb\n") == "a\xEF\xBF\xBD]0;x\xEF\xBF\xBD b\n");
    CHECK(columns_of("e\xCC\x81") == 1);  // e and a combining acute
}

}  // namespace
}  // namespace concord
