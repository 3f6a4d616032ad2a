#include "diff/table.hpp"

#include <fmt/format.h>

namespace concord {

std::string_view name(Finding finding) {
    switch (finding) {
        case Finding::found: return "found";
        case Finding::partly: return "partly";
        case Finding::not_found: return "not-found";
        case Finding::not_held: return "not-held";
        case Finding::unreadable: return "unreadable";
    }
    return "";
}

std::string_view label(Finding finding) {
    switch (finding) {
        case Finding::found: return "found";
        case Finding::partly: return "partly found";
        case Finding::not_found: return "searched, not found";
        case Finding::not_held: return "document not held";
        case Finding::unreadable: return "document could not be read";
    }
    return "";
}

namespace {

void dump_entries(std::string& out, std::string_view mark, std::vector<CellEntry> const& entries) {
    for (CellEntry const& e : entries) {
        out += fmt::format("    {} {} {:.2f}", mark, format(e.citation), e.score);
        if (!e.label.empty()) out += fmt::format(" '{}'", e.label);
        for (Repair const& r : e.repairs) out += fmt::format(" [{}]", name(r.kind));
        std::string text = e.text;
        for (char& c : text)
            if (c == '\n') c = '|';
        out += fmt::format(": {} ({})\n", text, e.why);
    }
}

}  // namespace

std::string dump(Table const& table) {
    std::string out = fmt::format("table {}\n", table.title);
    for (Row const& row : table.rows) {
        out += fmt::format("row {}: {}\n", row.title, row.question);
        for (Cell const& cell : row.cells) {
            out += fmt::format("  {} {}", cell.document_id, name(cell.finding));
            if (!cell.note.empty()) out += ": " + cell.note;
            out += '\n';
            dump_entries(out, "+", cell.entries);
            dump_entries(out, "-", cell.nearest);
        }
    }
    return out;
}

}  // namespace concord
