#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/run.hpp"
#include "indexer/import.hpp"

namespace concord {

Exit run_dump(Request const& request, World const& /*world*/) {
    std::string const& what = request.arguments[0];
    if (what != "blocks" && what != "text")
        throw Error(fmt::format("there is no dump of '{}'", what), {"concord dump", 0, 0},
                    "known are blocks and text: concord dump blocks FILE");
    std::string const& file = request.arguments[1];
    Imported const imported = import_file(file, file);
    for (Diagnostic const& d : imported.diagnostics) tell(d);
    deliver(request, what == "blocks" ? dump(imported.source, imported.blocks) : imported.source.bytes);
    return imported.blocks.empty() ? Exit::nothing : Exit::done;
}

}  // namespace concord
