#include <fmt/format.h>
#include <fmt/ranges.h>

#include "query/syntax.hpp"

namespace concord {
namespace {

using NodeKind = QueryNode::Kind;
using Sign = QueryNode::Sign;

std::string_view sign(QueryNode const& node) {
    return node.sign == Sign::required ? "+" : node.sign == Sign::excluded ? "-" : "";
}

std::string field_value(QueryNode const& node) {
    if (node.text == "date")
        return node.words[0] == node.words[1] ? node.words[0] : node.words[0] + ".." + node.words[1];
    if (node.text == "ref") return node.words[0];
    if (!node.words.empty())
        return node.words[0].find(' ') == std::string::npos ? node.words[0] : '"' + node.words[0] + '"';
    return print(node.children.front());
}

std::string leaf(QueryNode const& node) {
    switch (node.kind) {
        case NodeKind::word: return node.text;
        case NodeKind::phrase: return fmt::format("\"{}\"", fmt::join(node.words, " "));
        case NodeKind::prefix: return node.text + '*';
        case NodeKind::number: return node.text;
        case NodeKind::field: return fmt::format("{}:{}", node.text, field_value(node));
        case NodeKind::near: return fmt::format("{}", fmt::join(node.words, fmt::format(" NEAR/{} ", node.window)));
        case NodeKind::adjacent: return fmt::format("{}", fmt::join(node.words, fmt::format(" ADJ/{} ", node.window)));
        case NodeKind::all_of:
        case NodeKind::any_of:
        case NodeKind::but_not:
        case NodeKind::sequence: break;
    }
    return "";
}

bool is_leaf(QueryNode const& node) {
    return node.kind != NodeKind::all_of && node.kind != NodeKind::any_of && node.kind != NodeKind::but_not &&
           node.kind != NodeKind::sequence;
}

std::string_view name(NodeKind kind) {
    switch (kind) {
        case NodeKind::all_of: return "all";
        case NodeKind::any_of: return "any";
        case NodeKind::but_not: return "but-not";
        default: return "seq";
    }
}

std::string_view between(NodeKind kind) {
    switch (kind) {
        case NodeKind::all_of: return " AND ";
        case NodeKind::any_of: return " OR ";
        case NodeKind::but_not: return " NOT ";
        default: return " ";
    }
}

}  // namespace

std::string dump(QueryNode const& node) {
    if (node.kind == NodeKind::near || node.kind == NodeKind::adjacent)
        return fmt::format("{}({}/{} {})", sign(node), node.kind == NodeKind::near ? "near" : "adj", node.window,
                           fmt::join(node.words, " "));
    if (is_leaf(node)) return std::string(sign(node)) + leaf(node);
    std::string out = fmt::format("{}({}", sign(node), name(node.kind));
    for (QueryNode const& child : node.children) out += ' ' + dump(child);
    return out + ')';
}

std::string print(QueryNode const& node) {
    if (is_leaf(node)) {
        bool const several = node.kind == NodeKind::near || node.kind == NodeKind::adjacent;
        return std::string(sign(node)) + leaf(node) + (several ? "" : "");
    }
    std::string out;
    for (QueryNode const& child : node.children) {
        if (!out.empty()) out += between(node.kind);
        std::string const inner = print(child);
        out += is_leaf(child) ? inner : (child.sign == Sign::none ? "(" + inner + ")" : inner);
    }
    return node.sign == Sign::none ? out : fmt::format("{}({})", sign(node), out);
}

}  // namespace concord
