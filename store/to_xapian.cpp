// Phrases and wildcards are looked for among the words as written; a phrase is ranked by the stems of its words, so
// that it ranks as the same words without quotes would.
#include "store/to_xapian.hpp"

#include <cassert>
#include <string>
#include <string_view>
#include <vector>

#include "store/clause_terms.hpp"
#include "store/schema.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

using Op = StoreQuery::Op;
using Xapian::Query;

schema::WordField const* word_field(std::string_view name) {
    for (auto const& f : schema::k_word_fields)
        if (f.name == name || (name.empty() && f.name == "own")) return &f;
    return nullptr;
}

std::string_view exact_prefix(std::string_view name) {
    for (auto const& f : schema::k_exact_fields)
        if (f.name == name) return f.prefix;
    assert(false && "no such field");
    return "";
}

// The prefix of words as written; a field that keeps none is asked for stems.
std::string written(StoreQuery const& query, std::string const& word) {
    auto const* const field = word_field(query.field);
    if (field == nullptr) return term(exact_prefix(query.field), word);
    if (field->word_prefix == "-") return term(field->stem_prefix, stem(word));
    return term(field->word_prefix, word);
}

std::vector<Query> stems(StoreQuery const& query) {
    auto const* const field = word_field(query.field);
    assert(field != nullptr);
    std::vector<Query> out;
    for (std::string const& w : query.words) out.emplace_back(term(field->stem_prefix, stem(w)));
    return out;
}

Query phrase(StoreQuery const& query) {
    std::vector<Query> words;
    for (std::string const& w : query.words) words.emplace_back(written(query, w));
    if (words.size() == 1) return {Query::OP_FILTER, stems(query).front(), words.front()};
    auto const ranked = stems(query);
    Query const in_order(Query::OP_PHRASE, words.begin(), words.end(), static_cast<Xapian::termcount>(words.size()));
    return {Query::OP_FILTER, Query(Query::OP_AND, ranked.begin(), ranked.end()), in_order};
}

Query together(StoreQuery const& query) {
    auto const words = stems(query);
    if (words.size() == 1) return words.front();
    auto const op = query.op == Op::near ? Query::OP_NEAR : Query::OP_PHRASE;
    auto const window = static_cast<Xapian::termcount>(words.size()) - 1 + static_cast<Xapian::termcount>(query.window);
    return {op, words.begin(), words.end(), window};
}

Query range(StoreQuery const& query) {
    std::string const& from = query.words[0];
    std::string const& to = query.words[1];
    // "2020" ends with the last day of 2020: '~' sorts after '-' and the digits.
    Query const known(Query::OP_VALUE_GE, schema::k_slot_date, "0");
    Query const in = to.empty() ? Query(Query::OP_VALUE_GE, schema::k_slot_date, from)
                                : Query(Query::OP_VALUE_RANGE, schema::k_slot_date, from, to + '~');
    return {Query::OP_FILTER, in, known};
}

Query many(Query::op op, StoreQuery const& query) {
    std::vector<Query> parts;
    for (StoreQuery const& part : query.parts) parts.push_back(to_xapian(part));
    return {op, parts.begin(), parts.end()};
}

}  // namespace

std::string term_of(StoreQuery const& query) {
    auto const* const field = word_field(query.field);
    if (field == nullptr) return term(exact_prefix(query.field), query.words.front());
    if (query.op == Op::meaning) return term(field->concept_prefix, query.words.front());
    if (query.op == Op::word) return term(field->stem_prefix, stem(query.words.front()));
    return written(query, query.words.front());
}

Query to_xapian(StoreQuery const& query) {
    switch (query.op) {
        case Op::nothing: return Query::MatchNothing;
        case Op::everything: return Query::MatchAll;
        case Op::word:
        case Op::exact_word:
        case Op::meaning: return Query(term_of(query));
        case Op::prefix: return {Query::OP_WILDCARD, written(query, query.words.front()), 0, Query::OP_SYNONYM};
        case Op::phrase: return phrase(query);
        case Op::near:
        case Op::adjacent: return together(query);
        case Op::range: return range(query);
        case Op::all_of: return many(Query::OP_AND, query);
        case Op::any_of: return many(Query::OP_OR, query);
        case Op::but_not: return many(Query::OP_AND_NOT, query);
        case Op::filter: return many(Query::OP_FILTER, query);
        case Op::boost: return many(Query::OP_AND_MAYBE, query);
        case Op::scale: return {Query::OP_SCALE_WEIGHT, to_xapian(query.parts.front()), query.weight};
    }
    return {};
}

}  // namespace concord
