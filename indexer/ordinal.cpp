#include "indexer/ordinal.hpp"

#include <algorithm>
#include <utility>

namespace concord {
namespace {

std::string roman(std::uint32_t value) {
    constexpr std::array<std::pair<std::uint32_t, std::string_view>, 9> k_digits{
        {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    std::string out;
    for (auto const& [worth, digit] : k_digits)
        for (; value >= worth; value -= worth) out += digit;
    return out;
}

}  // namespace

std::uint32_t roman_value(std::string_view s) {
    constexpr std::string_view k_digits = "ivxlc";
    constexpr std::array<std::uint32_t, 5> k_worth{1, 5, 10, 50, 100};
    if (s.empty() || s.size() > 10) return 0;
    std::uint32_t value = 0;
    std::uint32_t before = 1000;
    for (char const c : s) {
        auto const at = k_digits.find(c);
        if (at == std::string_view::npos) return 0;
        value += k_worth[at] > before ? k_worth[at] - 2 * before : k_worth[at];
        before = k_worth[at];
    }
    return value < 400 && roman(value) == s ? value : 0;
}

std::uint32_t letter_value(std::string_view s) {
    if (s.empty() || s.size() > 2 || (s.size() == 2 && s[0] != s[1]) || s[0] < 'a' || s[0] > 'z') return 0;
    return static_cast<std::uint32_t>(s[0] - 'a') + 1 + (s.size() == 2 ? 26 : 0);
}

Number number_of(std::uint32_t whole) {
    Number number;
    number.parts[0] = whole;
    number.size = 1;
    return number;
}

std::string canonical_of(Series series, std::uint32_t ordinal) {
    switch (series) {
        case Series::decimal: return canonical_of(number_of(ordinal));
        case Series::number: return std::to_string(ordinal / Number::k_step);
        case Series::lower_roman: return roman(ordinal);
        case Series::upper_roman: {
            std::string out = roman(ordinal);
            std::transform(out.begin(), out.end(), out.begin(),
                           [](char c) { return static_cast<char>(c - 'a' + 'A'); });
            return out;
        }
        case Series::lower_letter:
        case Series::upper_letter: {
            char const first = series == Series::lower_letter ? 'a' : 'A';
            auto const letter = static_cast<char>(first + static_cast<int>((ordinal - 1) % 26));
            return std::string(ordinal > 26 ? 2 : 1, letter);
        }
        case Series::bullet:
        case Series::container:
        case Series::bare: return std::to_string(ordinal);
    }
    return {};
}

std::string canonical_of(Number const& number) {
    std::string out;
    for (std::size_t i = 0; i < number.size; ++i) {
        std::uint32_t const part = number.parts[i];
        if (part >= Number::k_letter_front) {
            out += static_cast<char>('A' + static_cast<int>(part - Number::k_letter_front) - 1);
            continue;
        }
        if (!out.empty() && out.back() >= '0' && out.back() <= '9') out += '.';
        out += std::to_string(part / Number::k_step);
        if (part % Number::k_step > 0) out += static_cast<char>('A' + static_cast<int>(part % Number::k_step) - 1);
    }
    return out;
}

}  // namespace concord
