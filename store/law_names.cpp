// Sections, their numbers and the small words between them are passed over; the name begins at the first other word.
#include "store/law_names.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/words.hpp"

namespace concord {
namespace {

constexpr std::array<std::string_view, 25> k_sections{
    {"section", "sections", "sec",      "s",     "ss",         "schedule",    "schedules",  "paragraph", "paragraphs",
     "para",    "paras",    "part",     "parts", "regulation", "regulations", "article",    "articles",  "clause",
     "clauses", "chapter",  "chapters", "rule",  "rules",      "subsection",  "subsections"}};
constexpr std::array<std::string_view, 8> k_between{{"of", "to", "in", "under", "the", "and", "or", "a"}};
constexpr std::array<std::string_view, 7> k_small{{"and", "of", "for", "the", "in", "to", "on"}};

template <class Table>
bool is_one_of(Table const& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_number(std::string_view word) {
    bool const digit = !word.empty() && word.front() >= '0' && word.front() <= '9';
    bool const roman = word.find_first_not_of("ivx") == std::string_view::npos;
    return digit || roman || word.size() == 1;
}

// The folded words of the name.
std::vector<std::string> name_words(std::string_view printed) {
    std::vector<std::string> all = folded_words(printed);
    std::size_t from = 0;
    if (!all.empty() && is_one_of(k_sections, all.front()))
        while (from < all.size() &&
               (is_one_of(k_sections, all[from]) || is_one_of(k_between, all[from]) || is_number(all[from])))
            ++from;
    while (from < all.size() && all[from] == "the") ++from;
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(from));
    // "National Conditions (Clause 37)": what follows the name is a section of it.
    for (std::size_t i = 1; i + 1 < all.size(); ++i)
        if (is_one_of(k_sections, all[i]) && is_number(all[i + 1]) && all[i + 1].size() != 4)
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(i), all.end());
    bool const year = all.size() > 2 && all.back().size() == 4 && is_number(all.back());
    if (year && all[all.size() - 2] == "of") all.erase(all.end() - 2);
    return all;
}

}  // namespace

std::string law_key(std::string_view printed) {
    std::string out;
    for (std::string const& word : name_words(printed)) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string law_name(std::string_view printed) {
    std::string out;
    for (std::string word : name_words(printed)) {
        bool const small = !out.empty() && is_one_of(k_small, word);
        if (!small && word.front() >= 'a' && word.front() <= 'z') word.front() = static_cast<char>(word.front() - 32);
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

}  // namespace concord
