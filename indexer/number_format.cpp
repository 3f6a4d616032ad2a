#include "indexer/number_format.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace concord {
namespace {

constexpr int k_most_letters = 30;  // of one letter repeated; beyond 780 items nobody counts in letters

std::string letters(int number, char first) {
    if (number < 1 || number > 26 * k_most_letters) return std::to_string(number);
    auto const times = static_cast<std::size_t>((number - 1) / 26 + 1);
    return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool upper) {
    constexpr std::array<std::pair<int, std::string_view>, 13> k_digits{{{1000, "m"},
                                                                         {900, "cm"},
                                                                         {500, "d"},
                                                                         {400, "cd"},
                                                                         {100, "c"},
                                                                         {90, "xc"},
                                                                         {50, "l"},
                                                                         {40, "xl"},
                                                                         {10, "x"},
                                                                         {9, "ix"},
                                                                         {5, "v"},
                                                                         {4, "iv"},
                                                                         {1, "i"}}};
    if (number < 1 || number > 3999) return std::to_string(number);
    std::string out;
    for (auto const& [value, digits] : k_digits)
        for (; number >= value; number -= value) out += digits;
    if (upper)
        for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string ordinal(int number) {
    int const last_two = number % 100;
    bool const teen = last_two >= 11 && last_two <= 13;
    std::string_view const ending = teen               ? "th"
                                    : number % 10 == 1 ? "st"
                                    : number % 10 == 2 ? "nd"
                                    : number % 10 == 3 ? "rd"
                                                       : "th";
    return fmt::format("{}{}", number, ending);
}

constexpr std::array<std::string_view, 20> k_cardinals{
    "",    "One",    "Two",    "Three",    "Four",     "Five",    "Six",     "Seven",     "Eight",    "Nine",
    "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"};
constexpr std::array<std::string_view, 20> k_ordinals{
    "",           "First",     "Second",    "Third",       "Fourth",     "Fifth",     "Sixth",
    "Seventh",    "Eighth",    "Ninth",     "Tenth",       "Eleventh",   "Twelfth",   "Thirteenth",
    "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth"};
constexpr std::array<std::string_view, 10> k_tens{"",      "",      "Twenty",  "Thirty", "Forty",
                                                  "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"};

std::string lower_first(std::string_view word) {
    std::string out(word);
    if (!out.empty()) out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
}

std::string in_words(int number, std::array<std::string_view, 20> const& units, bool is_ordinal) {
    if (number < 1 || number > 99) return is_ordinal ? ordinal(number) : std::to_string(number);
    if (number < 20) return std::string(units[static_cast<std::size_t>(number)]);
    std::string_view const tens = k_tens[static_cast<std::size_t>(number / 10)];
    if (number % 10 > 0) return fmt::format("{}-{}", tens, lower_first(units[static_cast<std::size_t>(number % 10)]));
    if (!is_ordinal) return std::string(tens);
    return std::string(tens.substr(0, tens.size() - 1)) + "ieth";
}

}  // namespace

std::string formatted(int number, NumberFormat format) {
    switch (format) {
        case NumberFormat::decimal: return std::to_string(number);
        case NumberFormat::decimal_zero: return fmt::format("{:02}", number);
        case NumberFormat::lower_letter: return letters(number, 'a');
        case NumberFormat::upper_letter: return letters(number, 'A');
        case NumberFormat::lower_roman: return roman(number, false);
        case NumberFormat::upper_roman: return roman(number, true);
        case NumberFormat::ordinal: return ordinal(number);
        case NumberFormat::cardinal_text: return in_words(number, k_cardinals, false);
        case NumberFormat::ordinal_text: return in_words(number, k_ordinals, true);
        case NumberFormat::bullet:
        case NumberFormat::none: return "";
    }
    return "";
}

}  // namespace concord
