// Each ref is cut into its series and its number there, and each series keeps the last number it had. Whether `(i)`
// is a roman one or the letter after h, the first of the series tells: a list that starts at (i) counts in romans.

#include "indexer/numbering.hpp"

#include <map>
#include <optional>

#include <fmt/format.h>

namespace concord {
namespace {

struct Position {
    std::string series;  // part and ref up to its last number
    std::string number;  // as the ref has it: "6", "01", "iv"
    std::string close;   // what closes it: ")" or nothing
};

bool all_digits(std::string_view text) {
    for (char const c : text)
        if (c < '0' || c > '9') return false;
    return !text.empty() && text.size() < 9;
}

std::optional<Position> position_of(Clause const& clause) {
    std::string const& ref = clause.ref;
    if (ref.find('~') != std::string::npos) return std::nullopt;
    bool const bracketed = !ref.empty() && ref.back() == ')';
    std::size_t const cut = bracketed ? ref.rfind('(') : ref.find_last_of(".:");
    std::size_t const begin = cut == std::string::npos ? 0 : cut + 1;
    Position out{clause.part + ' ' + ref.substr(0, begin), ref.substr(begin), ""};
    if (bracketed) {
        out.number.pop_back();
        out.close = ")";
    } else if (!all_digits(out.number)) {
        return std::nullopt;
    }
    // "2.0" over 2.1 and 2.2 stands in the series of 1, 2.0, 3 (northampton).
    if (!bracketed && out.number == "0" && cut != std::string::npos && ref.find('.') == cut)
        out = {clause.part + ' ', ref.substr(0, cut), ""};
    return out;
}

int roman_value(std::string_view roman) {
    int total = 0;
    int last = 0;
    for (std::size_t i = roman.size(); i-- > 0;) {
        int const value = roman[i] == 'i' ? 1 : roman[i] == 'v' ? 5 : roman[i] == 'x' ? 10 : roman[i] == 'l' ? 50 : 0;
        if (value == 0) return 0;
        total += value < last ? -value : value;
        last = value;
    }
    return total;
}

std::string roman(int value) {
    constexpr struct {
        int value;
        char const* digits;
    } k_parts[]{{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
    std::string out;
    for (auto const& part : k_parts)
        for (; value >= part.value; value -= part.value) out += part.digits;
    return out;
}

// What a series counts in, told by its first number.
enum class Count { digits, letters, romans };

Count count_of(std::string const& first) {
    if (all_digits(first)) return Count::digits;
    return first == "i" ? Count::romans : Count::letters;
}

int value_of(std::string const& number, Count count) {  // 0: it does not count that way
    switch (count) {
        case Count::digits: return all_digits(number) ? std::stoi(number) : 0;
        case Count::letters:
            return number.size() == 1 && number[0] >= 'a' && number[0] <= 'z' ? number[0] - 'a' + 1 : 0;
        case Count::romans: return roman_value(number);
    }
    return 0;
}

std::string number_for(int value, Count count, std::string const& like) {
    switch (count) {
        case Count::digits: return fmt::format("{:0{}}", value, like.size() > 1 && like[0] == '0' ? like.size() : 1);
        case Count::letters: return std::string(1, static_cast<char>('a' + value - 1));
        case Count::romans: return roman(value);
    }
    return "";
}

struct Series {
    Count count{};
    int last = 0;
    std::string last_ref;
};

}  // namespace

std::vector<SeriesJump> series_jumps(ClauseTree const& tree) {
    std::vector<SeriesJump> out;
    std::map<std::string, Series> all;
    for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
        Clause const& clause = tree.clauses[i];
        auto const position = position_of(clause);
        if (!position) continue;
        auto const [at, is_new] = all.emplace(position->series, Series{count_of(position->number), 0, ""});
        Series& series = at->second;
        int const value = value_of(position->number, series.count);
        if (value == 0) continue;
        std::string const prefix = position->series.substr(position->series.find(' ') + 1);
        // A document may be a piece of a longer one and start at 7; its lists may not.
        bool const starts_anywhere = is_new && prefix.find_first_of(".(") == std::string::npos;
        if (value <= series.last)
            out.push_back({static_cast<ClauseId>(i), series.last_ref, ""});
        else if (value != series.last + 1 && !starts_anywhere)
            out.push_back({static_cast<ClauseId>(i), series.last_ref,
                           prefix + number_for(series.last + 1, series.count, position->number) + position->close});
        series.last = value;
        series.last_ref = clause.ref;
    }
    return out;
}

}  // namespace concord
