// The pieces that labels are made of, read one after the other from a text. Each scan moves the cursor behind what it
// read; where nothing of the sort stands there it reads nothing and the cursor stays.
//
//   Cursor c{"4.1.1(a) Text"};
//   scan_decimal(c)     // decimal 4.1.1
//   scan_bracketed(c)   // {letter a}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/label.hpp"

namespace concord {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
inline bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
std::string lower(std::string_view s);  // of ASCII

struct Cursor {
    std::string_view text;
    std::size_t at = 0;

    char peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
    bool take(char c) {
        if (peek() != c) return false;
        ++at;
        return true;
    }
    void skip_blanks() {
        while (peek() == ' ') ++at;
    }
    bool take_dash() {
        for (std::string_view const dash : {"-", "–", "—"})
            if (text.substr(at).starts_with(dash)) {
                at += dash.size();
                return true;
            }
        return false;
    }
};

std::optional<LabelPart> scan_decimal(Cursor& cursor);  // 4, 4.6, 3.16.3, 1.01, 2.0, 4A, A1, A.1
std::vector<LabelPart> scan_letters(Cursor& cursor);    // each reading of "c", "iv", "aa", "B", "IV"
std::vector<LabelPart> scan_bracketed(Cursor& cursor);  // each reading of "(a)", "(iv)", "(2)"
std::vector<LabelPart> scan_open(Cursor& cursor);       // each reading of "4.6", "4.", "4)", "a)", "iv."
std::size_t alpha_length(Cursor const& cursor);         // letters that stand there

}  // namespace concord
