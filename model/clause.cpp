#include "model/clause.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace concord {
namespace {

constexpr std::array<std::pair<Kind, std::string_view>, 5> k_kinds{{{Kind::title, "title"},
                                                                    {Kind::heading, "heading"},
                                                                    {Kind::clause, "clause"},
                                                                    {Kind::item, "item"},
                                                                    {Kind::para, "para"}}};

constexpr std::array<std::pair<RepairKind, std::string_view>, 6> k_repairs{
    {{RepairKind::label_missing, "label-missing"},
     {RepairKind::label_displaced, "label-displaced"},
     {RepairKind::label_merged, "label-merged"},
     {RepairKind::label_duplicate, "label-duplicate"},
     {RepairKind::text_order, "text-order"},
     {RepairKind::page_joined, "page-joined"}}};

template <class Table, class Key>
std::string_view name_in(Table const& table, Key key) {
    for (auto const& [value, name] : table)
        if (value == key) return name;
    return "";
}

template <class Key, class Table>
std::optional<Key> value_in(Table const& table, std::string_view wanted) {
    for (auto const& [value, name] : table)
        if (name == wanted) return value;
    return std::nullopt;
}

}  // namespace

std::string_view name(Kind kind) {
    return name_in(k_kinds, kind);
}
std::string_view name(RepairKind kind) {
    return name_in(k_repairs, kind);
}
std::optional<Kind> kind_named(std::string_view name) {
    return value_in<Kind>(k_kinds, name);
}
std::optional<RepairKind> repair_kind_named(std::string_view name) {
    return value_in<RepairKind>(k_repairs, name);
}

std::optional<ClauseId> find_ref(ClauseTree const& tree, std::string_view ref) {
    auto const at =
        std::find_if(tree.clauses.begin(), tree.clauses.end(), [&](Clause const& c) { return c.ref == ref; });
    if (at == tree.clauses.end()) return std::nullopt;
    return static_cast<ClauseId>(at - tree.clauses.begin());
}

std::vector<ClauseId> ancestors(ClauseTree const& tree, ClauseId id) {
    std::vector<ClauseId> out;
    for (auto up = tree[id].parent; up; up = tree[*up].parent) out.push_back(*up);
    return out;
}

std::vector<std::string> headings_above(ClauseTree const& tree, ClauseId id) {
    std::vector<std::string> out;
    for (ClauseId const up : ancestors(tree, id))
        if (tree[up].kind == Kind::heading) out.push_back(tree[up].text);
    std::reverse(out.begin(), out.end());
    return out;
}

std::string lead_in(ClauseTree const& tree, ClauseId id) {
    std::vector<ClauseId> around = ancestors(tree, id);
    auto const heading =
        std::find_if(around.begin(), around.end(), [&](ClauseId up) { return tree[up].kind == Kind::heading; });
    std::string out;
    for (auto up = std::make_reverse_iterator(heading); up != around.rend(); ++up) {
        if (!out.empty()) out += ' ';
        out += tree[*up].text;
    }
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

std::string dump(ClauseTree const& tree) {
    std::string out;
    std::vector<std::size_t> depth(tree.clauses.size(), 0);
    for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
        Clause const& c = tree.clauses[i];
        if (c.parent) depth[i] = depth[static_cast<std::size_t>(*c.parent)] + 1;
        std::string text = c.text;
        std::replace(text.begin(), text.end(), '\n', '|');
        out += fmt::format("{:{}}{} {}", "", 2 * std::min<std::size_t>(depth[i], 20), name(c.kind), c.ref);
        if (!c.label.empty()) out += fmt::format(" '{}'", c.label);
        if (c.deleted) out += " deleted";
        for (Repair const& r : c.repairs) out += fmt::format(" [{}]", name(r.kind));
        out += ": " + text;
        if (!c.text_before.empty()) out += " (before: " + c.text_before + ")";
        if (!c.label_before.empty()) out += fmt::format(" (was '{}')", c.label_before);
        for (Editor const& e : c.changed_by) out += fmt::format(" (by {} {}/{})", e.author, e.first, e.last);
        out += '\n';
    }
    return out;
}

}  // namespace concord
