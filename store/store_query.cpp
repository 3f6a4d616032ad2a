#include "store/store_query.hpp"

#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace concord {
namespace {

using Op = StoreQuery::Op;

std::string parts_dump(std::string_view name, StoreQuery const& query) {
    std::string out = fmt::format("({}", name);
    for (StoreQuery const& part : query.parts) out += ' ' + dump(part);
    return out + ')';
}

std::string joined(StoreQuery const& query) {
    return fmt::format("{}", fmt::join(query.words, " "));
}

}  // namespace

StoreQuery word(std::string field, std::string folded) {
    return {Op::word, std::move(field), {std::move(folded)}, 0, 1, {}};
}

StoreQuery exact_word(std::string field, std::string value) {
    return {Op::exact_word, std::move(field), {std::move(value)}, 0, 1, {}};
}

StoreQuery meaning(std::string field, std::string group) {
    return {Op::meaning, std::move(field), {std::move(group)}, 0, 1, {}};
}

StoreQuery words_in_order(Op op, std::string field, std::vector<std::string> folded, int window) {
    return {op, std::move(field), std::move(folded), window, 1, {}};
}

StoreQuery all_of(std::vector<StoreQuery> parts) {
    if (parts.empty()) return {Op::everything, {}, {}, 0, 1, {}};
    if (parts.size() == 1) return std::move(parts.front());
    return {Op::all_of, {}, {}, 0, 1, std::move(parts)};
}

StoreQuery any_of(std::vector<StoreQuery> parts) {
    if (parts.empty()) return {};
    if (parts.size() == 1) return std::move(parts.front());
    return {Op::any_of, {}, {}, 0, 1, std::move(parts)};
}

StoreQuery two(Op op, StoreQuery first, StoreQuery second) {
    StoreQuery out{op, {}, {}, 0, 1, {}};
    out.parts.push_back(std::move(first));
    out.parts.push_back(std::move(second));
    return out;
}

StoreQuery scaled(double weight, StoreQuery part) {
    if (weight == 1) return part;
    StoreQuery out{Op::scale, {}, {}, 0, weight, {}};
    out.parts.push_back(std::move(part));
    return out;
}

std::string dump(StoreQuery const& query) {
    std::string const field = query.field.empty() ? "" : query.field + ':';
    switch (query.op) {
        case Op::nothing: return "nothing";
        case Op::everything: return "everything";
        case Op::word: return field + joined(query);
        case Op::exact_word: return fmt::format("{}'{}'", field, joined(query));
        case Op::meaning: return fmt::format("{}={}", field, joined(query));
        case Op::prefix: return fmt::format("{}{}*", field, joined(query));
        case Op::phrase: return fmt::format("{}\"{}\"", field, joined(query));
        case Op::near: return fmt::format("({}near/{} {})", field, query.window, joined(query));
        case Op::adjacent: return fmt::format("({}adj/{} {})", field, query.window, joined(query));
        case Op::range: return fmt::format("{}{}", field, fmt::join(query.words, ".."));
        case Op::all_of: return parts_dump("all", query);
        case Op::any_of: return parts_dump("any", query);
        case Op::but_not: return parts_dump("but-not", query);
        case Op::filter: return parts_dump("filter", query);
        case Op::boost: return parts_dump("boost", query);
        case Op::scale: return fmt::format("{}*{}", query.weight, dump(query.parts.front()));
    }
    return "";
}

}  // namespace concord
