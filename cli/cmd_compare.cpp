#include <algorithm>

#include "cli/comparing.hpp"
#include "cli/output.hpp"
#include "cli/questions.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/render.hpp"

namespace concord {
namespace {

constexpr std::size_t k_councils_of_all = 2;  // a matter that one council alone rules is no comparison

bool has_answer(Table const& table) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [](Row const& row) { return std::any_of(row.cells.begin(), row.cells.end(), answers); });
}

}  // namespace

Exit run_compare(Request const& request, World const& world) {
    std::vector<Asked> const asked = asked_by(request);
    IndexReader const reader = open_index(request, world);
    TableWishes const wishes = wishes_of(request, reader, request.has("all") ? k_councils_of_all : 0);
    Table const table = table_of(request, reader, asked, wishes, world);
    bool const any = has_answer(table);
    deliver(request, rendered(table, request.format, style_for(request, world), {base_url(request), ""}));
    if (any) return Exit::done;
    tell(table.rows.empty() ? "no question is answered by that many documents: take a smaller --min-councils"
                            : "no document answers this: try other words");
    return Exit::nothing;
}

}  // namespace concord
