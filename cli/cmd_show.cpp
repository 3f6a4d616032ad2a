#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/clause.hpp"

namespace concord {

Exit run_show(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    Found const found = clause_named(reader, request.arguments);
    Document const& document = reader.document(found.document_id);
    switch (request.format) {
        case Format::markdown: deliver(request, render_clause_markdown(document, found.id)); break;
        case Format::json: deliver(request, render_clause_json(document, found.id)); break;
        case Format::text:
        case Format::html:
        case Format::csv:
        case Format::jsonl:
        case Format::xlsx:
        case Format::docx:
            deliver(request, render_clause_terminal(document, found.id, style_for(request, world)));
            break;
    }
    return Exit::done;
}

}  // namespace concord
