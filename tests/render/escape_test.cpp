#include "render/escape.hpp"

#include <doctest/doctest.h>

namespace concord {
namespace {

TEST_CASE("words never become markup, a script or a formula") {
    struct Case {
        std::string in, html, markdown, csv;
    };
    for (Case const& c : {
             Case{"plain", "plain", "plain", "plain"},
             Case{"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
                  "&lt;script\\>alert('x')&lt;/script\\>", "\"<script>alert('x')</script>\""},
             Case{"a|b *c*", "a|b *c*", "a\\|b \\*c\\*", "a|b *c*"},
             Case{"=SUM(A1)", "=SUM(A1)", "\\=SUM(A1)", "\"'=SUM(A1)\""},
             Case{" @x", " @x", " @x", "\"' @x\""},
             Case{"1. One", "1. One", "1\\. One", "1. One"},
             Case{"a\"b, c", "a&quot;b, c", "a\"b, c", "\"a\"\"b, c\""},
             Case{"x\x1b[31m", "x\xEF\xBF\xBD[31m", "x\xEF\xBF\xBD\\[31m", "x\xEF\xBF\xBD[31m"},
             Case{"\xff", "\xEF\xBF\xBD", "\xEF\xBF\xBD", "\xEF\xBF\xBD"},
             Case{"&amp;", "&amp;amp;", "&amp;amp;", "&amp;"},
         }) {
        CAPTURE(c.in);
        CHECK(escape_html(c.in) == c.html);
        CHECK(escape_markdown(c.in) == c.markdown);
        CHECK(csv_field(c.in) == c.csv);
    }
}

std::string shown(std::string_view text, std::vector<Span> spans) {
    std::string out;
    for (Piece const& p : pieces(text, std::move(spans))) out += p.marked ? "[" + std::string(p.text) + "]" : p.text;
    return out;
}

TEST_CASE("pieces lose nothing, whatever the spans") {
    CHECK(shown("one two", {{4, 7}, {0, 3}}) == "[one] [two]");
    CHECK(shown("one two", {{0, 5}, {3, 99}}) == "[one t][wo]");
    CHECK(shown("é", {{1, 2}}) == "[é]");  // a cut inside a character moves to where it begins
    CHECK(shown("", {{0, 4}}) == "");
    CHECK(shown("x", {{1, 0}}) == "x");
}

}  // namespace
}  // namespace concord
