// How words are indexed, in the terminal and as JSON Lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/render.hpp"

namespace concord {

struct ShownCount {
    std::string word;
    std::size_t clauses = 0;
    std::size_t times = 0;  // headings and titles not counted
};

struct ShownTerm {
    std::string word;  // folded
    std::string stem;
    std::size_t stem_clauses = 0;
    std::vector<ShownCount> forms;  // all words of the corpus with this stem
    struct Concept {
        ShownCount name;
        std::vector<std::string> words;  // of the thesaurus
    };
    std::vector<Concept> concepts;
    std::string did_you_mean;
};

std::string render_terms_terminal(std::vector<ShownTerm> const& terms, TerminalStyle style);
std::string render_terms_jsonl(std::vector<ShownTerm> const& terms);  // {"word","stem","clauses","forms","concepts",…}

}  // namespace concord
