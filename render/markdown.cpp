// One table a row (council, finding, clauses), then every clause quoted under its council, since a table cell of
// markdown holds no paragraphs.
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/render.hpp"
#include "render/runs.hpp"

namespace concord {
namespace {

// A mark must touch its words; a blank inside it would print the mark itself.
std::string between(std::string const& words, std::string_view before, std::string_view after) {
    std::size_t const first = words.find_first_not_of(' ');
    if (first == std::string::npos) return words;
    std::size_t const end = words.find_last_not_of(' ') + 1;
    return words.substr(0, first) + std::string(before) + words.substr(first, end - first) + std::string(after) +
           words.substr(end);
}

std::string paragraph_text(std::vector<PrintedRun> const& runs) {
    std::string out;
    for (PrintedRun const& run : runs) {
        std::string const words = escape_markdown(run.text);
        if (run.edit == EditKind::removed)
            out += between(words, "<del>", "</del>");
        else if (run.edit == EditKind::added)
            out += between(words, "<ins>", "</ins>");
        else
            out += run.marked ? between(words, "**", "**") : words;
    }
    return out;
}

void quote(std::string& out, CellEntry const& entry, Whence const& whence) {
    std::string const link = clause_link(whence, entry.citation);
    std::string const citation = escape_markdown(format(entry.citation));
    out += link.empty() ? "**" + citation + "**" : fmt::format("[**{}**](<{}>)", citation, link);
    out += page_in_words(entry);
    if (std::string const other = other_label(entry.citation.ref, entry.label); !other.empty())
        out += fmt::format(" (printed as ‘{}’)", escape_markdown(other));
    if (!entry.headings.empty()) out += " — *" + escape_markdown(joined(entry.headings, " › ")) + "*";
    out += "\n\n";
    if (!entry.lead_in.empty()) out += "> \\[" + escape_markdown(entry.lead_in) + "\\]\n>\n";
    bool first = true;
    for (std::vector<PrintedRun> const& paragraph : paragraphs_of(entry)) {  // a paragraph a line of the quotation
        if (!first) out += ">\n";
        first = false;
        out += "> " + paragraph_text(paragraph) + '\n';
    }
    for (Repair const& repair : entry.repairs) out += ">\n> *Repaired: " + escape_markdown(in_words(repair)) + "*\n";
    out += '\n';
    if (std::string const chips = chips_in_words(entry.chips); !chips.empty())
        out += "Prescribes: " + escape_markdown(chips) + "\n\n";
    for (std::string const& line : {wording_in_words(entry), boilerplate_in_words(entry)})
        if (!line.empty()) out += escape_markdown(line) + "\n\n";
}

std::string citations(std::vector<CellEntry> const& entries) {
    std::vector<std::string> refs;
    for (CellEntry const& entry : entries) refs.push_back(escape_markdown(entry.citation.ref));
    return joined(refs, ", ");
}

std::string where(Cell const& cell) {
    if (cell.entries.empty() && !cell.nearest.empty()) return "nearest: " + citations(cell.nearest);
    return citations(cell.entries);
}

// A row a matter, a column a council: which clauses answer. The words follow below, where there is room for them.
void print_overview(std::string& out, Table const& table) {
    std::string line = "| Matter |";
    std::string rule = "| --- |";
    for (DocumentInfo const& info : table.documents) {
        line += ' ' + escape_markdown(column_title(info)) + " |";
        rule += " --- |";
    }
    out += line + '\n' + rule + '\n';
    for (Row const& row : table.rows) {
        out += "| " + escape_markdown(row.title) + " |";
        for (Cell const& cell : row.cells) {
            if (!cell.shown) {
                out += " |";
                continue;
            }
            std::string const clauses = where(cell);
            out += fmt::format(" {}{}{} |", label(cell.finding), clauses.empty() ? "" : ": ", clauses);
        }
        out += '\n';
    }
    out += '\n';
}

void print_row(std::string& out, Table const& table, Row const& row, Whence const& whence) {
    if (table.rows.size() > 1) out += fmt::format("## {}\n\n", escape_markdown(row.title));
    if (row.question != (table.rows.size() > 1 ? row.title : table.title))
        out += escape_markdown(row.question) + "\n\n";
    for (std::string const& line : {row.note, summary(row), row.sentence, row.wordings})
        if (!line.empty()) out += escape_markdown(line) + "\n\n";
    if (table.councils_as == CouncilsAs::rows) {
        out += "| Council and document | Finding | Clauses |\n| --- | --- | --- |\n";
        for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i)
            if (row.cells[i].shown)
                out += fmt::format("| {} | {} | {} |\n", escape_markdown(column_title(table.documents[i])),
                                   label(row.cells[i].finding), where(row.cells[i]));
        out += '\n';
    }
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
        Cell const& cell = row.cells[i];
        if (!cell.shown) continue;
        out +=
            fmt::format("### {}: {}\n\n", escape_markdown(council_or_unnamed(table.documents[i])), label(cell.finding));
        if (!cell.note.empty()) out += escape_markdown(cell.note) + "\n\n";
        for (CellEntry const& entry : cell.entries) quote(out, entry, whence);
        for (CellEntry const& entry : cell.nearest) {
            out += "Nearest, but rejected:\n\n";
            quote(out, entry, whence);
        }
    }
}

}  // namespace

std::string render_markdown(Table const& table, Whence const& whence) {
    std::string out = fmt::format("# {}\n\n", escape_markdown(table.title));
    if (table.councils_as == CouncilsAs::columns && !table.rows.empty()) print_overview(out, table);
    for (Row const& row : table.rows) print_row(out, table, row, whence);
    if (!whence.line.empty()) out += '*' + escape_markdown(whence.line) + "*\n";
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace concord
