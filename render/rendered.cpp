#include "render/rendered.hpp"

#include "render/clause.hpp"
#include "render/matrix.hpp"
#include "render/matters.hpp"
#include "render/outline.hpp"
#include "render/search_page.hpp"

namespace concord {

std::string rendered(Table const& table, Format format, TerminalStyle style, Whence const& whence) {
    switch (format) {
        case Format::text: return render_terminal(table, style);
        case Format::markdown: return render_markdown(table, whence);
        case Format::html: return render_html(table, whence);
        case Format::csv: return render_csv(table);
        case Format::json: return render_json(table);
        case Format::jsonl: return render_jsonl(table);
        case Format::xlsx: return render_xlsx(table, whence);
        case Format::docx: return render_docx(table, whence);
    }
    return "";
}

std::string rendered(Matrix const& matrix, Format format, TerminalStyle style, Whence const& whence) {
    switch (format) {
        case Format::text: return render_matrix_terminal(matrix, style);
        case Format::markdown: return render_matrix_markdown(matrix, whence);
        case Format::html: return render_matrix_html(matrix, whence);
        case Format::csv: return render_matrix_csv(matrix);
        case Format::json: return render_matrix_json(matrix);
        case Format::jsonl: return render_matrix_jsonl(matrix);
        case Format::xlsx: return render_matrix_xlsx(matrix, whence);
        case Format::docx: return render_matrix_docx(matrix, whence);
    }
    return "";
}

std::string rendered(SearchPage const& page, Format format, TerminalStyle style, Whence const& whence) {
    switch (format) {
        case Format::text: return render_search_terminal(page, style);
        case Format::markdown: return render_search_markdown(page, whence);
        case Format::html: return render_search_html(page, whence);
        case Format::csv: return render_search_csv(page);
        case Format::json: return render_search_json(page);
        case Format::jsonl: return render_search_jsonl(page);
        case Format::xlsx: return render_search_xlsx(page, whence);
        case Format::docx: return render_search_docx(page, whence);
    }
    return "";
}

std::string rendered(std::vector<Matter> const& matters, std::vector<Document const*> const& documents, Format format,
                     TerminalStyle style) {
    switch (format) {
        case Format::text: return render_matters_terminal(matters, documents, style);
        case Format::markdown: return render_matters_markdown(matters, documents);
        case Format::html: return render_matters_html(matters, documents);
        case Format::csv: return render_matters_csv(matters, documents);
        case Format::json: return json_list(render_matters_jsonl(matters));
        case Format::jsonl: return render_matters_jsonl(matters);
        case Format::xlsx: break;
        case Format::docx: break;
    }
    return "";
}

std::string rendered_outline(Document const& document, Format format, TerminalStyle style) {
    switch (format) {
        case Format::text: return render_outline_terminal(document, style);
        case Format::markdown: return render_outline_markdown(document);
        case Format::html: return render_outline_html(document);
        case Format::csv: break;
        case Format::json: return json_list(render_outline_jsonl(document));
        case Format::jsonl: return render_outline_jsonl(document);
        case Format::xlsx: break;
        case Format::docx: break;
    }
    return "";
}

std::string rendered_clause(Document const& document, ClauseId id, Format format, TerminalStyle style) {
    switch (format) {
        case Format::text: return render_clause_terminal(document, id, style);
        case Format::markdown: return render_clause_markdown(document, id);
        case Format::html: break;
        case Format::csv: break;
        case Format::json: return render_clause_json(document, id);
        case Format::jsonl: break;
        case Format::xlsx: break;
        case Format::docx: break;
    }
    return "";
}

std::string json_list(std::string const& jsonl) {
    if (jsonl.empty()) return "[]\n";
    std::string out = "[\n" + jsonl.substr(0, jsonl.size() - 1) + "\n]\n";
    // A line break inside a record is written \n, so each one here stands between two records.
    for (std::size_t at = out.find('\n', 2); at + 3 < out.size(); at = out.find('\n', at + 2)) out.insert(at, 1, ',');
    return out;
}

}  // namespace concord
