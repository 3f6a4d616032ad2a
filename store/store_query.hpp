// What the index is asked: a tree of plain values that names no Xapian type, so that query/ can build and test it
// without an index. Words are folded, not stemmed; the store stems.
//
//   any_of({word("own", "attending"), scaled(0.5, meaning("own", "member"))})
//   dump(…)   // (any own:attending 0.5*own:=member)
#pragma once

#include <string>
#include <vector>

namespace concord {

struct StoreQuery {
    enum class Op {
        nothing,
        everything,
        word,        // in any form: by its stem
        exact_word,  // as written; in an exact field the whole term
        meaning,     // a thesaurus group, by name
        prefix,      // words that begin so
        phrase,      // as written, in order, one after the other
        near,        // in any form, in any order, at most `window` words apart
        adjacent,    // in any form, in order, at most `window` words apart
        range,       // words: from and to of the date, "" open
        all_of,
        any_of,
        but_not,
        filter,  // the first, ranked, where the second holds
        boost,   // the first, those for which the second holds higher
        scale
    };
    Op op = Op::nothing;
    std::string field;               // a name of store/schema.hpp; "" is "own"
    std::vector<std::string> words;  // word, exact_word, meaning, prefix: one; phrase, near, adjacent: in order
    int window = 0;
    double weight = 1;              // scale
    std::vector<StoreQuery> parts;  // all_of, any_of; but_not, filter, boost: two; scale: one

    friend bool operator==(StoreQuery const&, StoreQuery const&) = default;
};

StoreQuery word(std::string field, std::string folded);
StoreQuery exact_word(std::string field, std::string value);
StoreQuery meaning(std::string field, std::string group);
StoreQuery words_in_order(StoreQuery::Op op, std::string field, std::vector<std::string> folded, int window = 0);
StoreQuery all_of(std::vector<StoreQuery> parts);  // no part: everything; one: that part
StoreQuery any_of(std::vector<StoreQuery> parts);  // no part: nothing; one: that part
StoreQuery two(StoreQuery::Op op, StoreQuery first, StoreQuery second);
StoreQuery scaled(double weight, StoreQuery part);  // weight >= 0

std::string dump(StoreQuery const& query);  // one line, brackets round each part

}  // namespace concord
