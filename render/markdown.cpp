// One table a row (council, finding, clauses), then every clause quoted under its council, since a table cell of
// markdown holds no paragraphs.
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/render.hpp"

namespace concord {
namespace {

std::string marked_text(std::string_view text, std::vector<Span> const& spans) {
    std::string out;
    for (Piece const& piece : pieces(text, spans)) {
        std::string const words = escape_markdown(piece.text);
        // An emphasis must touch its words; a blank at its end would print the stars.
        bool const tight = !words.empty() && words.front() != ' ' && words.back() != ' ';
        out += piece.marked && tight ? "**" + words + "**" : words;
    }
    return out;
}

void quote(std::string& out, CellEntry const& entry) {
    out += "**" + escape_markdown(format(entry.citation)) + "**";
    if (std::string const other = other_label(entry.citation.ref, entry.label); !other.empty())
        out += fmt::format(" (printed as ‘{}’)", escape_markdown(other));
    if (!entry.headings.empty()) out += " — *" + escape_markdown(joined(entry.headings, " › ")) + "*";
    out += "\n\n";
    if (!entry.lead_in.empty()) out += "> \\[" + escape_markdown(entry.lead_in) + "\\]\n>\n";
    std::string_view const text = entry.text;
    for (std::size_t begin = 0; begin <= text.size();) {  // a paragraph a line of the quotation
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::vector<Span> spans;
        for (Span const s : entry.matches)
            if (s.end > begin && s.begin < end)
                spans.push_back({static_cast<std::uint32_t>(std::max<std::size_t>(s.begin, begin) - begin),
                                 static_cast<std::uint32_t>(std::min<std::size_t>(s.end, end) - begin)});
        if (begin > 0) out += ">\n";
        out += "> " + marked_text(text.substr(begin, end - begin), spans) + '\n';
        begin = end + 1;
    }
    for (Repair const& repair : entry.repairs) out += ">\n> *Repaired: " + escape_markdown(in_words(repair)) + "*\n";
    out += '\n';
}

std::string citations(std::vector<CellEntry> const& entries) {
    std::vector<std::string> refs;
    for (CellEntry const& entry : entries) refs.push_back(escape_markdown(entry.citation.ref));
    return joined(refs, ", ");
}

void print_row(std::string& out, Table const& table, Row const& row) {
    if (table.rows.size() > 1) out += fmt::format("## {}\n\n", escape_markdown(row.title));
    if (row.question != (table.rows.size() > 1 ? row.title : table.title))
        out += escape_markdown(row.question) + "\n\n";
    out += summary(row) + "\n\n| Council and document | Finding | Clauses |\n| --- | --- | --- |\n";
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
        Cell const& cell = row.cells[i];
        std::string where = citations(cell.entries);
        if (cell.entries.empty() && !cell.nearest.empty()) where = "nearest: " + citations(cell.nearest);
        out += fmt::format("| {} | {} | {} |\n", escape_markdown(column_title(table.documents[i])), label(cell.finding),
                           where);
    }
    out += '\n';
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
        Cell const& cell = row.cells[i];
        out +=
            fmt::format("### {}: {}\n\n", escape_markdown(council_or_unnamed(table.documents[i])), label(cell.finding));
        if (!cell.note.empty()) out += escape_markdown(cell.note) + "\n\n";
        for (CellEntry const& entry : cell.entries) quote(out, entry);
        for (CellEntry const& entry : cell.nearest) {
            out += "Nearest, but rejected:\n\n";
            quote(out, entry);
        }
    }
}

}  // namespace

std::string render_markdown(Table const& table) {
    std::string out = fmt::format("# {}\n\n", escape_markdown(table.title));
    for (Row const& row : table.rows) print_row(out, table, row);
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace concord
