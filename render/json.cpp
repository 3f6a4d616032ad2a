// The fields, in this order:
//   {"title","documents":[{"id","council","title","kind","date","file"}],
//    "rows":[{"title","question","cells":[{"document","finding","note","entries":[ENTRY],"nearest":[ENTRY]}]}]}
//   ENTRY {"citation","ref","label","headings":[],"lead_in","text","matches":[[begin,end]],"repairs":[{"kind",
//          "printed","why"}],"score","why"}; matches are bytes of the UTF-8 text; label is null where none is printed
#include "render/json.hpp"

#include "render/render.hpp"

namespace concord {

Json to_json(Repair const& repair) {
    return {{"kind", name(repair.kind)}, {"printed", repair.printed}, {"why", repair.why}};
}

Json to_json(DocumentInfo const& info) {
    return {{"id", info.id},     {"council", or_null(info.council)}, {"title", info.title},
            {"kind", info.kind}, {"date", or_null(info.date)},       {"file", info.file}};
}

Json or_null(std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string to_line(Json const& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string to_page(Json const& value) {
    return value.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

namespace {

Json entry_json(CellEntry const& entry) {
    Json matches = Json::array();
    for (Span const span : entry.matches) matches.push_back(Json::array({span.begin, span.end}));
    Json repairs = Json::array();
    for (Repair const& repair : entry.repairs) repairs.push_back(to_json(repair));
    return {{"citation", format(entry.citation)},
            {"ref", entry.citation.ref},
            {"label", or_null(entry.label)},
            {"headings", entry.headings},
            {"lead_in", entry.lead_in},
            {"text", entry.text},
            {"matches", std::move(matches)},
            {"repairs", std::move(repairs)},
            {"score", entry.score},
            {"why", entry.why}};
}

Json entries_json(std::vector<CellEntry> const& entries) {
    Json out = Json::array();
    for (CellEntry const& entry : entries) out.push_back(entry_json(entry));
    return out;
}

}  // namespace

std::string render_json(Table const& table) {
    Json out = {{"title", table.title}, {"documents", Json::array()}, {"rows", Json::array()}};
    for (DocumentInfo const& info : table.documents) out["documents"].push_back(to_json(info));
    for (Row const& row : table.rows) {
        Json cells = Json::array();
        for (Cell const& cell : row.cells)
            cells.push_back({{"document", cell.document_id},
                             {"finding", name(cell.finding)},
                             {"note", cell.note},
                             {"entries", entries_json(cell.entries)},
                             {"nearest", entries_json(cell.nearest)}});
        out["rows"].push_back({{"title", row.title}, {"question", row.question}, {"cells", std::move(cells)}});
    }
    return to_page(out);
}

std::string render_jsonl(Table const& table) {
    std::string out;
    for (Row const& row : table.rows) {
        Json cells = Json::object();
        for (Cell const& cell : row.cells) {
            Json refs = Json::array();
            for (CellEntry const& entry : cell.entries) refs.push_back(entry.citation.ref);
            cells[cell.document_id] = {{"finding", name(cell.finding)}, {"refs", std::move(refs)}};
        }
        out += to_line({{"question", row.question}, {"cells", std::move(cells)}});
    }
    return out;
}

}  // namespace concord
