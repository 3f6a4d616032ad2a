// The query language (docs/searching.md) as a tree. Nothing here knows an index; whatever is typed gives a tree or a
// QueryProblem with its column, and print() of a tree parses to the same tree.
//
//   parse_query("\"party group\" -gifts kind:item")   // dump: (seq "party group" -gifts kind:item)
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/source.hpp"

namespace concord {

struct QueryProblem {
    int column = 0;  // from 1, in bytes
    std::string what;
    std::string mend;
    std::string understood;  // the query up to there, as it was read; empty if nothing was
    friend bool operator==(QueryProblem const&, QueryProblem const&) = default;
};

struct QueryNode {
    enum class Kind {
        word,      // in any form
        phrase,    // words as written, in order
        prefix,    // attend*
        number,    // 4.6, 12(b)(iv), section 151
        field,     // name and the part that it limits: one child (word, phrase, prefix) or words (from, to)
        near,      // children are words or phrases' words, at most `window` apart
        adjacent,  // the same, in order
        all_of,
        any_of,
        but_not,  // two children
        sequence  // what stands side by side: any word may be there, signed and joined ones must (or must not)
    };
    enum class Sign { none, required, excluded };
    Kind kind = Kind::sequence;
    Sign sign = Sign::none;
    std::string text;                // word, prefix: folded; number: as typed; field: its name
    std::vector<std::string> words;  // phrase, near, adjacent: folded; field date: from, to; field with a value: it
    int window = 0;
    Span span;  // of what was typed
    std::vector<QueryNode> children;
};

inline constexpr int k_usual_window = 10;               // NEAR and ADJ without a number
inline constexpr std::size_t k_longest_query = 20'000;  // bytes; more is a document pasted by mistake

std::variant<QueryNode, QueryProblem> parse_query(std::string_view typed);

std::string dump(QueryNode const& node);   // "(seq a +b)"
std::string print(QueryNode const& node);  // a query that parses to the same dump

struct QueryField {
    std::string_view name;
    bool words;  // the words of a place in the clause; else an exact value
    std::string_view help;
};
std::vector<QueryField> const& query_fields();

}  // namespace concord
