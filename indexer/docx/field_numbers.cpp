// LISTNUM counts in a list: the one that it names, else the paragraph's own, else that which was counted last, else
// Word's NumberDefault. Its level is \l, else one below the paragraph's own number; fields that open a paragraph one
// behind the other go down a level each, later ones stay at the level of the one before. \s sets the number.
//
// AUTONUM and its kin count paragraphs, anew below each heading that has such a field; AUTONUMLGL shows the numbers of
// the headings above, too (1.2.1.), AUTONUMOUT those of an outline (I. A. 1.).
#include "indexer/docx/field_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace concord {
namespace {

constexpr int k_most = 1'000'000;

std::string upper(std::string_view word) {
    std::string out(word);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// "LISTNUM \l 2 "My list"" by blanks; what stands in quotes is one word.
std::vector<std::string_view> words_of(std::string_view instruction) {
    std::vector<std::string_view> out;
    for (std::size_t at = instruction.find_first_not_of(" \t\n"); at < instruction.size();) {
        bool const quoted = instruction[at] == '"';
        std::size_t const begin = at + (quoted ? 1 : 0);
        std::size_t const end = std::min(instruction.find_first_of(quoted ? "\"" : " \t\n", begin), instruction.size());
        out.push_back(instruction.substr(begin, end - begin));
        at = instruction.find_first_not_of(" \t\n", end + (quoted ? 1 : 0));
    }
    return out;
}

std::optional<int> number_of(std::string_view word) {
    int out = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), out);
    if (error != std::errc() || out < 0 || out > k_most) return std::nullopt;
    return out;
}

std::string in_format(int number, std::string_view wanted) {
    std::string const name = upper(wanted);
    bool const capitals = name == wanted;
    if (name == "ALPHABETIC")
        return formatted(number, capitals ? NumberFormat::upper_letter : NumberFormat::lower_letter);
    if (name == "ROMAN") return formatted(number, capitals ? NumberFormat::upper_roman : NumberFormat::lower_roman);
    if (name == "ORDINAL") return formatted(number, NumberFormat::ordinal);
    if (name != "CARDTEXT" && name != "ORDTEXT") return formatted(number, NumberFormat::decimal);
    std::string out = formatted(number, name == "CARDTEXT" ? NumberFormat::cardinal_text : NumberFormat::ordinal_text);
    if (out.front() >= 'A' && out.front() <= 'Z') out.front() = static_cast<char>(out.front() - 'A' + 'a');
    return out;
}

}  // namespace

bool is_number_field(std::string_view instruction) {
    auto const words = words_of(instruction);
    if (words.empty()) return false;
    std::string const name = upper(words.front());
    return name == "LISTNUM" || name == "AUTONUM" || name == "AUTONUMLGL" || name == "AUTONUMOUT";
}

void FieldNumbers::begin_paragraph(NumberPlace const& place, int heading) {
    own_ = numbering_.level(place) == nullptr ? NumberPlace{} : place;
    if (own_.num_id != 0) last_ = own_;
    heading_ = heading;
    at_start_ = true;
    has_field_ = false;
}

std::string FieldNumbers::next(std::string_view instruction) {
    std::vector<std::string_view> const words = words_of(instruction);
    std::string const kind = upper(words.front());
    std::string_view name;
    std::string_view separator = ".";
    std::string_view format;
    std::optional<int> level;
    std::optional<int> start;
    bool no_end = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        std::string_view const argument = i + 1 < words.size() ? words[i + 1] : "";
        std::string const word = upper(words[i]);
        if (word == "\\L" || word == "\\S" || word == "\\*") ++i;  // takes the argument
        if (word == "\\L") level = number_of(argument);
        if (word == "\\S") start = number_of(argument);
        if (word == "\\S" && !argument.empty()) separator = argument.substr(0, 1);
        if (word == "\\*" && upper(argument) != "MERGEFORMAT") format = argument;
        if (word == "\\E") no_end = true;
        if (!word.empty() && word[0] != '\\' && name.empty()) name = words[i];
    }
    if (kind != "LISTNUM") return auto_number(kind, separator, format, no_end);

    NumberPlace const place = list_place(name, level.value_or(0));
    has_field_ = true;
    last_ = place;
    if (start) counters_.set(place, *start);
    return counters_.next(place).text;
}

// level: from 1; 0 where the field names none
NumberPlace FieldNumbers::list_place(std::string_view name, int level) {
    NumberPlace out;
    out.num_id = name.empty() ? 0 : numbering_.list_named(name);
    if (out.num_id == 0) out.num_id = own_.num_id;
    if (out.num_id == 0) out.num_id = last_.num_id;
    if (out.num_id == 0) out.num_id = numbering_.list_named("NumberDefault");
    if (level > 0)
        out.level = level - 1;
    else if (has_field_)
        out.level = last_.level + (at_start_ ? 1 : 0);
    else if (own_.num_id == out.num_id)
        out.level = own_.level + 1;
    else if (last_.num_id == out.num_id)
        out.level = last_.level;
    out.level = std::clamp(out.level, 0, k_list_levels - 1);
    return out;
}

std::string FieldNumbers::auto_number(std::string_view kind, std::string_view separator, std::string_view format,
                                      bool no_end) {
    bool const in_text = heading_ == 0;
    auto const at = in_text ? counts_.size() - 1 : static_cast<std::size_t>(heading_ - 1);
    counts_[at] = std::min(counts_[at] + 1, k_most);
    std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts_.end(), 0);
    if (kind == "AUTONUMOUT") {
        if (in_text) return fmt::format("{}.", counts_[at]);
        NumberPlace const place{numbering_.list_named("OutlineDefault"), static_cast<int>(at)};
        ListLevel const& level = *numbering_.level(place);
        std::size_t const number = level.pattern.find('%');
        return level.pattern.substr(0, number) + formatted(counts_[at], level.format) +
               level.pattern.substr(number + 2);
    }
    std::string out;
    if (kind == "AUTONUMLGL")
        for (std::size_t above = 0; above < at; ++above)
            if (counts_[above] > 0 || !in_text) out += fmt::format("{}{}", std::max(counts_[above], 1), separator);
    out += in_format(counts_[at], format);
    if (!no_end) out += separator;
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace concord
