// Concepts: the thesaurus groups that a text's words stand for. Terms are matched by the stems of their words, so that
// plural and possessive forms count; the longest term wins, and no two findings overlap unless one term is in several
// groups. A term of several words is found only where nothing but blanks and hyphens stands between them.
//
//   ConceptFinder finder{{{{"member", {"member", "councillor"}, true}, {"political-group", {"party group"}, false}}}};
//   find_concepts(finder, "The party groups' Councillors")
//   // {{"political-group", {4, 16}, 1, 2}, {"member", {18, 29}, 3, 1}}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/source.hpp"
#include "model/thesaurus.hpp"
#include "text/words.hpp"

namespace concord {

struct Token {  // a word with its stem
    Span span;
    std::string folded;
    std::string stem;
};

std::vector<Token> tokens(std::string_view utf8);

struct ConceptSpan {
    std::string name;  // of the thesaurus group
    Span span;         // of the text: from the first word's begin to the last word's end
    std::size_t first_word = 0;
    std::size_t word_count = 0;
    friend bool operator==(ConceptSpan const&, ConceptSpan const&) = default;
};

class ConceptFinder {
 public:
    explicit ConceptFinder(Thesaurus const& thesaurus);

    // In order of place; `words` are tokens(text).
    std::vector<ConceptSpan> find(std::string_view text, std::vector<Token> const& words) const;
    bool empty() const { return terms_.empty(); }

 private:
    struct Term {
        std::vector<std::string> stems;
        std::vector<std::string> groups;
    };
    std::unordered_map<std::string, std::vector<Term>> terms_;  // by first stem; longest first
};

std::vector<ConceptSpan> find_concepts(ConceptFinder const& finder, std::string_view text);

}  // namespace concord
