#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/clause.hpp"

namespace concord {

Exit run_show(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    Found const found = clause_named(reader, request.arguments);
    Document const& document = reader.document(found.document_id);
    deliver(request, rendered_clause(document, found.id, request.format, style_for(request, world)));
    return Exit::done;
}

}  // namespace concord
