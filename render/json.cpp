// The fields stand in docs/formats.md and, for programs, in docs/compare.schema.json, which a test holds against real
// output. Spans are bytes of the UTF-8 text.
#include "render/json.hpp"

#include "render/render.hpp"

namespace concord {

Json to_json(Place const& place) {
    Json out{{"file", place.file}, {"line", place.line}, {"column", place.column}};
    if (place.page > 0) out["page"] = place.page;
    return out;
}

Json to_json(Repair const& repair) {
    return {{"kind", name(repair.kind)}, {"printed", repair.printed}, {"why", repair.why}};
}

Json to_json(DocumentInfo const& info) {
    return {{"id", info.id},     {"council", or_null(info.council)}, {"title", info.title},
            {"kind", info.kind}, {"date", or_null(info.date)},       {"file", info.file}};
}

Json editors_json(Clause const& clause) {
    Json out = Json::array();
    for (Editor const& e : clause.changed_by)
        out.push_back({{"author", or_null(e.author)}, {"first", or_null(e.first)}, {"last", or_null(e.last)}});
    return out;
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

Json spans_json(std::vector<Span> const& spans) {
    Json out = Json::array();
    for (Span const span : spans) out.push_back(Json::array({span.begin, span.end}));
    return out;
}

std::string_view name(EditKind kind) {
    switch (kind) {
        case EditKind::equal: return "equal";
        case EditKind::removed: return "removed";
        case EditKind::added: return "added";
    }
    return "";
}

Json entry_json(CellEntry const& entry) {
    Json chips = Json::array();
    for (Chip const& c : entry.chips)
        chips.push_back({{"kind", name(c.kind)}, {"value", c.value}, {"words", c.words}, {"differs", c.differs}});
    Json difference = Json::array();
    for (DiffPiece const& p : entry.difference) difference.push_back({{"kind", name(p.kind)}, {"words", p.words}});
    bool const compared = !entry.compared_with.ref.empty();
    Json repairs = Json::array();
    for (Repair const& repair : entry.repairs) repairs.push_back(to_json(repair));
    Json refers_to = Json::array();
    for (std::string const& ref : entry.refers_to) refers_to.push_back(format(Citation{entry.citation.document, ref}));
    return {{"citation", format(entry.citation)},
            {"ref", entry.citation.ref},
            {"label", or_null(entry.label)},
            {"headings", entry.headings},
            {"lead_in", entry.lead_in},
            {"text", entry.text},
            {"matches", spans_json(entry.matches)},
            {"repairs", std::move(repairs)},
            {"refers_to", std::move(refers_to)},
            {"score", entry.score},
            {"why", entry.why},
            {"norm", std::move(chips)},
            {"wording", name(entry.wording)},
            {"compared_with", compared ? Json(format(entry.compared_with)) : Json(nullptr)},
            {"difference", std::move(difference)},
            {"boilerplate", spans_json(entry.boilerplate)},
            {"page", entry.page > 0 ? Json(entry.page) : Json(nullptr)}};
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
        for (Cell const& cell : row.cells) {
            if (!cell.shown) continue;
            cells.push_back({{"document", cell.document_id},
                             {"finding", name(cell.finding)},
                             {"force", or_null(cell.force)},
                             {"note", cell.note},
                             {"entries", entries_json(cell.entries)},
                             {"nearest", entries_json(cell.nearest)}});
        }
        out["rows"].push_back({{"title", row.title},
                               {"question", row.question},
                               {"matter", or_null(row.matter)},
                               {"base", or_null(row.base)},
                               {"sentence", row.sentence},
                               {"wordings", row.wordings},
                               {"cells", std::move(cells)}});
    }
    return to_page(out);
}

std::string render_jsonl(Table const& table) {
    std::string out;
    for (Row const& row : table.rows) {
        Json cells = Json::object();
        for (Cell const& cell : row.cells) {
            if (!cell.shown) continue;
            Json refs = Json::array();
            for (CellEntry const& entry : cell.entries) refs.push_back(entry.citation.ref);
            cells[cell.document_id] = {{"finding", name(cell.finding)}, {"refs", std::move(refs)}};
        }
        out += to_line({{"question", row.question}, {"cells", std::move(cells)}});
    }
    return out;
}

}  // namespace concord
