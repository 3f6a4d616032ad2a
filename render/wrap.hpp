// UTF-8 text in lines of a terminal: counted in columns, not bytes; a wide character takes two, a combining mark none.
// Control characters, and bytes that are no UTF-8, come out as U+FFFD, so that no text can steer the terminal.
//
//   wrap("a long sentence", 8, "  ")   // "  a long\n  sentence\n"… at most `columns` wide with the indent
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace concord {

// Reads the character at `at` and moves behind it; U+FFFD for a byte that begins none.
char32_t next_character(std::string_view utf8, std::size_t& at);

std::string printable(std::string_view text);   // control characters but '\n' and tab replaced; tab is a blank
std::size_t columns_of(std::string_view text);  // on one line
std::string shortened(std::string_view text, std::size_t columns);  // on one line, "…" at the end where cut

// Lines of at most `columns`, each after `indent`; words longer than a line are broken. Each '\n' in the text begins
// a line. Never fewer than ten columns of text. Ends with '\n'; empty for an empty text.
std::string wrap(std::string_view text, std::size_t columns, std::string_view indent);

}  // namespace concord
