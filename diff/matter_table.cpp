#include "diff/matter_table.hpp"

#include <fmt/format.h>

namespace concord {
namespace {

CellEntry entry_of(Document const& document, ClauseId id, MatterClause const& member) {
    Clause const& clause = document.tree[id];
    CellEntry out;
    out.citation = member.citation;
    out.label = clause.label;
    out.headings = headings_above(document.tree, id);
    out.lead_in = lead_in(document.tree, id);
    out.text = clause.text;
    out.repairs = clause.repairs;
    out.refers_to = refers_to(clause);
    out.page = clause.place.page;
    out.score = member.probability;
    out.why = member.decided.empty() ? fmt::format("answers as the others do: {:.2f}", member.probability)
                                     : fmt::format("decided by a person on {}", member.decided);
    return out;
}

Cell cell_of(Document const& document, Matter const& matter) {
    Cell cell;
    cell.document_id = document.info.id;
    if (document.tree.clauses.empty()) {
        cell.finding = Finding::unreadable;
        cell.note = "No clause could be read from this document.";
        return cell;
    }
    for (MatterClause const& member : matter.clauses)
        if (member.citation.document == document.info.id)
            if (auto const id = find_ref(document.tree, member.citation.ref))
                cell.entries.push_back(entry_of(document, *id, member));
    cell.finding = cell.entries.empty() ? Finding::not_found : Finding::found;
    if (cell.entries.empty()) cell.note = "None of its clauses was matched with those of the other documents.";
    return cell;
}

}  // namespace

Table matter_table(std::vector<Matter> const& matters, std::vector<Document const*> const& documents) {
    Table out;
    out.title = matters.size() == 1 ? matters.front().name : "Matters";
    for (Document const* const document : documents) out.documents.push_back(document->info);
    for (Matter const& matter : matters) {
        Row row{matter.name, matter.question.empty() ? matter.name : matter.question, {}};
        for (Document const* const document : documents) row.cells.push_back(cell_of(*document, matter));
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace concord
