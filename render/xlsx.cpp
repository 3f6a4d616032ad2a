// Three sheets. "Comparison" is the table: a line a council of each matter, or a line a matter with a column a council.
// "Clauses" has a line for each clause, to filter and sort; the comparison's findings lead there. "Documents" says
// what was searched.
#include <algorithm>

#include <fmt/format.h>

#include "render/phrases.hpp"
#include "render/render.hpp"
#include "render/runs.hpp"
#include "render/wrap.hpp"
#include "render/xlsx_book.hpp"

namespace concord {
namespace {

constexpr int k_words_width = 90;   // characters
constexpr int k_column_width = 50;  // of one council among several

XlsxMark mark_of(PrintedRun const& run) {
    switch (run.edit) {
        case EditKind::removed: return XlsxMark::removed;
        case EditKind::added: return XlsxMark::inserted;
        case EditKind::equal: break;
    }
    return run.marked ? XlsxMark::bold : XlsxMark::none;
}

void add_words(std::vector<XlsxRun>& out, CellEntry const& entry) {
    bool first = true;
    for (std::vector<PrintedRun> const& paragraph : paragraphs_of(entry)) {
        if (!first) out.push_back({"\n"});
        first = false;
        for (PrintedRun const& run : paragraph) out.push_back({std::string(run.text), mark_of(run)});
    }
}

std::string citation_of(CellEntry const& entry) {
    std::string const other = other_label(entry.citation.ref, entry.label);
    return format(entry.citation) + page_in_words(entry) +
           (other.empty() ? "" : fmt::format(" (printed as ‘{}’)", other));
}

std::string citations(Cell const& cell) {
    std::vector<std::string> out;
    for (CellEntry const& entry : cell.entries) out.push_back(citation_of(entry));
    for (CellEntry const& entry : cell.nearest) out.push_back("nearest: " + citation_of(entry));
    return joined(out, "\n");
}

std::size_t size_of(std::vector<XlsxRun> const& runs) {
    std::size_t out = 0;
    for (XlsxRun const& run : runs) out += run.text.size();
    return out;
}

// Each clause with its citation before its words, the best first, as many as a row can show: it may be 27 lines high.
std::vector<XlsxRun> clauses_of(Cell const& cell, bool with_finding, int width) {
    constexpr std::size_t k_lines = 20;
    std::vector<XlsxRun> out;
    if (with_finding) out.push_back({std::string(label(cell.finding)), XlsxMark::bold});
    std::size_t left_out = 0;
    auto const add = [&](std::string const& before, CellEntry const& entry) {
        if (left_out > 0 ||
            (size_of(out) > 30 && size_of(out) + entry.text.size() > k_lines * static_cast<std::size_t>(width))) {
            ++left_out;
            return;
        }
        if (!out.empty()) out.push_back({"\n\n"});
        out.push_back({before + citation_of(entry) + '\n', XlsxMark::bold});
        if (!entry.lead_in.empty()) out.push_back({"[" + shortened(entry.lead_in, 160) + "]\n"});
        add_words(out, entry);
    };
    for (CellEntry const& entry : cell.entries) add("", entry);
    for (CellEntry const& entry : cell.nearest) add("Nearest, but rejected: ", entry);
    if (left_out > 0) out.push_back({fmt::format("\n\n{} more in the sheet Clauses.", left_out)});
    if (!cell.note.empty()) out.push_back({(out.empty() ? "" : "\n\n") + cell.note});
    return out;
}

// In "Clauses", the line where each cell begins: by row, then by cell.
using Lines = std::vector<std::vector<std::size_t>>;

Lines lines_of(Table const& table) {
    Lines out;
    std::size_t line = 1;
    for (Row const& row : table.rows) {
        out.emplace_back();
        for (Cell const& cell : row.cells) {
            out.back().push_back(line);
            if (cell.shown) line += std::max<std::size_t>(1, cell.entries.size() + cell.nearest.size());
        }
    }
    return out;
}

// A cell of a workbook has one link at most: to the clause where there is one, else the sheet Clauses has them all.
std::string only_link(Whence const& whence, Cell const& cell) {
    if (cell.entries.size() + cell.nearest.size() != 1) return "";
    return clause_link(whence, (cell.entries.empty() ? cell.nearest : cell.entries).front().citation);
}

void write_councils_as_rows(XlsxBook& book, Table const& table, Whence const& whence) {
    book.begin_sheet("Comparison", {{"Matter", 24},
                                    {"Council", 24},
                                    {"Finding", 14},
                                    {"Clauses", 22},
                                    {"Words", k_words_width},
                                    {"Rules of the matter", 40},
                                    {"Wordings", 30}});
    Lines const lines = lines_of(table);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        Row const& row = table.rows[r];
        for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
            if (!row.cells[i].shown) continue;
            book.begin_line();
            book.bold(row.title);
            book.text(council_or_unnamed(table.documents[i]));
            book.link(std::string(label(row.cells[i].finding)), "Clauses", lines[r][i]);
            book.link_to(only_link(whence, row.cells[i]), citations(row.cells[i]));
            book.words(clauses_of(row.cells[i], false, k_words_width));
            book.text(row.sentence);
            book.text(row.wordings);
        }
    }
    book.end_sheet();
}

