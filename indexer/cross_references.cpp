// One pass over the words. After a word of the table stand one or more numbers, with 'and', 'or', 'to', a comma or a
// dash between them:
//
//     paragraphs 3.1 , 12(b)(iv) and 4   of this protocol
//     word       number number       number   tail
//
// The tail decides whose numbers they are: 'of', 'in', 'to', 'under' and anything but 'this' name another instrument,
// and so does a capital letter right behind the number ("Section 1-3 Local Government and Housing Act"). Losing a
// reference to our own document that way costs a warning; taking another's for ours would cry wolf.

#include "indexer/cross_references.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "model/citation.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

struct Named {
    std::string_view printed;
    std::string_view word;
};

constexpr std::array<Named, 20> k_words{{{"paragraph", "paragraph"}, {"paragraphs", "paragraph"},
                                         {"para", "paragraph"},      {"paras", "paragraph"},
                                         {"clause", "clause"},       {"clauses", "clause"},
                                         {"rule", "rule"},           {"rules", "rule"},
                                         {"section", "section"},     {"sections", "section"},
                                         {"article", "article"},     {"articles", "article"},
                                         {"appendix", "appendix"},   {"appendices", "appendix"},
                                         {"annex", "annex"},         {"annexe", "annex"},
                                         {"annexes", "annex"},       {"schedule", "schedule"},
                                         {"schedules", "schedule"},  {"sub-paragraph", "paragraph"}}};

std::string_view word_named(std::string_view folded) {
    for (Named const& n : k_words)
        if (n.printed == folded) return n.word;
    return "";
}

bool is_appendix(std::string_view word) {
    return word == "appendix" || word == "annex" || word == "schedule";
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// What stands between two words of the text.
std::string_view between(std::string_view text, Word const& left, Word const& right) {
    return text.substr(left.span.end, right.span.begin - left.span.end);
}

// The words from `at` that make up one number: 12 ( b ) ( iv ). Zero where none stands there.
std::size_t number_length(std::string_view text, std::vector<Word> const& all, std::size_t at, bool appendix) {
    if (at >= all.size()) return 0;
    char const first = text[all[at].span.begin];
    bool const is_letter = appendix && all[at].folded.size() == 1 && is_upper(first);
    if (!is_digit(first) && !is_letter) return 0;
    std::size_t end = at + 1;
    while (end < all.size()) {
        std::string_view const gap = between(text, all[end - 1], all[end]);
        if (gap != "(" && gap != ")(" && gap != ".") break;
        if (gap == "." && !is_digit(text[all[end].span.begin])) break;
        ++end;
    }
    return end - at;
}

bool joins_numbers(std::string_view gap) {
    return gap == ", " || gap == "-" || gap == "–" || gap == ",";
}

// Where the next number of a list begins, behind "and", "or", "to", a comma or a dash; all.size() if none does.
std::size_t next_in_list(std::string_view text, std::vector<Word> const& all, std::size_t after) {
    if (after >= all.size()) return all.size();
    std::string gap(between(text, all[after - 1], all[after]));
    gap.erase(std::remove(gap.begin(), gap.end(), ')'), gap.end());
    if (joins_numbers(gap)) return after;
    std::string const& word = all[after].folded;
    if (word == "and" || word == "or" || word == "to") return after + 1;
    return all.size();
}

// Whether the words behind the last number say that it is another instrument's.
bool names_another(std::string_view text, std::vector<Word> const& all, std::size_t after) {
    if (after >= all.size()) return false;
    std::string_view const gap = between(text, all[after - 1], all[after]);
    if (gap.find_first_of(".;:\n") != std::string_view::npos) return false;  // the sentence ends before it
    if (gap.find(',') == std::string_view::npos && is_upper(text[all[after].span.begin])) return true;
    constexpr std::array<std::string_view, 4> k_links{"of", "in", "to", "under"};
    if (std::find(k_links.begin(), k_links.end(), all[after].folded) == k_links.end()) return false;
    return after + 1 >= all.size() || all[after + 1].folded != "this";
}

}  // namespace

std::vector<CrossReference> cross_references(std::string_view text) {
    std::vector<CrossReference> out;
    std::vector<Word> const all = words(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string_view const word = word_named(all[i].folded);
        if (word.empty()) continue;
        std::vector<CrossReference> found;
        std::uint32_t begin = all[i].span.begin;
        std::size_t at = i + 1;
        std::size_t after = at;
        if (at < all.size() && between(text, all[i], all[at]).find_first_not_of(" \n") != std::string_view::npos)
            continue;
        while (std::size_t const length = number_length(text, all, at, is_appendix(word))) {
            after = at + length;
            Span number{all[at].span.begin, all[after - 1].span.end};
            if (length > 1 && text.substr(number.end, 1) == ")") ++number.end;
            found.push_back({{begin, number.end},
                             std::string(word),
                             ref_key(text.substr(number.begin, number.end - number.begin))});
            at = next_in_list(text, all, after);
            if (at < all.size()) begin = all[at].span.begin;
        }
        if (found.empty()) continue;
        if (!names_another(text, all, after)) std::move(found.begin(), found.end(), std::back_inserter(out));
        i = after - 1;
    }
    return out;
}

}  // namespace concord
