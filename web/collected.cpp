#include "web/collected.hpp"

#include <algorithm>

#include "query/lookup.hpp"
#include "web/pages/pages.hpp"

namespace concord {
namespace {

std::optional<Table> table_at(PageContext const& context, std::string const& target) {
    auto read = parse_address(target);
    auto* const address = std::get_if<Address>(&read);
    if (address == nullptr) return std::nullopt;
    WebRequest request;
    request.target = target;
    request.host = context.request.host;
    request.site = context.request.site;
    request.address = std::move(*address);
    PageContext const inner{request, context.holdings, context.desk, context.lent};
    try {
        return table_of_row(inner);
    } catch (WebRefusal const& refusal) {
        if (refusal.status == 503) throw;  // its time is over
        return std::nullopt;
    }
}

Row row_of_clause(Collected const& one, std::vector<Document const*> const& documents) {
    Row out;
    CellEntry entry = entry_of(*one.document, one.id);
    out.title = format(entry.citation);
    out.question = out.title;
    out.note = one.item.note;
    for (Document const* const document : documents) {
        Cell cell;
        cell.document_id = document->info.id;
        cell.shown = document == one.document;
        cell.finding = Finding::found;
        if (cell.shown) cell.entries.push_back(std::move(entry));
        out.cells.push_back(std::move(cell));
    }
    return out;
}

Row row_of_table(Collected const& one, std::vector<Document const*> const& documents) {
    Row out = one.table->rows.front();
    std::vector<Cell> const had = std::move(out.cells);
    out.cells.clear();
    out.note = one.item.note;
    for (Document const* const document : documents) {
        auto const at = std::find_if(had.begin(), had.end(),
                                     [&](Cell const& cell) { return cell.document_id == document->info.id; });
        Cell cell;
        cell.document_id = document->info.id;
        cell.shown = false;
        out.cells.push_back(at == had.end() ? std::move(cell) : *at);
    }
    return out;
}

}  // namespace

CellEntry entry_of(Document const& document, ClauseId id) {
    ClauseTree const& tree = document.tree;
    Clause const& clause = tree[id];
    CellEntry out;
    out.citation = {document.info.id, clause.ref};
    out.label = clause.label;
    out.headings = headings_above(tree, id);
    out.lead_in = lead_in(tree, id);
    out.text = clause.text;
    out.repairs = clause.repairs;
    return out;
}

std::vector<Collected> collected(PageContext const& context, std::vector<BasketItem> const& items) {
    std::vector<Collected> out;
    std::size_t rows = 0;
    for (BasketItem const& item : items) {
        Collected one{item};
        if (is_row(item)) {
            if (++rows <= k_most_rows) one.table = table_at(context, item.what);
        } else {
            auto const found = look_up(context.desk.reader, item.what);
            if (auto const* const clause = std::get_if<Found>(&found)) {
                one.document = document_held(context.holdings, clause->document_id);
                one.id = clause->id;
            }
        }
        out.push_back(std::move(one));
    }
    return out;
}

Table table_of(PageContext const& context, std::vector<Collected> const& items) {
    auto const& documents = context.holdings.documents();
    Table out;
    out.title = "Basket";
    for (Document const* const document : documents) out.documents.push_back(document->info);
    for (Collected const& one : items) {
        if (one.table) out.rows.push_back(row_of_table(one, documents));
        if (one.document != nullptr) out.rows.push_back(row_of_clause(one, documents));
    }
    return out;
}

}  // namespace concord
