#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "cli/gathered.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "diff/differences.hpp"
#include "diff/matter_table.hpp"
#include "model/diagnostic.hpp"
#include "render/matters.hpp"

namespace concord {

Exit run_matters(Request const& request, World const& world) {
    std::size_t const least = number_of(request, "min-councils", 1, 1);
    std::size_t const most = number_of(request, "limit", 1, std::numeric_limits<std::size_t>::max());
    if (request.has("base") && request.arguments.empty())
        throw Error("--base goes with one matter, and none is named", {"concord matters", 0, 0},
                    "for example: concord matters press-releases --base rutland");
    IndexReader const reader = open_index(request, world);
    std::vector<Document const*> const documents = all_documents(reader);
    std::string const base = request.has("base") ? document_named(reader, request.value("base")) : "";
    std::vector<Matter> matters = gathered_matters(request, reader);
    if (!request.arguments.empty()) {
        Matter const& matter = matter_typed(matters, joined(request.arguments));
        Table table = matter_table({matter}, documents);
        tell_differences(table, documents, base);
        deliver(request, rendered(table, request.format, style_for(request, world)));
        return Exit::done;
    }
    matters.erase(std::remove_if(matters.begin(), matters.end(), [&](Matter const& m) { return m.councils < least; }),
                  matters.end());
    if (matters.size() > most) matters.resize(most);
    deliver(request, rendered(matters, documents, request.format, style_for(request, world)));
    if (!matters.empty()) return Exit::done;
    tell(fmt::format("there is no matter that {} council{} answer{}", least == 1 ? "a" : std::to_string(least),
                     least == 1 ? "" : "s", least == 1 ? "s" : ""));
    return Exit::nothing;
}

}  // namespace concord
