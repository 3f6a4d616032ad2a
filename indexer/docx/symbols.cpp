#include "indexer/docx/symbols.hpp"

#include <array>
#include <charconv>

namespace concord {
namespace {

struct Symbol {
    std::string_view font;  // begins so
    unsigned place = 0;     // 0x20 … 0xFF in the font
    std::string_view shown;
};

constexpr std::array<Symbol, 34> k_symbols{{
    {"Symbol", 0xB7, "•"},    {"Symbol", 0xB3, "≥"},    {"Symbol", 0xA3, "≤"},    {"Symbol", 0xB9, "≠"},
    {"Symbol", 0xB1, "±"},    {"Symbol", 0xB4, "×"},    {"Symbol", 0xB8, "÷"},    {"Symbol", 0xB0, "°"},
    {"Symbol", 0xD7, "⋅"},    {"Symbol", 0xAE, "→"},    {"Symbol", 0xDE, "⇒"},    {"Symbol", 0xA2, "′"},
    {"Symbol", 0xB2, "″"},    {"Symbol", 0xD2, "®"},    {"Symbol", 0xD3, "©"},    {"Symbol", 0xD4, "™"},
    {"Symbol", 0x2D, "-"},    {"Symbol", 0xBE, "—"},    {"Wingdings", 0xA7, "▪"}, {"Wingdings", 0x6E, "■"},
    {"Wingdings", 0x6C, "●"}, {"Wingdings", 0x6F, "□"}, {"Wingdings", 0xA8, "☐"}, {"Wingdings", 0xFE, "☑"},
    {"Wingdings", 0xFD, "☒"}, {"Wingdings", 0xFC, "✓"}, {"Wingdings", 0xFB, "✗"}, {"Wingdings", 0xD8, "➢"},
    {"Wingdings", 0xE0, "→"}, {"Wingdings", 0x76, "❖"}, {"Wingdings", 0x28, "☎"}, {"Wingdings", 0x2A, "✉"},
    {"Wingdings", 0x9F, "•"}, {"Wingdings", 0x71, "❑"},
}};

std::string utf8(unsigned c) {
    std::string out;
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
    return out;
}

std::string_view known(std::string_view font, unsigned place) {
    for (Symbol const& s : k_symbols)
        if (s.place == place && font.starts_with(s.font)) return s.shown;
    return {};
}

// The code of one character of the private area U+F000 … U+F0FF, where symbol fonts live; 0 for others.
unsigned private_place(std::string_view character) {
    if (character.size() != 3 || character[0] != '\xEF') return 0;
    auto const middle = static_cast<unsigned char>(character[1]);
    auto const last = static_cast<unsigned char>(character[2]);
    if (middle < 0x80 || middle > 0x83) return 0;
    return ((middle & 0x3FU) << 6U) | (last & 0x3FU);
}

}  // namespace

std::string symbol_shown(std::string_view font, std::string_view hex) {
    unsigned code = 0;
    auto const [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    bool const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (error != std::errc() || code < 0x20 || code > 0xFFFD || surrogate) return "";
    bool const in_font = code >= 0xF000 && code <= 0xF0FF;
    if (std::string_view const shown = known(font, in_font ? code - 0xF000 : code); !shown.empty())
        return std::string(shown);
    return utf8(code);
}

std::string bullet_shown(std::string_view mark, std::string_view font) {
    if (mark.empty()) return "•";
    if (unsigned const place = private_place(mark); place > 0) {
        for (std::string_view const f : {font, std::string_view("Symbol"), std::string_view("Wingdings")})
            if (std::string_view const shown = known(f, place); !shown.empty()) return std::string(shown);
        return "•";
    }
    return std::string(mark);
}

}  // namespace concord
