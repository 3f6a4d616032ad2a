// A table that is its own picture: each cell has its words and citation, and a shade for how strong the rule is.
#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_page.hpp"
#include "render/matrix.hpp"
#include "render/phrases.hpp"

namespace concord {
namespace {

std::string cell_html(DocumentInfo const& info, MatrixCell const& cell, Whence const& whence) {
    bool const rule = !cell.citation.empty();
    std::string const shade = rule ? (cell.force.empty() ? "rule" : cell.force) : "none";
    std::string out = fmt::format(
        "<td role=\"cell\" class=\"shade-{}\"><span class=\"whose\" aria-hidden=\"true\">{}: "
        "</span><strong>{}</strong>",
        escape_html(shade), escape_html(council_title(info)), escape_html(words(cell)));
    std::string const link = written_link(whence, cell.citation);
    std::string const shown = escape_html(cell.citation);
    if (rule)
        out += "<span class=\"at\">" +
               (link.empty() ? shown : "<a href=\"" + escape_html(link) + "\">" + shown + "</a>") + "</span>";
    return out + "</td>\n";
}

}  // namespace

std::string render_matrix_html(Matrix const& matrix, Whence const& whence) {
    std::string out =
        "<p>For each matter, who has a rule and how strong it is, with the clause to cite. ‘No rule found’ "
        "means that every clause of the document was searched.</p>\n";
    out +=
        "<table role=\"table\" class=\"matrix\">\n<caption>" + escape_html(matrix_summary(matrix)) +
        "</caption>\n<thead role=\"rowgroup\">\n<tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Matter</th>\n";
    if (!matrix.ours.empty()) out += "<th role=\"columnheader\" scope=\"col\">Standing</th>\n";
    for (DocumentInfo const& info : matrix.documents)
        out += "<th role=\"columnheader\" scope=\"col\">" + escape_html(council_title(info)) +
               (info.id == matrix.ours ? " <em>(ours)</em>" : "") + "</th>\n";
    out += "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n";
    for (MatrixRow const& row : matrix.rows) {
        out += "<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\">" + escape_html(row.title) +
               (row.question == row.title ? "" : "<span class=\"aside\">" + escape_html(row.question) + "</span>") +
               "</th>\n";
        if (!matrix.ours.empty()) out += fmt::format("<td role=\"cell\">{}</td>\n", label(row.standing));
        for (std::size_t i = 0; i < row.cells.size() && i < matrix.documents.size(); ++i)
            out += cell_html(matrix.documents[i], row.cells[i], whence);
        out += "</tr>\n";
    }
    out += "</tbody>\n</table>\n";
    if (!whence.line.empty()) out += "<p class=\"aside\">" + escape_html(whence.line) + "</p>\n";
    return html_page("Who rules what", out);
}

}  // namespace concord
