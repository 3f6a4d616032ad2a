#include "indexer/shape.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace concord {
namespace {

constexpr std::size_t k_words_looked_at = 40;  // no heading is longer

constexpr std::array<std::string_view, 12> k_months{"january",   "february", "march",    "april",
                                                    "may",       "june",     "july",     "august",
                                                    "september", "october",  "november", "december"};
// Words that a heading in capitals and small letters leaves small.
constexpr std::array<std::string_view, 27> k_small_words{
    "a",  "an",   "and", "as",  "at",    "by", "for",   "from", "in",  "into", "its",   "nor",    "of", "on",
    "or", "over", "per", "the", "their", "to", "under", "upon", "via", "with", "which", "within", "is"};
// Words after which a sentence must go on.
constexpr std::array<std::string_view, 39> k_open_words{
    "a",    "an",  "and",   "any",  "as",   "at",  "be",    "between", "but", "by",    "each", "every", "for",
    "from", "has", "have",  "his",  "her",  "if",  "in",    "into",    "is",  "its",   "must", "no",    "of",
    "on",   "or",  "shall", "such", "that", "the", "their", "this",    "to",  "which", "will", "with",  "would"};

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_high(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string_view s) {
    std::string out(s);
    for (char& c : out)
        if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// Letters and digits of a token, without the punctuation round them.
std::string_view bare(std::string_view token) {
    auto const is_word = [](char c) { return is_digit(c) || is_lower(c) || is_upper(c) || is_high(c); };
    while (!token.empty() && !is_word(token.front())) token.remove_prefix(1);
    while (!token.empty() && !is_word(token.back())) token.remove_suffix(1);
    return token;
}

Ending ending_of(std::string_view text) {
    for (;;) {  // closing quotes and brackets stand behind the mark that matters
        if (text.empty()) return Ending::open;
        bool shorter = false;
        for (std::string_view const closing : {"\"", "'", ")", "]", "”", "’", "—", "–", "…", "*", "_", " "})
            if (text.ends_with(closing)) {
                if (closing == ")" && text.size() > 1 && text[text.size() - 2] != '.') return Ending::open;
                text.remove_suffix(closing.size());
                shorter = true;
                break;
            }
        if (!shorter) break;
    }
    char const last = text.back();
    if (last == '.' || last == '!' || last == '?') return Ending::sentence;
    if (last == ':') return Ending::colon;
    if (last == ';' || last == ',') return Ending::clause;
    for (std::string_view const link : {"; and", "; or", ", and", ", or", ";and", ";or"})
        if (text.ends_with(link)) return Ending::clause;
    return Ending::open;
}

struct Counts {
    int capital = 0;
    int small = 0;      // lower-case words of weight
    int has_lower = 0;  // words with any lower-case letter
    int letters = 0;    // words with a letter
};

void count_word(std::string_view word, Counts& counts) {
    bool const any_lower = std::any_of(word.begin(), word.end(), is_lower);
    bool const any_upper = std::any_of(word.begin(), word.end(), is_upper);
    if (!any_lower && !any_upper) return;
    ++counts.letters;
    if (any_lower) ++counts.has_lower;
    if (is_upper(word.front()))
        ++counts.capital;
    else if (is_lower(word.front()) && !is_in(k_small_words, word))
        ++counts.small;
}

bool is_date(std::string_view text, int words) {
    if (words == 0 || words > 6) return false;
    bool month = false;
    bool year = false;
    int others = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string const word = lower(bare(text.substr(at, end - at)));
        at = end + 1;
        if (word.empty()) continue;
        if (is_in(k_months, word))
            month = true;
        else if (word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit))
            year = true;
        else if (!is_digit(word[0]) && word != "of" && word != "the")
            ++others;
    }
    return month && year && others <= 1;
}

// "Status: Public", "Title<tab>Protocol": at most three words, a colon, and a value without a full stop.
bool is_field(std::string_view text, Ending ending) {
    auto const colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 2 >= text.size() || ending == Ending::sentence)
        return false;
    return text[colon + 1] == ' ' &&
           std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), ' ') <= 2 && text.size() < 160;
}

bool is_title_field(std::string_view text) {
    std::string const head = lower(text.substr(0, 16));
    for (std::string_view const name : {"title:", "title ", "report title", "subject:", "report subject"})
        if (head.starts_with(name)) return true;
    return false;
}

}  // namespace

Shape shape_of(std::string_view text) {
    Shape shape;
    Counts counts;
    std::string_view first;
    std::string_view last;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string_view const word = bare(text.substr(at, end - at));
        at = end + 1;
        if (word.empty()) continue;
        if (first.empty()) first = word;
        ++shape.words;
        if (static_cast<std::size_t>(shape.words) > k_words_looked_at) break;
        count_word(word, counts);
    }
    if (auto const space = text.rfind(' '); !text.empty())
        last = text.substr(space == std::string_view::npos ? 0 : space + 1);
    shape.starts_lower = !first.empty() && is_lower(first.front());
    shape.starts_digit = !first.empty() && is_digit(first.front());
    shape.ending = ending_of(text);
    shape.mid_phrase =
        text.ends_with(',') || text.ends_with('-') || (shape.ending == Ending::open && is_in(k_open_words, last));
    shape.all_caps = counts.letters > 0 && counts.has_lower == 0 && (counts.letters > 1 || first.size() > 2);
    shape.title_case = counts.letters > 0 && counts.capital > 0 && counts.small == 0;
    shape.date = is_date(text.substr(0, 60), shape.words);
    shape.title_field = is_title_field(text) && shape.ending != Ending::sentence;
    shape.field = !shape.title_field && is_field(text, shape.ending);
    shape.note =
        text.starts_with("NB") || text.starts_with("N.B.") || text.starts_with("Note:") || text.starts_with("NOTE");
    return shape;
}

double heading_cost(Shape const& shape) {
    if (shape.words == 0) return 4;
    double cost = shape.all_caps ? 0.0 : shape.title_case ? 0.3 : shape.words > 6 ? 1.6 : 1.0;
    if (shape.words > 14) cost += 5;
    if (shape.words > 10 && !shape.all_caps) cost += 1.5;
    if (shape.starts_lower) cost += 4;
    switch (shape.ending) {
        case Ending::sentence: cost += shape.words <= 4 && shape.title_case ? 1.5 : shape.words <= 6 ? 3.5 : 6.0; break;
        case Ending::colon: cost += 1.5; break;
        case Ending::clause: cost += 5; break;
        case Ending::open: break;
    }
    if (shape.mid_phrase) cost += 3;
    if (shape.date || shape.field) cost += 2;
    return cost;
}

double provision_cost(Shape const& shape) {
    if (shape.all_caps && shape.words >= 2) return 3;
    if (shape.ending != Ending::open) return 0;
    if (shape.title_case && shape.words <= 8) return 1.2;
    return shape.words <= 6 ? 0.8 : 0.3;
}

}  // namespace concord
