#include "indexer/label_scan.hpp"

#include <algorithm>

namespace concord {

std::string lower(std::string_view s) {
    std::string out(s);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::optional<LabelPart> scan_decimal(Cursor& cursor) {
    Cursor c = cursor;
    LabelPart part;
    std::size_t const begin = c.at;
    auto const put = [&](std::uint32_t component) {
        if (part.number.size == Number::k_most_parts) return false;
        part.number.parts[part.number.size++] = component;
        return true;
    };
    if (is_upper(c.peek()) && (is_digit(c.peek(1)) || (c.peek(1) == '.' && is_digit(c.peek(2))))) {
        put(Number::k_letter_front + static_cast<std::uint32_t>(c.peek() - 'A') + 1);
        ++c.at;
        c.take('.');
    }
    std::uint32_t components = 0;
    while (is_digit(c.peek())) {
        std::uint32_t value = 0;
        std::size_t digits = 0;
        for (; is_digit(c.peek()) && digits < 5; ++digits)
            value = value * 10 + static_cast<std::uint32_t>(c.text[c.at++] - '0');
        if (is_digit(c.peek()) || digits > 4) return std::nullopt;  // longer than any number of a clause
        std::uint32_t suffix = 0;
        if (is_upper(c.peek()) && !is_lower(c.peek(1)) && !is_upper(c.peek(1)))
            suffix = static_cast<std::uint32_t>(c.text[c.at++] - 'A') + 1;
        bool const trailing_zero = value == 0 && components == 1 && c.peek() != '.';
        if (!trailing_zero && !put(value * Number::k_step + suffix)) return std::nullopt;
        ++components;
        if (c.peek() != '.' || !is_digit(c.peek(1))) break;
        ++c.at;
    }
    if (components == 0 || part.number.size == 0) return std::nullopt;
    part.canonical = std::string(c.text.substr(begin, c.at - begin));
    cursor = c;
    return part;
}

std::size_t alpha_length(Cursor const& c) {
    std::size_t length = 0;
    while (is_lower(c.peek(length)) || is_upper(c.peek(length))) ++length;
    return length;
}

std::vector<LabelPart> scan_letters(Cursor& cursor) {
    std::size_t const length = alpha_length(cursor);
    std::string_view const token = cursor.text.substr(cursor.at, length);
    std::string const folded = lower(token);
    bool const upper = std::all_of(token.begin(), token.end(), is_upper);
    if (token.empty() || (!upper && !std::all_of(token.begin(), token.end(), is_lower))) return {};
    std::vector<LabelPart> out;
    auto const put = [&](Series series, std::uint32_t value) {
        if (value == 0) return;
        out.push_back({series, Punct::none, number_of(value), std::string(token)});
    };
    put(upper ? Series::upper_letter : Series::lower_letter, letter_value(folded));
    put(upper ? Series::upper_roman : Series::lower_roman, roman_value(folded));
    if (!out.empty()) cursor.at += length;
    return out;
}

std::vector<LabelPart> scan_bracketed(Cursor& cursor) {
    Cursor c = cursor;
    if (!c.take('(')) return {};
    std::vector<LabelPart> out;
    if (auto const decimal = scan_decimal(c); decimal && decimal->number.size == 1) {
        out.push_back(*decimal);
        out.back().series = Series::number;
    } else if (!decimal) {
        out = scan_letters(c);
    }
    if (out.empty() || !c.take(')')) return {};
    for (LabelPart& part : out) part.punct = Punct::parens;
    cursor = c;
    return out;
}

std::vector<LabelPart> scan_open(Cursor& cursor) {
    Cursor c = cursor;
    std::vector<LabelPart> out;
    if (auto const decimal = scan_decimal(c)) {
        Punct const punct = c.take(')') ? Punct::paren : c.take('.') ? Punct::dot : Punct::none;
        out.push_back(*decimal);
        out.back().punct = punct;
        if (decimal->number.size == 1 && punct != Punct::none && decimal->number.parts[0] < Number::k_letter_front) {
            out.push_back(out.back());
            out.back().series = Series::number;
        }
    } else {
        out = scan_letters(c);
        Punct const punct = c.take(')') ? Punct::paren : c.take('.') ? Punct::dot : Punct::none;
        if (punct == Punct::none) return {};  // a lone letter is a word
        for (LabelPart& part : out) part.punct = punct;
    }
    if (!out.empty()) cursor = c;
    return out;
}

}  // namespace concord
