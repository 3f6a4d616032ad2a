#include "indexer/bullet.hpp"

#include <array>

namespace concord {
namespace {

// "o" is what a converter makes of Word's hollow bullet; the private characters are those of its symbol fonts.
constexpr std::array<std::string_view, 20> k_bullets{"-", "*", "+",      "·",      "•",      "–",     "—",
                                                     "o", "▪", "■",      "●",      "○",      "◦",     "‣",
                                                     "➢", "⚫", "\uF0B7", "\uF0A7", "\uF0D8", "\uF02D"};

}  // namespace

std::size_t bullet_length(std::string_view text) {
    for (std::string_view const mark : k_bullets)
        if (text.starts_with(mark) && text.size() > mark.size() &&
            std::string_view(" \t\f\v").find(text[mark.size()]) != std::string_view::npos)
            return mark.size();
    return 0;
}

}  // namespace concord
