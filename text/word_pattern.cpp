// Backtracking over a handful of elements and a handful of words: a gap tries the shortest reading first. Patterns
// are short and gaps bounded, so the work at one word is bounded too.
#include "text/word_pattern.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace concord {
namespace {

constexpr std::array<std::string_view, 37> k_adverbs{
    {"also",    "always",  "then",       "therefore", "however",   "nevertheless", "thus",   "still",
     "first",   "ever",    "often",      "just",      "otherwise", "accordingly",  "both",   "each",
     "all",     "himself", "hence",      "at",        "times",     "moreover",     "indeed", "too",
     "thereby", "further", "themselves", "herself",   "so",        "instead",      "either", "quite",
     "very",    "rather",  "together",   "again",     "now"}};

constexpr std::array<std::string_view, 6> k_ly_nouns{"apply", "reply", "supply", "comply", "rely", "family"};

constexpr std::array<std::string_view, 50> k_irregular{
    {"been",     "done",      "given",  "taken", "made",  "sent", "put",    "held",    "kept",    "told",
     "sought",   "brought",   "dealt",  "met",   "set",   "seen", "shown",  "written", "drawn",   "known",
     "borne",    "chosen",    "spoken", "left",  "led",   "paid", "read",   "heard",   "laid",    "found",
     "bound",    "built",     "spent",  "lost",  "begun", "run",  "said",   "taught",  "thought", "undertaken",
     "overseen", "withdrawn", "born",   "won",   "cut",   "let",  "shared", "lent",    "sworn",   "understood"}};

constexpr std::array<std::string_view, 22> k_prepositions{
    {"of",    "to",      "by",    "with",  "for",  "from",   "in",     "between", "on",      "against", "towards",
     "about", "through", "among", "under", "into", "within", "toward", "via",     "amongst", "upon",    "concerning"}};

constexpr std::array<std::string_view, 88> k_small{
    {"a",     "an",     "the",     "this",  "that",  "these",  "those",  "any",   "some",  "no",    "all",
     "each",  "every",  "of",      "to",    "in",    "on",     "at",     "by",    "for",   "from",  "with",
     "under", "within", "into",    "upon",  "as",    "and",    "or",     "but",   "nor",   "not",   "he",
     "she",   "it",     "they",    "you",   "we",    "i",      "him",    "her",   "them",  "us",    "me",
     "his",   "its",    "their",   "your",  "our",   "my",     "who",    "whom",  "which", "whose", "what",
     "when",  "where",  "why",     "how",   "if",    "unless", "is",     "are",   "was",   "were",  "been",
     "being", "has",    "had",     "must",  "shall", "should", "will",   "would", "may",   "might", "can",
     "could", "cannot", "through", "about", "after", "before", "during", "than",  "such",  "so",    "own"}};

template <class Table>
bool is_one_of(Table const& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> out;
    while (!text.empty()) {
        auto const end = std::min(text.find(at), text.size());
        if (end > 0) out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace

bool is_adverb(std::string_view folded) {
    if (is_one_of(k_adverbs, folded)) return true;
    return folded.size() > 4 && folded.ends_with("ly") && !is_one_of(k_ly_nouns, folded);
}

bool is_participle(std::string_view folded) {
    return is_one_of(k_irregular, folded) || (folded.size() > 4 && folded.ends_with("ed") && folded != "indeed");
}

bool is_small_word(std::string_view folded) {
    return is_one_of(k_small, folded);
}

bool is_preposition(std::string_view folded) {
    return is_one_of(k_prepositions, folded);
}

WordPattern::WordPattern(std::string_view pattern) {
    for (std::string const& printed : split(pattern, ' ')) {
        std::string_view word = printed;
        Element e;
        if (word == "@") {
            e.kind = Kind::thing;
        } else if (word == "^") {
            e.kind = Kind::beginning;
        } else if (word == "$") {
            e.kind = Kind::ending;
        } else if (word == "%adverbs") {
            e.kind = Kind::adverbs;
        } else if (word == "%done") {
            e.kind = Kind::done;
        } else if (word == "%verb") {
            e.kind = Kind::verb;
        } else if (word.starts_with("...") || word.starts_with('~') || word.starts_with('=')) {
            e.kind = Kind::gap;
            e.over_commas = word.starts_with("...");
            e.over_prepositions = !word.starts_with('=');
            for (char const c : word.substr(e.over_commas ? 3 : 1))
                e.longest = e.longest * 10 + static_cast<std::size_t>(c - '0');
            assert(e.longest > 0 && e.longest < 100);
        } else {
            if (word.starts_with('!')) {
                e.kind = Kind::none_of;
                word.remove_prefix(1);
            } else if (word.ends_with('?')) {
                e.optional = true;
                word.remove_suffix(1);
            }
            e.words = split(word, '|');
            assert(!e.words.empty());
        }
        elements_.push_back(std::move(e));
    }
}

std::optional<std::size_t> WordPattern::length_at(Phrase const& phrase, std::size_t at) const {
    return match(phrase, at, at, 0);
}

std::optional<std::size_t> WordPattern::match(Phrase const& phrase, std::size_t from, std::size_t at,
                                              std::size_t element) const {
    if (element == elements_.size()) return at - from;
    Element const& e = elements_[element];
    bool const inside =
        at < phrase.size() && phrase[at].sentence == phrase[from].sentence && (at == from || !phrase[at].stop_before);
    switch (e.kind) {
        case Kind::words:
            if (inside && is_one_of(e.words, phrase[at].folded))
                if (auto const found = match(phrase, from, at + 1, element + 1)) return found;
            return e.optional ? match(phrase, from, at, element + 1) : std::nullopt;
        case Kind::none_of:
            if (inside && is_one_of(e.words, phrase[at].folded)) return std::nullopt;
            return match(phrase, from, at, element + 1);
        case Kind::gap:
            for (std::size_t skipped = 0;; ++skipped, ++at) {
                if (!e.over_commas && at > from && at < phrase.size() && phrase[at].comma_before) return std::nullopt;
                if (auto const found = match(phrase, from, at, element + 1)) return found;
                bool const more = at < phrase.size() && phrase[at].sentence == phrase[from].sentence &&
                                  (at == from || !phrase[at].stop_before);
                if (!more || skipped == e.longest) return std::nullopt;
                if (!e.over_prepositions && is_preposition(phrase[at].folded)) return std::nullopt;
            }
        case Kind::adverbs:
            while (at < phrase.size() && phrase[at].sentence == phrase[from].sentence &&
                   (at == from || !phrase[at].stop_before) && is_adverb(phrase[at].folded))
                ++at;
            return match(phrase, from, at, element + 1);
        case Kind::done:
            if (!inside || !is_participle(phrase[at].folded)) return std::nullopt;
            return match(phrase, from, at + 1, element + 1);
        case Kind::verb:
            if (!inside || is_small_word(phrase[at].folded)) return std::nullopt;
            if (phrase[at].folded.ends_with("ible") || phrase[at].folded.ends_with("lable")) return std::nullopt;
            if (phrase[at].folded.ends_with("ing") && phrase[at].folded.size() > 5) return std::nullopt;
            return match(phrase, from, at + 1, element + 1);
        case Kind::thing:
            if (!inside || phrase[at].thing_words == 0) return std::nullopt;
            return match(phrase, from, at + phrase[at].thing_words, element + 1);
        case Kind::ending: return inside ? std::nullopt : match(phrase, from, at, element + 1);
        case Kind::beginning:
            if (at > 0 && phrase[at - 1].sentence == phrase[at].sentence && !phrase[at].stop_before)
                return std::nullopt;
            return match(phrase, from, at, element + 1);
    }
    return std::nullopt;
}

}  // namespace concord
