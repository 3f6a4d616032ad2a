#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/outline.hpp"

namespace concord {

Exit run_outline(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    Document const& document = reader.document(document_named(reader, request.arguments[0]));
    switch (request.format) {
        case Format::markdown: deliver(request, render_outline_markdown(document)); break;
        case Format::json: deliver(request, json_list(render_outline_jsonl(document))); break;
        case Format::jsonl: deliver(request, render_outline_jsonl(document)); break;
        case Format::html: deliver(request, render_outline_html(document)); break;
        case Format::text:
        case Format::csv:
        case Format::xlsx:
        case Format::docx: deliver(request, render_outline_terminal(document, style_for(request, world))); break;
    }
    return document.tree.clauses.empty() ? Exit::nothing : Exit::done;
}

}  // namespace concord
