// A number of a list as Word and web pages print it.
//
//   formatted(28, NumberFormat::lower_letter)   // "bb", as Word counts on after z
//   formatted(4, NumberFormat::lower_roman)     // "iv"
#pragma once

#include <cstdint>
#include <string>

namespace concord {

enum class NumberFormat : std::uint8_t {
    decimal,
    decimal_zero,  // 01, 02 … 10
    lower_letter,  // a … z, aa, bb
    upper_letter,
    lower_roman,
    upper_roman,
    ordinal,        // 1st
    cardinal_text,  // One
    ordinal_text,   // First
    bullet,
    none,
};

std::string formatted(int number, NumberFormat format);  // "" for bullet and none; what has no such form is decimal

}  // namespace concord
