#include <algorithm>

#include <fmt/format.h>

#include "cli/comparing.hpp"
#include "cli/gathered.hpp"
#include "cli/output.hpp"
#include "cli/questions.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "model/diagnostic.hpp"
#include "render/matrix.hpp"

namespace concord {

Exit run_matrix(Request const& request, World const& world) {
    bool const some = request.has("matter") || request.has("questions");
    std::vector<Asked> const asked = some ? asked_by(request) : every_matter(own_matters(request));
    IndexReader const reader = open_index(request, world);
    TableWishes const wishes = wishes_of(request, reader, 1);
    std::string const ours = request.has("ours") ? document_named(reader, request.value("ours")) : "";
    bool const shown = ours.empty() || wishes.documents.empty() ||
                       std::find(wishes.documents.begin(), wishes.documents.end(), ours) != wishes.documents.end();
    if (!shown)
        throw Error(fmt::format("ours, '{}', is not among the councils to show", ours), {"concord matrix", 0, 0},
                    "add it to --councils");
    Matrix const matrix = matrix_of(table_of(request, reader, asked, wishes, world), ours);
    deliver(request, rendered(matrix, request.format, style_for(request, world), {base_url(request), ""}));
    if (!matrix.rows.empty()) return Exit::done;
    tell("no matter is ruled by that many documents: take a smaller --min-councils");
    return Exit::nothing;
}

}  // namespace concord
