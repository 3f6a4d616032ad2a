// In the terminal a column a document, one letter wide, under numbers that are told first:
//
//   1 rutland   2 northampton
//   1 2
//   M -  Casting vote
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/json.hpp"
#include "render/matrix.hpp"
#include "render/phrases.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

std::size_t count_of(Matrix const& matrix, Standing standing) {
    return static_cast<std::size_t>(std::count_if(matrix.rows.begin(), matrix.rows.end(),
                                                  [&](MatrixRow const& row) { return row.standing == standing; }));
}

Json row_json(Matrix const& matrix, MatrixRow const& row) {
    Json cells = Json::array();
    for (std::size_t i = 0; i < row.cells.size() && i < matrix.documents.size(); ++i) {
        MatrixCell const& cell = row.cells[i];
        cells.push_back({{"document", matrix.documents[i].id},
                         {"finding", name(cell.finding)},
                         {"force", or_null(cell.force)},
                         {"citation", or_null(cell.citation)}});
    }
    return {{"title", row.title},
            {"question", row.question},
            {"matter", or_null(row.matter)},
            {"standing", matrix.ours.empty() ? Json(nullptr) : Json(name(row.standing))},
            {"ruled", row.ruled},
            {"cells", std::move(cells)}};
}

}  // namespace

std::string matrix_summary(Matrix const& matrix) {
    std::string out = fmt::format("{} {} by {} {}", matrix.rows.size(), matrix.rows.size() == 1 ? "matter" : "matters",
                                  matrix.documents.size(), matrix.documents.size() == 1 ? "document" : "documents");
    if (!matrix.ours.empty())
        out += fmt::format("; ours is {}: {} that peers have and we do not, {} that only we have", matrix.ours,
                           count_of(matrix, Standing::peers_only), count_of(matrix, Standing::ours_only));
    return out + '.';
}

std::string render_matrix_terminal(Matrix const& matrix, TerminalStyle style) {
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    std::string out = wrap(matrix_summary(matrix), columns, "") + wrap(letters_legend(), columns, "") + '\n';
    std::string header;
    std::size_t const wide = matrix.documents.size() > 9 ? 3 : 2;
    for (std::size_t i = 0; i < matrix.documents.size(); ++i) {
        out += shortened(fmt::format("{:>2}  {}", i + 1, matrix.documents[i].id), columns) + '\n';
        header += fmt::format("{:>{}}", i + 1, wide);
    }
    Standing before = Standing::not_asked;
    out += '\n' + header + '\n';
    for (MatrixRow const& row : matrix.rows) {
        if (row.standing != before) out += fmt::format("\n{}:\n", label(row.standing));
        before = row.standing;
        std::string line;
        for (MatrixCell const& cell : row.cells) line += fmt::format("{:>{}}", letter(cell), wide);
        out += shortened(line + "  " + row.title, columns) + '\n';
    }
    return out;
}

std::string render_matrix_markdown(Matrix const& matrix, Whence const& whence) {
    std::string out = "# Who rules what\n\n" + escape_markdown(matrix_summary(matrix)) + "\n\n";
    std::string line = "| Matter |";
    std::string rule = "| --- |";
    if (!matrix.ours.empty()) {
        line += " Standing |";
        rule += " --- |";
    }
    for (DocumentInfo const& info : matrix.documents) {
        line += ' ' + escape_markdown(council_title(info)) + " |";
        rule += " --- |";
    }
    out += line + '\n' + rule + '\n';
    for (MatrixRow const& row : matrix.rows) {
        out += "| " + escape_markdown(row.title) + " |";
        if (!matrix.ours.empty()) out += fmt::format(" {} |", label(row.standing));
        for (MatrixCell const& cell : row.cells) {
            std::string const link = written_link(whence, cell.citation);
            std::string const shown = escape_markdown(cell.citation);
            out += ' ' + words(cell);
            if (!shown.empty()) out += link.empty() ? " (" + shown + ")" : fmt::format(" ([{}](<{}>))", shown, link);
            out += " |";
        }
        out += '\n';
    }
    if (!whence.line.empty()) out += "\n*" + escape_markdown(whence.line) + "*\n";
    return out;
}

std::string render_matrix_csv(Matrix const& matrix) {
    std::string out = "matter,question,standing,ruled";
    for (DocumentInfo const& info : matrix.documents)
        out += ',' + csv_field(info.id) + ',' + csv_field(info.id + " clause");
    out += "\r\n";
    for (MatrixRow const& row : matrix.rows) {
        out += csv_field(row.title) + ',' + csv_field(row.question) + ',' + csv_field(label(row.standing)) + ',' +
               fmt::format("{}", row.ruled);
        for (MatrixCell const& cell : row.cells) out += ',' + csv_field(words(cell)) + ',' + csv_field(cell.citation);
        out += "\r\n";
    }
    return out;
}

std::string render_matrix_json(Matrix const& matrix) {
    Json out = {{"ours", or_null(matrix.ours)}, {"documents", Json::array()}, {"rows", Json::array()}};
    for (DocumentInfo const& info : matrix.documents) out["documents"].push_back(to_json(info));
    for (MatrixRow const& row : matrix.rows) out["rows"].push_back(row_json(matrix, row));
    return to_page(out);
}

std::string render_matrix_jsonl(Matrix const& matrix) {
    std::string out;
    for (MatrixRow const& row : matrix.rows) out += to_line(row_json(matrix, row));
    return out;
}

}  // namespace concord
