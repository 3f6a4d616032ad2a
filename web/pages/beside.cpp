// Two documents side by side, a line of fixed height for each unit, so that the drawn lines between matches meet their
// clauses without any script: a match of line 4 with line 9 is a line from 4.5 to 9.5 of a picture as high as the
// longer document. The same matches stand below as a table, for whom the picture says nothing.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "web/collected.hpp"
#include "web/outline_view.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"
#include "web/wishes.hpp"

namespace concord {
namespace {

using Lines = std::map<std::string, std::size_t>;  // ref to its line

Lines lines_of(Document const& document) {
    Lines out;
    for (std::size_t i = 0; i < document.tree.clauses.size(); ++i) out.emplace(document.tree.clauses[i].ref, i);
    return out;
}

struct Joined {
    std::size_t left = 0;
    std::size_t right = 0;
    Match const* match = nullptr;
};

std::vector<Joined> joined_lines(PageContext const& context, Document const& left, Document const& right) {
    Lines const left_lines = lines_of(left);
    Lines const right_lines = lines_of(right);
    std::vector<Joined> out;
    for (Match const& match : context.holdings.matches()) {
        if (!match.same) continue;
        bool const straight = match.left.document == left.info.id && match.right.document == right.info.id;
        bool const turned = match.right.document == left.info.id && match.left.document == right.info.id;
        if (!straight && !turned) continue;
        auto const on_left = left_lines.find(straight ? match.left.ref : match.right.ref);
        auto const on_right = right_lines.find(straight ? match.right.ref : match.left.ref);
        if (on_left != left_lines.end() && on_right != right_lines.end())
            out.push_back({on_left->second, on_right->second, &match});
    }
    std::sort(out.begin(), out.end(),
              [](Joined const& a, Joined const& b) { return a.left != b.left ? a.left < b.left : a.right < b.right; });
    return out;
}

View side_view(Document const& document, std::vector<Joined> const& lines, bool is_left) {
    View out = outline_view(document);
    for (View& unit : out) unit["matched"] = false;
    for (Joined const& line : lines) out[is_left ? line.left : line.right]["matched"] = true;
    return out;
}

View pair_view(Document const& left, Document const& right, Joined const& line) {
    Clause const& one = left.tree.clauses[line.left];
    Clause const& other = right.tree.clauses[line.right];
    return {{"left_ref", one.ref},
            {"left_address", clause_address({left.info.id, one.ref})},
            {"left_text", one.text},
            {"right_ref", other.ref},
            {"right_address", clause_address({right.info.id, other.ref})},
            {"right_text", other.text},
            {"y1", fmt::format("{}.5", line.left)},
            {"y2", fmt::format("{}.5", line.right)},
            {"score", line.match->decided.empty() ? fmt::format("{:.2f}", line.match->score)
                                                  : "decided " + line.match->decided}};
}

// A row a pair, the left document the base: the same differences as in any comparison.
Table table_of(Document const& left, Document const& right, std::vector<Joined> const& lines) {
    Table out;
    out.title = fmt::format("{} beside {}", column_title(left.info), column_title(right.info));
    out.documents = {left.info, right.info};
    for (Joined const& line : lines) {
        Row row;
        row.title = fmt::format("{} and {}", left.tree.clauses[line.left].ref, right.tree.clauses[line.right].ref);
        row.question = row.title;
        for (auto const& [document, at] : {std::make_pair(&left, line.left), std::make_pair(&right, line.right)}) {
            Cell cell;
            cell.document_id = document->info.id;
            cell.finding = Finding::found;
            cell.entries.push_back(entry_of(*document, static_cast<ClauseId>(at)));
            row.cells.push_back(std::move(cell));
        }
        row.cells.back().entries.front().why = line.match->decided.empty()
                                                   ? fmt::format("answers the same: {:.2f}", line.match->score)
                                                   : "decided by a person on " + line.match->decided;
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace

WebAnswer beside_page(PageContext const& context) {
    static std::vector<Format> const k_exports{Format::docx, Format::xlsx, Format::html, Format::markdown,
                                               Format::csv,  Format::json, Format::text};
    auto const& documents = context.holdings.documents();
    if (documents.size() < 2)
        return problem(context, 404, "There are no two documents", "Add another to the corpus and index it.");
    std::string const left_id = document_wished(context, value_of(context.values(), "left", documents[0]->info.id));
    std::string const right_id = document_wished(context, value_of(context.values(), "right", documents[1]->info.id));
    Document const& left = *document_held(context.holdings, left_id);
    Document const& right = *document_held(context.holdings, right_id);
    auto const lines = joined_lines(context, left, right);
    if (auto const format = format_wished(context, k_exports)) {
        Table table = table_of(left, right, lines);
        arrange(table, documents, {{}, left_id, 0, "columns"}, [&] { context.desk.reader.on_the_way(); });
        return download(rendered(table, *format, {}, whence(context)), *format, left_id + " beside " + right_id);
    }
    View pairs = View::array();
    for (Joined const& line : lines) pairs.push_back(pair_view(left, right, line));
    std::vector<Choice> all;
    for (Document const* const document : documents) all.push_back({document->info.id, column_title(document->info)});
    std::size_t const height = std::max(left.tree.clauses.size(), right.tree.clauses.size());
    return page(context, {fmt::format("{} beside {}", left_id, right_id),
                          "beside.mustache",
                          {{"left_choices", choices(all, left_id)},
                           {"right_choices", choices(all, right_id)},
                           {"left_title", column_title(left.info)},
                           {"right_title", column_title(right.info)},
                           {"left", side_view(left, lines, true)},
                           {"right", side_view(right, lines, false)},
                           {"pairs", std::move(pairs)},
                           {"pair_count", lines.size()},
                           {"height", height},
                           {"height_em", 2 * height},
                           {"turned", address_of({"beside"}, {{"left", right_id}, {"right", left_id}})}},
                          k_exports,
                          "beside"});
}

}  // namespace concord
