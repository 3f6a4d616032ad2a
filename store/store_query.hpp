// What the index is asked: a tree of plain values that names no Xapian type, so that query/ can build and test it
// without an index. Words are folded, not stemmed; the store stems.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct StoreQuery {
    enum class Op {
        nothing,
        everything,
        word,
        exact_word,
        prefix,
        phrase,
        near,
        all_of,
        any_of,
        but_not,
        filter,
        scale
    };
    Op op = Op::nothing;
    std::string field;               // "" own words and context by weight; or a name of store/schema.hpp
    std::vector<std::string> words;  // word, exact_word, prefix: one; phrase, near: in order
    int window = 0;                  // near: most words apart
    double weight = 1;               // scale
    std::vector<StoreQuery> parts;   // all_of, any_of; but_not, filter: two; scale: one

    friend bool operator==(StoreQuery const&, StoreQuery const&) = default;
};

std::string dump(StoreQuery const& query);  // one line, brackets round each part

}  // namespace concord
