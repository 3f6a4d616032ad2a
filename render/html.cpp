// One file that opens anywhere: its own small style sheet, no script, nothing fetched. On a narrow screen each row
// of the table becomes a block; the roles are written out because a browser drops a table's meaning with its layout.
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_style.hpp"
#include "render/phrases.hpp"
#include "render/render.hpp"

namespace concord {
namespace {

// The words as paragraphs, those that speak to the question marked.
std::string paragraphs(std::string_view text, std::vector<Span> const& matches) {
    std::string out = "<p>";
    for (Piece const& piece : pieces(text, matches)) {
        std::string words;
        for (std::size_t at = 0; at < piece.text.size();) {
            std::size_t const end = std::min(piece.text.find('\n', at), piece.text.size());
            std::string const line = escape_html(piece.text.substr(at, end - at));
            if (!line.empty()) words += piece.marked ? "<mark>" + line + "</mark>" : line;
            if (end < piece.text.size()) words += "</p>\n<p>";
            at = end + 1;
        }
        out += words;
    }
    return out + "</p>\n";
}

// `lead_in_above`: of the entry before, which need not be said again.
std::string entry_html(CellEntry const& entry, std::string const& lead_in_above) {
    std::string out =
        "<div class=\"clause\">\n<p class=\"citation\"><strong>" + escape_html(entry.citation.ref) + "</strong>";
    if (std::string const other = other_label(entry.citation.ref, entry.label); !other.empty())
        out += fmt::format(" <span class=\"aside\">(printed as ‘{}’)</span>", escape_html(other));
    out += "</p>\n";
    if (!entry.headings.empty()) out += "<p class=\"aside\">" + escape_html(joined(entry.headings, " › ")) + "</p>\n";
    out += "<blockquote>\n";
    if (!entry.lead_in.empty())
        out += "<p class=\"lead-in\">[" +
               (entry.lead_in == lead_in_above ? "lead-in as above" : escape_html(entry.lead_in)) + "]</p>\n";
    out += paragraphs(entry.text, entry.matches) + "</blockquote>\n";
    for (Repair const& repair : entry.repairs)
        out += "<p class=\"repair\"><strong>Repaired:</strong> " + escape_html(in_words(repair)) + "</p>\n";
    if (!entry.why.empty()) out += "<p class=\"aside\">Why it is here: " + escape_html(entry.why) + "</p>\n";
    return out + "</div>\n";
}

std::string entries_html(std::vector<CellEntry> const& entries) {
    std::string out;
    std::string lead_in_above;
    for (CellEntry const& entry : entries) {
        out += entry_html(entry, lead_in_above);
        lead_in_above = entry.lead_in;
    }
    return out;
}

std::string document_html(DocumentInfo const& info) {
    std::string out = "<span class=\"council\">" + escape_html(council_or_unnamed(info)) +
                      "</span>\n<span class=\"title\">" + escape_html(info.title);
    if (!info.date.empty()) out += ", " + escape_html(info.date);
    return out + "</span>\n<span class=\"aside\">" + escape_html(info.id) + "</span>";
}

std::string cell_html(DocumentInfo const& info, Cell const& cell) {
    std::string out = "<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\">" + document_html(info) + "</th>\n";
    out += fmt::format("<td role=\"cell\"><span class=\"finding {}\">{}</span></td>\n<td role=\"cell\">\n",
                       name(cell.finding), label(cell.finding));
    if (!cell.note.empty()) out += "<p class=\"note\">" + escape_html(cell.note) + "</p>\n";
    out += entries_html(cell.entries);
    if (!cell.nearest.empty()) {
        out += "<details>\n<summary>Nearest clause, rejected</summary>\n";
        out += entries_html(cell.nearest);
        out += "</details>\n";
    }
    if (cell.note.empty() && cell.entries.empty() && cell.nearest.empty())
        out += "<p class=\"note\">No clause to show.</p>\n";
    return out + "</td>\n</tr>\n";
}

std::string row_html(Table const& table, Row const& row) {
    std::string out = "<section>\n";
    if (table.rows.size() > 1) out += "<h2>" + escape_html(row.title) + "</h2>\n";
    out += "<table role=\"table\">\n<caption>" + escape_html(row.question) + " <span class=\"aside\">" + summary(row) +
           "</span></caption>\n<thead role=\"rowgroup\">\n<tr role=\"row\"><th role=\"columnheader\" "
           "scope=\"col\">Council and "
           "document</th><th role=\"columnheader\" scope=\"col\">Finding</th><th role=\"columnheader\" "
           "scope=\"col\">Clauses "
           "and their words</th></tr>\n</thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i)
        out += cell_html(table.documents[i], row.cells[i]);
    return out + "</tbody>\n</table>\n</section>\n";
}

}  // namespace

std::string render_html(Table const& table) {
    std::string const title = table.title.empty() ? "Comparison of rules" : escape_html(table.title);
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>";
    out += title + "</title>\n<style>\n";
    out += k_html_style;
    out += "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n";
    out +=
        "<p>Each council’s rule in its own words, with the clause to cite. Words that speak to the question are "
        "<mark>marked</mark>. ‘Searched, not found’ means that every clause of the document was searched.</p>\n";
    for (Row const& row : table.rows) out += row_html(table, row);
    if (table.rows.empty()) out += "<p>The table has no rows.</p>\n";
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace concord
