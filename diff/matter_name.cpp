// Every run of up to eight words without a break between them is weighed: each of its stems counts once, by how rare it
// is and by the share of the owners who use it, squared, so that what all share outweighs what one says; each word
// costs a little. A name neither begins nor ends with a word that only joins others.
#include "diff/matter_name.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "text/concepts.hpp"

namespace concord {
namespace {

constexpr double k_cost_of_word = 0.25;

constexpr std::array<std::string_view, 88> k_joining{
    "a",     "about", "above",  "after",  "all",   "also",  "an",      "and",   "any",   "are",   "as",
    "at",    "be",    "been",   "before", "being", "below", "between", "both",  "but",   "by",    "can",
    "do",    "does",  "each",   "either", "every", "for",   "from",    "had",   "has",   "have",  "he",
    "her",   "him",   "his",    "if",     "in",    "into",  "is",      "it",    "its",   "may",   "must",
    "no",    "nor",   "not",    "of",     "on",    "only",  "or",      "other", "our",   "over",  "own",
    "shall", "she",   "should", "so",     "some",  "such",  "than",    "that",  "the",   "their", "them",
    "then",  "there", "these",  "they",   "this",  "those", "through", "to",    "under", "until", "up",
    "was",   "we",    "when",   "where",  "which", "who",   "whom",    "whose", "will",  "with",  "would"};

bool is_joining(std::string const& folded) {
    return std::binary_search(k_joining.begin(), k_joining.end(), folded);
}

// Numbers are cited, not spoken of.
bool has_digit(std::string const& folded) {
    return std::any_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Nothing but blanks, hyphens and apostrophes between two words.
bool is_unbroken(std::string_view between) {
    return between.find_first_not_of(" -'/") == std::string_view::npos;
}

}  // namespace

std::string matter_name(std::vector<NamedText> const& texts, std::function<double(std::string const&)> const& rarity) {
    std::vector<std::vector<Token>> words;
    std::map<std::string, std::set<std::string>> users;  // of a stem
    std::set<std::string> owners;
    for (NamedText const& text : texts) {
        words.push_back(tokens(text.text));
        owners.insert(text.owner);
        for (Token const& word : words.back()) users[word.stem].insert(text.owner);
    }
    auto const weight = [&](Token const& word) {
        if (is_joining(word.folded) || has_digit(word.folded)) return 0.0;
        double const share = static_cast<double>(users[word.stem].size()) / static_cast<double>(owners.size());
        return rarity(word.stem) * share * share;
    };
    double best = -1;
    std::string out;
    for (std::size_t t = 0; t < texts.size(); ++t) {
        std::vector<Token> const& all = words[t];
        for (std::size_t first = 0; first < all.size(); ++first) {
            if (is_joining(all[first].folded) || has_digit(all[first].folded)) continue;
            std::set<std::string> counted;
            double sum = 0;
            for (std::size_t last = first; last < all.size() && last < first + k_most_name_words; ++last) {
                std::string_view const text = texts[t].text;
                if (last > first &&
                    !is_unbroken(text.substr(all[last - 1].span.end, all[last].span.begin - all[last - 1].span.end)))
                    break;
                if (counted.insert(all[last].stem).second) sum += weight(all[last]);
                sum -= k_cost_of_word;
                if (is_joining(all[last].folded) || sum <= best) continue;
                best = sum;
                out = text.substr(all[first].span.begin, all[last].span.end - all[first].span.begin);
            }
        }
    }
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

}  // namespace concord