void write_councils_as_columns(XlsxBook& book, Table const& table) {
    std::vector<XlsxColumn> columns{
        {"Matter", 24}, {"Clauses", 10}, {"Question", 30}, {"Rules of the matter", 36}, {"Wordings", 24}};
    for (DocumentInfo const& info : table.documents) columns.push_back({column_title(info), k_column_width});
    book.begin_sheet("Comparison", columns);
    Lines const lines = lines_of(table);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        Row const& row = table.rows[r];
        book.begin_line();
        std::size_t const at = row.cells.empty() ? 0 : lines[r][0];
        book.bold(row.title);
        book.link(fmt::format("line {}", at + 1), "Clauses", at);
        book.text(row.question);
        book.text(row.sentence);
        book.text(row.wordings);
        for (Cell const& cell : row.cells)
            book.words(cell.shown ? clauses_of(cell, true, k_column_width) : std::vector<XlsxRun>{});
    }
    book.end_sheet();
}

void write_clause(XlsxBook& book, Row const& row, DocumentInfo const& info, Cell const& cell, CellEntry const* entry,
                  std::string const& standing, Whence const& whence) {
    book.begin_line();
    book.bold(row.title);
    book.text(council_or_unnamed(info));
    book.text(info.id);
    book.text(std::string(label(cell.finding)));
    book.text(standing);
    std::string note = row.note.empty() || cell.note.empty() ? row.note + cell.note : row.note + ' ' + cell.note;
    if (entry == nullptr) {
        for (int i = 0; i < 9; ++i) book.text("");
    } else {
        book.link_to(clause_link(whence, entry->citation), format(entry->citation) + page_in_words(*entry));
        book.text(entry->label);
        book.text(joined(entry->headings, " > "));
        book.text(entry->lead_in);
        std::vector<XlsxRun> words;
        add_words(words, *entry);
        book.words(words);
        book.text(chips_in_words(entry->chips));
        book.text(wording_in_words(*entry));
        book.number(entry->score);
        book.text(entry->why);
        for (Repair const& repair : entry->repairs)
            note += (note.empty() ? "" : " ") + ("Repaired: " + in_words(repair)) + ".";
    }
    book.text(note);
}

void write_clauses(XlsxBook& book, Table const& table, Whence const& whence) {
    book.begin_sheet("Clauses", {{"Matter", 24},
                                 {"Council", 24},
                                 {"Document", 16},
                                 {"Finding", 14},
                                 {"Clause", 12},
                                 {"Citation", 22},
                                 {"Printed", 10},
                                 {"Headings", 28},
                                 {"Lead-in", 30},
                                 {"Words", 80},
                                 {"Prescribes", 24},
                                 {"Wording", 24},
                                 {"Score", 8},
                                 {"Why", 30},
                                 {"Note", 40}});
    for (Row const& row : table.rows)
        for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
            Cell const& cell = row.cells[i];
            if (!cell.shown) continue;
            DocumentInfo const& info = table.documents[i];
            for (CellEntry const& entry : cell.entries) write_clause(book, row, info, cell, &entry, "answer", whence);
            for (CellEntry const& entry : cell.nearest)
                write_clause(book, row, info, cell, &entry, "nearest rejected", whence);
            if (cell.entries.empty() && cell.nearest.empty()) write_clause(book, row, info, cell, nullptr, "", whence);
        }
    book.end_sheet();
}

void write_documents(XlsxBook& book, Table const& table, Whence const& whence) {
    book.begin_sheet("Documents",
                     {{"Document", 20}, {"Council", 36}, {"Title", 50}, {"Kind", 16}, {"Date", 12}, {"File", 36}});
    for (DocumentInfo const& info : table.documents) {
        book.begin_line();
        for (std::string const& field :
             {info.id, council_or_unnamed(info), info.title, info.kind, info.date, info.file})
            book.text(field);
    }
    if (!whence.line.empty()) {
        book.begin_line();
        book.text(whence.line);
    }
    book.end_sheet();
}

}  // namespace

std::string render_xlsx(Table const& table, Whence const& whence) {
    XlsxBook book(table.title);
    if (table.councils_as == CouncilsAs::columns)
        write_councils_as_columns(book, table);
    else
        write_councils_as_rows(book, table, whence);
    write_clauses(book, table, whence);
    write_documents(book, table, whence);
    return book.take();
}

}  // namespace concord
