#include "render/wrap.hpp"

#include <algorithm>
#include <array>

namespace concord {
namespace {

constexpr char32_t k_replacement = 0xFFFD;
constexpr std::string_view k_replacement_utf8 = "\xEF\xBF\xBD";
constexpr std::size_t k_least_columns = 10;

struct Range {
    char32_t first;
    char32_t last;
};

// Marks that sit on the character before, and invisible joiners.
constexpr std::array<Range, 5> k_zero{
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};
// East Asian wide and full-width blocks, and pictographs.
constexpr std::array<Range, 8> k_wide{{{0x1100, 0x115F},
                                       {0x2E80, 0xA4CF},
                                       {0xAC00, 0xD7A3},
                                       {0xF900, 0xFAFF},
                                       {0xFE30, 0xFE6F},
                                       {0xFF00, 0xFF60},
                                       {0x1F300, 0x1FAFF},
                                       {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool is_in(std::array<Range, N> const& table, char32_t c) {
    return std::any_of(table.begin(), table.end(), [c](Range const& r) { return c >= r.first && c <= r.last; });
}

std::size_t width(char32_t c) {
    if (c < 0x300) return c == 0xAD ? 0 : 1;  // a soft hyphen shows only where a line breaks
    if (is_in(k_zero, c)) return 0;
    return is_in(k_wide, c) ? 2 : 1;
}

// Controls of ASCII and Latin-1, line separators, and the marks that turn the direction of writing.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

char32_t next_character(std::string_view utf8, std::size_t& at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    unsigned const first = byte(at++);
    if (first < 0x80) return first;
    std::size_t const more = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first >= 0xF5 || at + more > utf8.size()) return k_replacement;
    char32_t c = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return k_replacement;
        c = (c << 6U) | (byte(at + i) & 0x3FU);
    }
    bool const overlong = (more == 2 && c < 0x800) || (more == 3 && c < 0x10000);
    if (overlong || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return k_replacement;
    at += more;
    return c;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        char32_t const c = next_character(text, at);
        if (c == '\t')
            out += ' ';
        else if (c == k_replacement || (is_control(c) && c != '\n'))
            out += k_replacement_utf8;
        else
            out += text.substr(begin, at - begin);
    }
    return out;
}

std::size_t columns_of(std::string_view text) {
    std::size_t out = 0;
    for (std::size_t at = 0; at < text.size();) out += width(next_character(text, at));
    return out;
}

std::string shortened(std::string_view text, std::size_t columns) {
    std::string line = printable(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    if (columns_of(line) <= columns) return line;
    std::size_t used = 1;  // for the "…"
    std::size_t at = 0;
    std::size_t last_blank = std::string::npos;
    while (at < line.size()) {
        std::size_t next = at;
        char32_t const c = next_character(line, next);
        if (used + width(c) > columns) break;
        if (c == ' ') last_blank = at;
        used += width(c);
        at = next;
    }
    bool const in_word = at < line.size() && line[at] != ' ';
    if (in_word && last_blank != std::string::npos && last_blank * 2 > at) at = last_blank;
    return line.substr(0, at) + "…";
}

std::string wrap(std::string_view text, std::size_t columns, std::string_view indent) {
    std::string const clean = printable(text);
    std::size_t const room = std::max(k_least_columns, columns - std::min(columns, columns_of(indent)));
    std::string out;
    std::string line;
    std::size_t used = 0;
    auto const flush = [&] {
        if (!line.empty()) out += std::string(indent) + line + '\n';
        line.clear();
        used = 0;
    };
    auto const put = [&](std::string_view word) {
        std::size_t const size = columns_of(word);
        if (used > 0 && used + 1 + size > room) flush();
        if (used > 0) {
            line += ' ';
            ++used;
        }
        for (std::size_t at = 0; at < word.size();) {
            std::size_t const begin = at;
            std::size_t const w = width(next_character(word, at));
            if (used + w > room) flush();
            line += word.substr(begin, at - begin);
            used += w;
        }
    };
    for (std::size_t i = 0; i < clean.size();) {
        if (clean[i] == '\n') flush();
        if (clean[i] == '\n' || clean[i] == ' ') {
            ++i;
            continue;
        }
        std::size_t const end = std::min(clean.find_first_of(" \n", i), clean.size());
        put(std::string_view(clean).substr(i, end - i));
        i = end;
    }
    flush();
    return out;
}

}  // namespace concord
