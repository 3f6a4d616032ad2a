#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/outline.hpp"

namespace concord {

Exit run_outline(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    Document const& document = reader.document(document_named(reader, request.arguments[0]));
    deliver(request, rendered_outline(document, request.format, style_for(request, world)));
    return document.tree.clauses.empty() ? Exit::nothing : Exit::done;
}

}  // namespace concord
