// Numbers of clauses by their value: what a label counts in, and how one is written that the source has lost.
//
//   roman_value("iv")                          // 4
//   letter_value("bb")                         // 28
//   canonical_of(Series::lower_roman, 3)       // "iii"
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace concord {

enum class Series : std::uint8_t {
    decimal,  // stands alone: 4, 4.6, A1, 4A
    number,   // a whole number inside a list: (1), 1)
    lower_letter,
    lower_roman,
    upper_letter,
    upper_roman,
    bullet,
    bare,       // list members that lost their marks
    container,  // Part 2, Chapter IV, as headings of one document
};

// One number: its components, each times k_step plus 1..26 for a letter that was put behind it (4A comes after 4).
// "2.0" has the one component 2; its printed form keeps the zero. An upper-case letter in front ("A1") is the
// component 1..26 plus k_letter_front.
struct Number {
    static constexpr std::uint32_t k_step = 32;
    static constexpr std::uint32_t k_letter_front = 1U << 24U;
    static constexpr std::size_t k_most_parts = 8;  // deeper numbers are no labels
    std::array<std::uint32_t, k_most_parts> parts{};
    std::uint8_t size = 0;

    std::uint32_t last() const { return parts[size - 1U]; }
    friend bool operator==(Number const&, Number const&) = default;
};

Number number_of(std::uint32_t whole);                           // one component
std::string canonical_of(Series series, std::uint32_t ordinal);  // 3 -> "3", "c", "iii"; for a label that was lost
std::string canonical_of(Number const& number);                  // decimal, without a trailing zero component

std::uint32_t roman_value(std::string_view lower);   // of a well-formed roman number below 400; 0 for anything else
std::uint32_t letter_value(std::string_view lower);  // "a" is 1, "z" 26, "aa" 27, "bb" 28; 0 for anything else

}  // namespace concord
