// Councils as rows: a table for each matter, a row a council. Councils as columns: one table, a row a matter. On a
// narrow screen each row becomes a block and each cell says whose it is; the roles are written out because a browser
// drops a table's meaning with its layout.
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_entry.hpp"
#include "render/html_page.hpp"
#include "render/phrases.hpp"
#include "render/render.hpp"

namespace concord {
namespace {

constexpr char k_intro[] =
    "<p>Each council’s rule in its own words, with the clause to cite. Words that speak to the question are "
    "<mark>marked</mark>. Where a clause has the words of the base with edits, <del>words of the base only</del> are "
    "struck through and <ins>words of this clause only</ins> are underlined. ‘Searched, not found’ means that every "
    "clause of the document was searched.</p>\n";

std::string document_html(DocumentInfo const& info) {
    std::string out = "<span class=\"council\">" + escape_html(council_or_unnamed(info)) +
                      "</span>\n<span class=\"title\">" + escape_html(info.title);
    if (!info.date.empty()) out += ", " + escape_html(info.date);
    return out + "</span>\n<span class=\"aside\">" + escape_html(info.id) + "</span>";
}

std::string paragraph(std::string const& text, std::string_view style) {
    return text.empty() ? "" : fmt::format("<p class=\"{}\">{}</p>\n", style, escape_html(text));
}

std::string row_anchor(std::size_t number) {
    return fmt::format("matter-{}", number + 1);
}

std::string question_under(Row const& row) {
    return row.question == row.title ? "" : paragraph(row.question, "question");
}

std::string council_row(DocumentInfo const& info, Cell const& cell, ClausePlaces const& places, Whence const& whence) {
    return "<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\">" + document_html(info) +
           "</th>\n<td role=\"cell\" class=\"state\">" + finding_html(cell) + "</td>\n<td role=\"cell\">\n" +
           clauses_html(cell, places, whence) + "</td>\n</tr>\n";
}

std::string councils_as_rows(Table const& table, std::size_t number, ClausePlaces const& places, Whence const& whence) {
    Row const& row = table.rows[number];
    std::string out = fmt::format("<section id=\"{}\">\n", row_anchor(number));
    if (table.rows.size() > 1) out += "<h2>" + escape_html(row.title) + "</h2>\n";
    out += paragraph(row.note, "note") + paragraph(row.sentence, "rules") + paragraph(row.wordings, "aside");
    out += "<table role=\"table\">\n<caption>" + escape_html(row.question) + " <span class=\"aside\">" + summary(row) +
           "</span></caption>\n<thead role=\"rowgroup\">\n<tr role=\"row\">"
           "<th role=\"columnheader\" scope=\"col\">Council and document</th>"
           "<th role=\"columnheader\" scope=\"col\">Finding</th>"
           "<th role=\"columnheader\" scope=\"col\">Clauses and their words</th></tr>\n</thead>\n"
           "<tbody role=\"rowgroup\">\n";
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i)
        if (row.cells[i].shown) out += council_row(table.documents[i], row.cells[i], places, whence);
    return out + "</tbody>\n</table>\n</section>\n";
}

std::string matter_row(Table const& table, std::size_t number, ClausePlaces const& places, Whence const& whence) {
    Row const& row = table.rows[number];
    std::string out = fmt::format(
        "<tr role=\"row\" id=\"{}\">\n<th role=\"rowheader\" scope=\"row\">"
        "<span class=\"council\">{}</span>\n",
        row_anchor(number), escape_html(row.title));
    out += question_under(row) + paragraph(row.note, "note") + paragraph(row.sentence, "rules") +
           paragraph(row.wordings, "aside") + "</th>\n";
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i)
        out += !row.cells[i].shown
                   ? "<td role=\"cell\"></td>\n"
                   : "<td role=\"cell\">\n<p class=\"whose\" aria-hidden=\"true\">" +
                         escape_html(council_title(table.documents[i])) + "</p>\n<p>" + finding_html(row.cells[i]) +
                         "</p>\n" + clauses_html(row.cells[i], places, whence) + "</td>\n";
    return out + "</tr>\n";
}

std::string councils_as_columns(Table const& table, ClausePlaces const& places, Whence const& whence) {
    std::string out =
        "<table role=\"table\" class=\"columns\">\n<caption>" +
        fmt::format(
            "{} by {} <span class=\"aside\">A row a matter, a column a council.</span></caption>\n",
            table.rows.size() == 1 ? "One matter" : fmt::format("{} matters", table.rows.size()),
            table.documents.size() == 1 ? "one document" : fmt::format("{} documents", table.documents.size())) +
        "<thead role=\"rowgroup\">\n<tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Matter</th>\n";
    for (DocumentInfo const& info : table.documents)
        out += "<th role=\"columnheader\" scope=\"col\">" + document_html(info) + "</th>\n";
    out += "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) out += matter_row(table, i, places, whence);
    return out + "</tbody>\n</table>\n";
}

// The matters at the head of a long page.
std::string contents(Table const& table) {
    if (table.rows.size() < 2) return "";
    std::string out = "<nav aria-label=\"Matters\">\n<ol>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        out += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", row_anchor(i), escape_html(table.rows[i].title));
    return out + "</ol>\n</nav>\n";
}

}  // namespace

std::string render_html(Table const& table, Whence const& whence) {
    std::string const title = table.title.empty() ? "Comparison of rules" : escape_html(table.title);
    ClausePlaces const places = clause_places(table);
    std::string body = k_intro + contents(table);
    if (table.rows.empty()) {
        body += "<p>The table has no rows.</p>\n";
    } else if (table.councils_as == CouncilsAs::columns) {
        body += councils_as_columns(table, places, whence);
    } else {
        for (std::size_t i = 0; i < table.rows.size(); ++i) body += councils_as_rows(table, i, places, whence);
    }
    return html_page(title, body + paragraph(whence.line, "aside"));
}

}  // namespace concord
