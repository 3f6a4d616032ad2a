// One walk over the bytes: a word of the table that stands alone, then blanks and dots, then a number; after it, as
// long as "," "and" "or" "to" "&" lead to another number, that one under the same word.
#include "store/law_numbers.hpp"

#include <array>
#include <utility>

#include "model/citation.hpp"

namespace concord {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 33> k_words{{
    {"s", "section"},
    {"ss", "section"},
    {"sec", "section"},
    {"sect", "section"},
    {"section", "section"},
    {"sections", "section"},
    {"para", "paragraph"},
    {"paras", "paragraph"},
    {"paragraph", "paragraph"},
    {"paragraphs", "paragraph"},
    {"cl", "clause"},
    {"clause", "clause"},
    {"clauses", "clause"},
    {"art", "article"},
    {"article", "article"},
    {"articles", "article"},
    {"r", "rule"},
    {"rule", "rule"},
    {"rules", "rule"},
    {"reg", "regulation"},
    {"regs", "regulation"},
    {"regulation", "regulation"},
    {"regulations", "regulation"},
    {"sch", "schedule"},
    {"schedule", "schedule"},
    {"schedules", "schedule"},
    {"pt", "part"},
    {"part", "part"},
    {"parts", "part"},
    {"so", "standing-order"},
    {"appendix", "appendix"},
    {"annex", "annex"},
    {"§", "section"},
}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view law_word(std::string_view word) {
    std::string lower(word);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (auto const& [written, meant] : k_words)
        if (written == lower) return meant;
    return "";
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view any_of) {
    auto const next = text.find_first_not_of(any_of, at);
    return next == std::string_view::npos ? text.size() : next;
}

// The end of the number that begins at `at`: digits, dots before digits, a letter run of at most two, brackets
// with one to four characters: "151", "3.15", "32A", "9(1)(a)". `at` itself where there is none.
std::size_t number_end(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_digit(text[at])) return at;
    std::size_t end = at;
    while (end < text.size()) {
        if (is_digit(text[end])) {
            ++end;
        } else if (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])) {
            ++end;
        } else if (text[end] == '(') {
            auto const close = text.find(')', end);
            if (close == std::string_view::npos || close - end < 2 || close - end > 5) break;
            for (std::size_t i = end + 1; i < close; ++i)
                if (!is_letter(text[i]) && !is_digit(text[i])) return end;
            end = close + 1;
        } else {
            std::size_t letters = end;
            while (letters < text.size() && is_letter(text[letters])) ++letters;
            if (letters - end > 0 && letters - end <= 2 && is_digit(text[end - 1]) && text[end] >= 'A' &&
                text[end] <= 'Z')
                end = letters;
            break;
        }
    }
    return end;
}

// Past ", ", " and ", " or ", " to ", " & " where a number follows; else `at`.
std::size_t past_conjunction(std::string_view text, std::size_t at) {
    std::size_t next = skip(text, at, " ,");
    for (std::string_view const word : {"and ", "or ", "to ", "& "})
        if (text.substr(next, word.size()) == word) next = skip(text, next + word.size(), " ");
    return next > at && next < text.size() && is_digit(text[next]) ? next : at;
}

}  // namespace

std::vector<LawNumber> law_numbers(std::string_view utf8) {
    std::vector<LawNumber> out;
    for (std::size_t at = 0; at < utf8.size();) {
        if (!is_letter(utf8[at])) {
            ++at;
            while (at < utf8.size() && is_digit(utf8[at])) ++at;
            continue;
        }
        std::size_t const begin = at;
        while (at < utf8.size() && is_letter(utf8[at])) ++at;
        std::string_view const meant = at - begin > 12 ? "" : law_word(utf8.substr(begin, at - begin));
        if (meant.empty()) continue;
        std::size_t number = skip(utf8, at, " .\n");
        if (number > at + 3) continue;
        std::size_t from = begin;
        for (std::size_t end = number_end(utf8, number); end > number; end = number_end(utf8, number)) {
            out.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)},
                           std::string(meant) + '.' + ref_key(utf8.substr(number, end - number))});
            at = end;
            number = past_conjunction(utf8, end);
            if (number == end) break;
            from = number;
        }
    }
    return out;
}

}  // namespace concord
