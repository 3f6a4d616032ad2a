// Councils as rows: a heading and a table for each matter, a row a council. Councils as columns: one table, a row a
// matter. Each clause stands in its cell with its citation, so that a row can be lifted into a report as it is.
#include <algorithm>

#include <fmt/format.h>

#include "render/docx_writer.hpp"
#include "render/phrases.hpp"
#include "render/render.hpp"
#include "render/runs.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr char k_intro[] =
    "Each council’s rule in its own words, with the clause to cite. Words that speak to the question are in bold. "
    "Where "
    "a clause has the words of the base with edits, words of the base only are struck through and words of this clause "
    "only are underlined. ‘Searched, not found’ means that every clause of the document was searched.";

DocxRun docx_run(PrintedRun const& run) {
    switch (run.edit) {
        case EditKind::removed: return {std::string(run.text), "Removed"};
        case EditKind::added: return {std::string(run.text), "Inserted"};
        case EditKind::equal: break;
    }
    return {std::string(run.text), run.marked ? "Marked" : ""};
}

void write_aside(DocxWriter& out, std::string const& text) {
    if (!text.empty()) out.paragraph("Aside", text);
}

void write_entry(DocxWriter& out, CellEntry const& entry, Whence const& whence) {
    std::vector<DocxRun> head{{format(entry.citation), "Citation", clause_link(whence, entry.citation)}};
    if (entry.page > 0) head.push_back({page_in_words(entry)});
    if (std::string const other = other_label(entry.citation.ref, entry.label); !other.empty())
        head.push_back({fmt::format(" (printed as ‘{}’)", other)});
    out.paragraph("CitationLine", head);
    write_aside(out, joined(entry.headings, " › "));
    if (!entry.lead_in.empty()) out.paragraph("Quote", "[" + shortened(entry.lead_in, 160) + "]");
    for (std::vector<PrintedRun> const& paragraph : paragraphs_of(entry)) {
        std::vector<DocxRun> runs;
        for (PrintedRun const& run : paragraph) runs.push_back(docx_run(run));
        out.paragraph("Quote", runs);
    }
    std::string const chips = chips_in_words(entry.chips);
    write_aside(out, chips.empty() ? "" : "Prescribes: " + chips);
    write_aside(out, wording_in_words(entry));
    write_aside(out, boilerplate_in_words(entry));
    for (Repair const& repair : entry.repairs) write_aside(out, "Repaired: " + in_words(repair));
}

void write_clauses(DocxWriter& out, Cell const& cell, Whence const& whence) {
    if (!cell.note.empty()) out.paragraph("Normal", cell.note);
    for (CellEntry const& entry : cell.entries) write_entry(out, entry, whence);
    for (CellEntry const& entry : cell.nearest) {
        out.paragraph("Normal", "Nearest clause, rejected:");
        write_entry(out, entry, whence);
    }
}

void write_document(DocxWriter& out, DocumentInfo const& info) {
    out.paragraph("Normal", std::vector<DocxRun>{{council_or_unnamed(info), "Citation"}});
    out.paragraph("Normal", info.title + (info.date.empty() ? "" : ", " + info.date));
}

void write_councils_as_rows(DocxWriter& out, Table const& table, Row const& row, Whence const& whence) {
    if (table.rows.size() > 1) out.heading(1, row.title);
    if (row.question != (table.rows.size() > 1 ? row.title : table.title)) out.paragraph("Normal", row.question);
    if (!row.note.empty()) out.paragraph("Normal", row.note);
    if (std::string const found = summary(row); !found.empty()) out.paragraph("Normal", found);
    if (!row.sentence.empty()) out.paragraph("Rules", row.sentence);
    write_aside(out, row.wordings);
    out.begin_table({3000, 1570, 10000}, {"Council and document", "Finding", "Clauses and their words"});
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
        if (!row.cells[i].shown) continue;
        out.begin_row();
        out.begin_cell();
        write_document(out, table.documents[i]);
        out.begin_cell();
        out.paragraph("Normal", std::string(label(row.cells[i].finding)));
        out.begin_cell();
        write_clauses(out, row.cells[i], whence);
    }
    out.end_table();
}

void write_councils_as_columns(DocxWriter& out, Table const& table, Whence const& whence) {
    int const first = DocxWriter::k_text_width / 6;
    int const each =
        (DocxWriter::k_text_width - first) / static_cast<int>(std::max<std::size_t>(table.documents.size(), 1));
    std::vector<int> widths{first};
    std::vector<std::string> header{"Matter"};
    for (DocumentInfo const& info : table.documents) {
        widths.push_back(each);
        header.push_back(column_title(info));
    }
    out.begin_table(widths, header);
    for (Row const& row : table.rows) {
        out.begin_row();
        out.begin_cell();
        out.paragraph("Rules", row.title);
        if (row.question != row.title) out.paragraph("Normal", row.question);
        if (!row.note.empty()) out.paragraph("Normal", row.note);
        write_aside(out, row.sentence);
        write_aside(out, row.wordings);
        for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
            out.begin_cell();
            if (!row.cells[i].shown) continue;
            out.paragraph("Normal", std::vector<DocxRun>{{std::string(label(row.cells[i].finding)), "Citation"}});
            write_clauses(out, row.cells[i], whence);
        }
    }
    out.end_table();
}

}  // namespace

std::string render_docx(Table const& table, Whence const& whence) {
    std::string const title = table.title.empty() ? "Comparison of rules" : table.title;
    DocxWriter out(title);
    out.paragraph("Title", title);
    out.paragraph("Normal", k_intro);
    if (table.rows.empty()) out.paragraph("Normal", "The table has no rows.");
    if (table.councils_as == CouncilsAs::columns && !table.rows.empty()) {
        write_councils_as_columns(out, table, whence);
    } else {
        for (Row const& row : table.rows) write_councils_as_rows(out, table, row, whence);
    }
    write_aside(out, whence.line);
    return out.take();
}

}  // namespace concord
