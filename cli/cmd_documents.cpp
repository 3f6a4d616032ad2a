#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/lists.hpp"

namespace concord {

Exit run_documents(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    auto const documents = all_documents(reader);
    switch (request.format) {
        case Format::json: deliver(request, json_list(render_documents_jsonl(documents))); break;
        case Format::jsonl: deliver(request, render_documents_jsonl(documents)); break;
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::csv:
        case Format::xlsx:
        case Format::docx: deliver(request, render_documents_terminal(documents, style_for(request, world))); break;
    }
    return documents.empty() ? Exit::nothing : Exit::done;
}

}  // namespace concord
