// Characters of symbol fonts, which Word keeps as places in the font and not as the characters that a reader sees.
#pragma once

#include <string>
#include <string_view>

namespace concord {

std::string symbol_shown(std::string_view font, std::string_view hex);  // of w:sym: "Wingdings", "F0FC" is "✓"

// A bullet's mark: that of a symbol font in a character that stands for it, '•' for what is unknown.
std::string bullet_shown(std::string_view mark, std::string_view font);

}  // namespace concord
