// What was typed to the pieces that the parser joins. Blanks stand between pieces and mean nothing else.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/syntax.hpp"

namespace concord {

struct QueryToken {
    enum class Kind {
        words,
        phrase,
        prefix,
        number,
        field,
        open,
        close,
        plus,
        minus,
        both,
        either,
        except,
        near,
        adjacent
    };
    Kind kind = Kind::words;
    Span span;
    std::string text;                // prefix, number, field name
    std::vector<std::string> words;  // words, phrase: folded
    std::vector<Span> spans;         // words: where each stands
    int window = 0;
};

// Without end marker. Pieces without a word or number in them ("?!") are left out.
std::variant<std::vector<QueryToken>, QueryProblem> lex_query(std::string_view typed);

}  // namespace concord
