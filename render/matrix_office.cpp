// The matrix for a spreadsheet, a line a matter, and for a word processor, one table.
#include <algorithm>

#include <fmt/format.h>

#include "render/docx_writer.hpp"
#include "render/matrix.hpp"
#include "render/phrases.hpp"
#include "render/xlsx_book.hpp"

namespace concord {

std::string render_matrix_xlsx(Matrix const& matrix, Whence const& whence) {
    XlsxBook book("Who rules what");
    std::vector<XlsxColumn> columns{{"Matter", 36}, {"Question", 50}};
    if (!matrix.ours.empty()) columns.push_back({"Standing", 24});
    columns.push_back({"Documents with a rule", 12});
    double const width = whence.site.empty() ? 24 : 36;  // a link stands in one line
    for (DocumentInfo const& info : matrix.documents) columns.push_back({council_title(info), width});
    book.begin_sheet("Matrix", columns);
    for (MatrixRow const& row : matrix.rows) {
        book.begin_line();
        book.bold(row.title);
        book.text(row.question);
        if (!matrix.ours.empty()) book.text(std::string(label(row.standing)));
        book.number(static_cast<double>(row.ruled));
        for (MatrixCell const& cell : row.cells) {
            if (std::string const link = written_link(whence, cell.citation); !link.empty())
                book.link_to(link, words(cell) + ": " + cell.citation);
            else
                book.words({{words(cell), XlsxMark::bold}, {cell.citation.empty() ? "" : "\n" + cell.citation}});
        }
    }
    if (!whence.line.empty()) {
        book.begin_line();
        book.text(whence.line);
    }
    book.end_sheet();
    return book.take();
}

std::string render_matrix_docx(Matrix const& matrix, Whence const& whence) {
    DocxWriter out("Who rules what");
    out.paragraph("Title", "Who rules what");
    out.paragraph("Normal", matrix_summary(matrix));
    int const first = DocxWriter::k_text_width / 4;
    int const others = static_cast<int>(matrix.documents.size()) + (matrix.ours.empty() ? 0 : 1);
    int const each = (DocxWriter::k_text_width - first) / std::max(others, 1);
    std::vector<int> widths{first};
    std::vector<std::string> header{"Matter"};
    if (!matrix.ours.empty()) {
        widths.push_back(each);
        header.emplace_back("Standing");
    }
    for (DocumentInfo const& info : matrix.documents) {
        widths.push_back(each);
        header.push_back(council_title(info));
    }
    out.begin_table(widths, header);
    for (MatrixRow const& row : matrix.rows) {
        out.begin_row();
        out.begin_cell();
        out.paragraph("Rules", row.title);
        if (!matrix.ours.empty()) {
            out.begin_cell();
            out.paragraph("Normal", std::string(label(row.standing)));
        }
        for (MatrixCell const& cell : row.cells) {
            out.begin_cell();
            out.paragraph("Normal", std::vector<DocxRun>{{words(cell), cell.citation.empty() ? "" : "Citation"}});
            if (!cell.citation.empty())
                out.paragraph("Aside", {{cell.citation, "", written_link(whence, cell.citation)}});
        }
    }
    out.end_table();
    if (!whence.line.empty()) out.paragraph("Aside", whence.line);
    return out.take();
}

}  // namespace concord
