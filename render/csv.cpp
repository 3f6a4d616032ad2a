// One record a clause of a cell; a cell without one has a single record with its nearest rejected clause, if any.
#include <array>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/render.hpp"
#include "render/runs.hpp"

namespace concord {
namespace {

constexpr std::array<std::string_view, 25> k_fields{
    "matter",  "question", "document", "council",       "title",      "date", "finding", "clause", "citation",
    "printed", "headings", "lead-in",  "text",          "score",      "why",  "note",    "force",  "bearer",
    "via",     "limits",   "wording",  "compared-with", "difference", "row",  "page"};

std::string of_kind(CellEntry const& entry, ChipKind kind) {
    std::string out;
    for (Chip const& chip : entry.chips)
        if (chip.kind == kind) out += (out.empty() ? "" : "; ") + (kind == ChipKind::limit ? chip.words : chip.value);
    return out;
}

void record(std::string& out, std::array<std::string, k_fields.size()> const& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_field(fields[i]);
    }
    out += "\r\n";
}

void entry_record(std::string& out, Row const& row, DocumentInfo const& info, Cell const& cell, CellEntry const* entry,
                  std::string_view standing) {
    std::array<std::string, k_fields.size()> f;
    f[0] = row.title;
    f[1] = row.question;
    f[2] = info.id;
    f[3] = council_or_unnamed(info);
    f[4] = info.title;
    f[5] = info.date;
    f[6] = name(cell.finding);
    f[7] = standing;
    f[15] = row.note.empty() || cell.note.empty() ? row.note + cell.note : row.note + ' ' + cell.note;
    f[23] = joined(row.wordings.empty() ? std::vector<std::string>{row.sentence}
                                        : std::vector<std::string>{row.sentence, row.wordings},
                   " ");
    if (entry != nullptr) {
        f[8] = format(entry->citation);
        f[9] = entry->label;
        f[10] = joined(entry->headings, " > ");
        f[11] = entry->lead_in;
        f[12] = entry->text;
        f[13] = fmt::format("{:.3f}", entry->score);
        f[14] = entry->why;
        if (entry->page > 0) f[24] = fmt::format("{}", entry->page);
        f[16] = of_kind(*entry, ChipKind::force);
        f[17] = of_kind(*entry, ChipKind::bearer);
        f[18] = of_kind(*entry, ChipKind::via);
        f[19] = of_kind(*entry, ChipKind::limit);
        f[20] = label(entry->wording);
        if (!entry->compared_with.ref.empty()) f[21] = format(entry->compared_with);
        if (!entry->difference.empty()) f[22] = with_edit_marks(*entry);
        for (Repair const& repair : entry->repairs) {
            if (!f[15].empty()) f[15] += ' ';
            f[15] += "Repaired: " + in_words(repair) + '.';
        }
    }
    record(out, f);
}

}  // namespace

std::string render_csv(Table const& table) {
    std::string out;
    std::array<std::string, k_fields.size()> header;
    for (std::size_t i = 0; i < header.size(); ++i) header[i] = k_fields[i];
    record(out, header);
    for (Row const& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
            Cell const& cell = row.cells[i];
            if (!cell.shown) continue;
            for (CellEntry const& entry : cell.entries)
                entry_record(out, row, table.documents[i], cell, &entry, "answer");
            for (CellEntry const& entry : cell.nearest)
                entry_record(out, row, table.documents[i], cell, &entry, "nearest rejected");
            if (cell.entries.empty() && cell.nearest.empty())
                entry_record(out, row, table.documents[i], cell, nullptr, "");
        }
    }
    return out;
}

}  // namespace concord
