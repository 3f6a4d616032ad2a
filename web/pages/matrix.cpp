// Who rules what: a picture of letters and shades first, then the table in words.
#include <fmt/format.h>

#include "render/matrix.hpp"
#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"
#include "web/wishes.hpp"

namespace concord {
namespace {

View cell_view(DocumentInfo const& info, MatrixCell const& cell) {
    auto const citation = parse_citation(cell.citation);
    return {{"whose", council_title(info)},
            {"letter", std::string(1, letter(cell))},
            {"shade", cell.citation.empty() ? "none"
                      : cell.force.empty()  ? "rule"
                                            : cell.force},
            {"words", words(cell)},
            {"citation", cell.citation},
            {"clause_address", citation ? clause_address(*citation) : ""}};
}

}  // namespace

WebAnswer matrix_page(PageContext const& context) {
    static std::vector<Format> const k_exports{Format::xlsx, Format::docx, Format::html, Format::markdown,
                                               Format::csv,  Format::json, Format::text};
    auto const format = format_wished(context, k_exports);
    Matrix const matrix = matrix_wished(context);
    if (format) return download(rendered(matrix, *format, {}, whence(context)), *format, "who rules what");
    View rows = View::array();
    for (MatrixRow const& row : matrix.rows) {
        View cells = View::array();
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cells.push_back(cell_view(matrix.documents[i], row.cells[i]));
        rows.push_back({{"row_title", row.title},
                        {"question", row.question},
                        {"standing", matrix.ours.empty() ? "" : std::string(label(row.standing))},
                        {"address", address_of({"compare"}, {{"matter", row.matter}})},
                        {"cells", std::move(cells)}});
    }
    View documents = View::array();
    std::size_t number = 0;
    for (DocumentInfo const& info : matrix.documents)
        documents.push_back({{"number", ++number},
                             {"council", council_title(info)},
                             {"id", info.id},
                             {"document_address", document_address(info.id)},
                             {"ours", info.id == matrix.ours}});
    std::vector<Choice> whose{{"", "Nobody’s in particular"}};
    for (Document const* const document : context.holdings.documents())
        whose.push_back({document->info.id, column_title(document->info)});
    std::vector<Choice> counts;
    for (std::size_t i = 1; i <= context.holdings.documents().size() && i <= 10; ++i)
        counts.push_back({i == 1 ? "" : std::to_string(i), fmt::format("{} or more", i)});
    return page(context, {"Who rules what",
                          "matrix.mustache",
                          {{"rows", std::move(rows)},
                           {"documents", std::move(documents)},
                           {"summary", matrix_summary(matrix)},
                           {"legend", letters_legend()},
                           {"has_ours", !matrix.ours.empty()},
                           {"whose_choices", choices(whose, matrix.ours)},
                           {"counts", choices(counts, value_of(context.values(), "min-councils"))}},
                          k_exports,
                          "matrix"});
}

}  // namespace concord
