#include "render/clause.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/json.hpp"
#include "render/norm.hpp"
#include "render/phrases.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

std::vector<ClauseId> children(ClauseTree const& tree, ClauseId id) {
    std::vector<ClauseId> out;
    for (std::size_t i = static_cast<std::size_t>(id) + 1; i < tree.clauses.size(); ++i)
        if (tree.clauses[i].parent == id) out.push_back(static_cast<ClauseId>(i));
    return out;
}

// The nearest sibling before and after.
std::optional<ClauseId> sibling(ClauseTree const& tree, ClauseId id, int step) {
    auto const size = static_cast<std::ptrdiff_t>(tree.clauses.size());
    for (auto i = static_cast<std::ptrdiff_t>(id) + step; i >= 0 && i < size; i += step)
        if (tree.clauses[static_cast<std::size_t>(i)].parent == tree[id].parent) return static_cast<ClauseId>(i);
    return std::nullopt;
}

std::vector<std::string> change_lines(Clause const& clause) {
    std::vector<std::string> out;
    for (std::string line : {editors_in_words(clause), former_label_in_words(clause)})
        if (!line.empty()) out.push_back(std::move(line));
    return out;
}

std::string head(Document const& document, Clause const& clause) {
    std::string out = format(Citation{document.info.id, clause.ref});
    if (std::string const other = other_label(clause.ref, clause.label); !other.empty())
        out += fmt::format("  (printed as '{}')", other);
    if (clause.deleted) out += "  (struck out)";
    return out;
}

}  // namespace

std::string render_clause_terminal(Document const& document, ClauseId id, TerminalStyle style) {
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    ClauseTree const& tree = document.tree;
    Clause const& clause = tree[id];
    std::string out = wrap(head(document, clause), columns, "");
    out += wrap(column_title(document.info), columns, "");
    if (auto const above = headings_above(tree, id); !above.empty()) out += wrap(joined(above, " > "), columns, "");
    if (std::string const lead = lead_in(tree, id); !lead.empty()) out += '\n' + wrap("[" + lead + "]", columns, "  ");
    out += '\n' + wrap(clause.text, columns, "  ");
    for (ClauseId const child : children(tree, id))
        out += wrap(tree[child].ref + "  " + tree[child].text, columns, "    ");
    if (!clause.text_before.empty()) out += "\nBefore the tracked changes:\n" + wrap(clause.text_before, columns, "  ");
    auto const changes = change_lines(clause);
    if (!changes.empty()) out += '\n';
    for (std::string const& line : changes) out += wrap(line, columns, "");
    if (!clause.repairs.empty()) out += '\n';
    for (Repair const& repair : clause.repairs) out += wrap("Repaired: " + in_words(repair), columns, "");
    auto const prescribes = norm_lines(document, clause);
    if (!prescribes.empty()) out += '\n';
    for (auto const& [what, words] : prescribes) out += wrap(fmt::format("{}: {}", what, words), columns, "");
    out += '\n';
    if (auto const before = sibling(tree, id, -1))
        out += shortened(fmt::format("before: {}  {}", tree[*before].ref, tree[*before].text), columns) + '\n';
    if (auto const after = sibling(tree, id, 1))
        out += shortened(fmt::format("after:  {}  {}", tree[*after].ref, tree[*after].text), columns) + '\n';
    if (std::string const place = dump(clause.place); !place.empty()) out += wrap("source: " + place, columns, "");
    return out;
}

std::string render_clause_markdown(Document const& document, ClauseId id) {
    ClauseTree const& tree = document.tree;
    Clause const& clause = tree[id];
    std::string out = fmt::format("**{}** — {}\n\n", escape_markdown(head(document, clause)),
                                  escape_markdown(column_title(document.info)));
    if (auto const above = headings_above(tree, id); !above.empty())
        out += fmt::format("*{}*\n\n", escape_markdown(joined(above, " › ")));
    if (std::string const lead = lead_in(tree, id); !lead.empty()) out += "> \\[" + escape_markdown(lead) + "\\]\n>\n";
    for (std::size_t at = 0; at <= clause.text.size();) {
        std::size_t const end = std::min(clause.text.find('\n', at), clause.text.size());
        if (at > 0) out += ">\n";
        out += "> " + escape_markdown(std::string_view(clause.text).substr(at, end - at)) + '\n';
        at = end + 1;
    }
    for (ClauseId const child : children(tree, id))
        out += ">\n> - " + escape_markdown(tree[child].ref) + "  " + escape_markdown(tree[child].text) + '\n';
    for (std::string const& line : change_lines(clause)) out += '\n' + escape_markdown(line) + '\n';
    for (Repair const& repair : clause.repairs) out += "\nRepaired: " + escape_markdown(in_words(repair)) + '\n';
    auto const prescribes = norm_lines(document, clause);
    if (!prescribes.empty()) out += '\n';
    for (auto const& [what, words] : prescribes) out += fmt::format("- {}: {}\n", what, escape_markdown(words));
    return out;
}

std::string render_clause_json(Document const& document, ClauseId id) {
    ClauseTree const& tree = document.tree;
    Clause const& clause = tree[id];
    Json items = Json::array();
    for (ClauseId const child : children(tree, id))
        items.push_back({{"ref", tree[child].ref}, {"text", tree[child].text}});
    auto const ref_of = [&](std::optional<ClauseId> at) { return at ? Json(tree[*at].ref) : Json(nullptr); };
    Json out = {{"citation", format(Citation{document.info.id, clause.ref})},
                {"document", document.info.id},
                {"council", or_null(document.info.council)},
                {"kind", name(clause.kind)},
                {"part", clause.part},
                {"label", or_null(clause.label)},
                {"headings", headings_above(tree, id)},
                {"lead_in", lead_in(tree, id)},
                {"text", clause.text}};
    out.update(read_json(document, clause));
    out["items"] = std::move(items);
    out["before"] = ref_of(sibling(tree, id, -1));
    out["after"] = ref_of(sibling(tree, id, 1));
    return to_page(out);
}

}  // namespace concord
