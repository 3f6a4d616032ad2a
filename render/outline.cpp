#include "render/outline.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/json.hpp"
#include "render/norm.hpp"
#include "render/phrases.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr std::size_t k_deepest_indent = 12;  // levels; deeper ones line up, so that a monster stays readable

}  // namespace

std::vector<std::size_t> outline_depths(ClauseTree const& tree) {
    std::vector<std::size_t> out(tree.clauses.size(), 0);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (auto const up = tree.clauses[i].parent) out[i] = out[static_cast<std::size_t>(*up)] + 1;
    return out;
}

std::string render_outline_terminal(Document const& document, TerminalStyle style) {
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    std::vector<std::size_t> const depth = outline_depths(document.tree);
    std::string out = wrap(fmt::format("{} [{}]", column_title(document.info), document.info.id), columns, "") + '\n';
    std::string part;
    for (std::size_t i = 0; i < depth.size(); ++i) {
        Clause const& clause = document.tree.clauses[i];
        if (clause.part != part && !(part.empty() && clause.part == "protocol"))
            out += fmt::format("--- part: {}\n", printable(clause.part));
        part = clause.part;
        std::string line(2 * std::min(depth[i], k_deepest_indent), ' ');
        line += clause.ref;
        if (std::string const other = other_label(clause.ref, clause.label); !other.empty())
            line += fmt::format(" (printed '{}')", other);
        if (clause.deleted) line += " (struck out)";
        if (!clause.repairs.empty()) line += " *";
        out += shortened(line + "  " + clause.text, columns) + '\n';
    }
    if (std::any_of(document.tree.clauses.begin(), document.tree.clauses.end(),
                    [](Clause const& c) { return !c.repairs.empty(); }))
        out += "\n" + wrap("* repaired; 'show' says how", columns, "");
    return out;
}

std::string render_outline_markdown(Document const& document) {
    std::vector<std::size_t> const depth = outline_depths(document.tree);
    std::string out = fmt::format("# {}\n\n", escape_markdown(column_title(document.info)));
    for (std::size_t i = 0; i < depth.size(); ++i) {
        Clause const& clause = document.tree.clauses[i];
        out +=
            std::string(2 * std::min(depth[i], k_deepest_indent), ' ') + "- **" + escape_markdown(clause.ref) + "** ";
        std::string const text = escape_markdown(clause.text);
        out += clause.deleted                 ? "(struck out) ~~" + text + "~~"
               : clause.kind == Kind::heading ? '*' + text + '*'
                                              : text;
        for (Repair const& repair : clause.repairs) out += " (repaired: " + escape_markdown(in_words(repair)) + ")";
        out += '\n';
    }
    return out;
}

std::string render_outline_jsonl(Document const& document) {
    std::string out;
    for (Clause const& clause : document.tree.clauses) {
        Json line = {{"ref", clause.ref},
                     {"part", clause.part},
                     {"kind", name(clause.kind)},
                     {"parent", clause.parent ? Json(document.tree[*clause.parent].ref) : Json(nullptr)},
                     {"label", or_null(clause.label)},
                     {"text", clause.text}};
        line.update(read_json(document, clause));
        out += to_line(line);
    }
    return out;
}

}  // namespace concord
