#include "diff/table.hpp"

#include <algorithm>

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

std::string_view name(Wording wording) {
    switch (wording) {
        case Wording::not_compared: return "not-compared";
        case Wording::base: return "base";
        case Wording::same: return "same-words";
        case Wording::edited: return "edited";
        case Wording::other: return "other-words";
    }
    return "";
}

std::string_view label(Wording wording) {
    switch (wording) {
        case Wording::not_compared: return "";
        case Wording::base: return "the wording that the others are held against";
        case Wording::same: return "same words";
        case Wording::edited: return "same words with edits";
        case Wording::other: return "same matter in other words";
    }
    return "";
}

std::string_view name(ChipKind kind) {
    switch (kind) {
        case ChipKind::force: return "force";
        case ChipKind::bearer: return "bearer";
        case ChipKind::via: return "via";
        case ChipKind::limit: return "limit";
    }
    return "";
}

std::vector<std::string> refers_to(Clause const& clause) {
    std::vector<std::string> out;
    for (Link const& link : clause.links)
        if (std::find(out.begin(), out.end(), link.ref) == out.end()) out.push_back(link.ref);
    return out;
}

bool answers(Cell const& cell) {
    return cell.finding == Finding::found || cell.finding == Finding::partly;
}

namespace {

std::string_view mark(EditKind kind) {
    switch (kind) {
        case EditKind::equal: return "=";
        case EditKind::removed: return "-";
        case EditKind::added: return "+";
    }
    return "";
}

std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\n') c = '|';
    return text;
}

void dump_difference(std::string& out, CellEntry const& e) {
    if (e.wording != Wording::not_compared) out += fmt::format("      {}", name(e.wording));
    if (!e.compared_with.ref.empty()) out += fmt::format(" {}", format(e.compared_with));
    for (DiffPiece const& p : e.difference) out += fmt::format(" {}[{}]", mark(p.kind), one_line(p.words));
    if (e.wording != Wording::not_compared) out += '\n';
    for (Chip const& c : e.chips)
        out += fmt::format("      {} {}{}: {}\n", name(c.kind), c.value, c.differs ? " (differs)" : "", c.words);
    for (Span const s : e.boilerplate)
        out += fmt::format("      boilerplate: {}\n", one_line(e.text.substr(s.begin, s.end - s.begin)));
}

void dump_entries(std::string& out, std::string_view mark, std::vector<CellEntry> const& entries) {
    for (CellEntry const& e : entries) {
        out += fmt::format("    {} {} {:.2f}", mark, format(e.citation), e.score);
        if (!e.label.empty()) out += fmt::format(" '{}'", e.label);
        for (Repair const& r : e.repairs) out += fmt::format(" [{}]", name(r.kind));
        out += fmt::format(": {} ({})\n", one_line(e.text), e.why);
        dump_difference(out, e);
    }
}

}  // namespace

std::string dump(Table const& table) {
    std::string out = fmt::format("table {}\n", table.title);
    for (Row const& row : table.rows) {
        out += fmt::format("row {}: {}\n", row.title, row.question);
        if (!row.base.empty()) out += fmt::format("  base {}\n", row.base);
        if (!row.sentence.empty()) out += fmt::format("  rules: {}\n", row.sentence);
        if (!row.wordings.empty()) out += fmt::format("  wordings: {}\n", row.wordings);
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
