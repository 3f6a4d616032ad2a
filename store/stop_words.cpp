#include "store/stop_words.hpp"

#include <algorithm>
#include <array>

namespace concord {
namespace {

// Sorted. Articles, pronouns, prepositions, conjunctions, auxiliaries; not "not", "no", "only", which prescribe.
constexpr std::array<std::string_view, 114> k_stop_words{
    "a",       "about",     "after",    "again",     "all",   "also",   "am",      "an",     "and",      "any",
    "are",     "as",        "at",       "be",        "been",  "before", "being",   "both",   "but",      "by",
    "can",     "could",     "did",      "do",        "does",  "doing",  "each",    "either", "for",      "from",
    "had",     "has",       "have",     "having",    "he",    "her",    "hers",    "him",    "his",      "i",
    "if",      "in",        "into",     "is",        "it",    "its",    "itself",  "may",    "me",       "might",
    "more",    "most",      "must",     "my",        "of",    "on",     "or",      "other",  "others",   "our",
    "ours",    "ourselves", "own",      "shall",     "she",   "should", "so",      "some",   "somebody", "someone",
    "such",    "than",      "that",     "the",       "their", "theirs", "them",    "then",   "there",    "these",
    "they",    "this",      "those",    "through",   "to",    "too",    "up",      "upon",   "very",     "was",
    "we",      "were",      "what",     "whatever",  "when",  "where",  "whether", "which",  "while",    "who",
    "whoever", "whom",      "whose",    "will",      "with",  "within", "would",   "yes",    "yet",      "you",
    "your",    "yours",     "yourself", "yourselves"};

constexpr std::array<std::string_view, 46> k_question_words{
    "answer",        "applies",  "apply",     "approach",  "compare", "compared", "comparison", "constitution",
    "constitutions", "council",  "councils",  "deal",      "deals",   "describe", "differ",     "different",
    "differently",   "document", "documents", "elsewhere", "explain", "find",     "handle",     "handled",
    "handles",       "happen",   "happens",   "how",       "let",     "need",     "ok",         "protocol",
    "protocols",     "question", "rule",      "rules",     "say",     "says",     "show",       "supposed",
    "tell",          "treat",    "treated",   "treats",    "want",    "why"};

static_assert(std::is_sorted(k_stop_words.begin(), k_stop_words.end()));
static_assert(std::is_sorted(k_question_words.begin(), k_question_words.end()));

template <class Words>
bool has(Words const& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

bool is_stop_word(std::string_view folded) {
    return has(k_stop_words, folded);
}

bool is_question_word(std::string_view folded) {
    return has(k_question_words, folded);
}

}  // namespace concord
