// Text made safe for the format that it goes into. Whatever a document says comes out as words, never as markup, a
// script or a formula. Bytes that are no UTF-8, and control characters, come out as U+FFFD.
//
//   escape_html("a < b")        // "a &lt; b"
//   escape_markdown("a|b *c*")  // "a\|b \*c\*"
//   csv_field("=1+1")           // "'=1+1": a spreadsheet shows it and does not run it
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

std::string escape_html(std::string_view text);      // for elements and for attributes in either quotes
std::string escape_markdown(std::string_view text);  // one line: '\n' becomes a blank
std::string csv_field(std::string_view text);        // RFC 4180, quoted where needed; formulas get a "'" before

struct Piece {
    std::string_view text;
    bool marked = false;
};

// The text cut at the spans, in order, nothing lost; spans may be in any order, overlap or reach too far. Cuts are
// moved to where a character begins. The pieces view the text.
std::vector<Piece> pieces(std::string_view text, std::vector<Span> spans);

std::string fragment_of(std::string_view id);  // "#12%28b%29": the link to what has that id on the same page

}  // namespace concord
