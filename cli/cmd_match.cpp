#include <algorithm>

#include <fmt/format.h>

#include "cli/decided.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/lists.hpp"

namespace concord {
namespace {

// Those of one clause; empty citation: all of them.
std::vector<Match> of_clause(std::vector<Match> matches, Citation const& citation) {
    matches.erase(std::remove_if(matches.begin(), matches.end(),
                                 [&](Match const& m) { return m.left != citation && m.right != citation; }),
                  matches.end());
    return matches;
}

}  // namespace

Exit run_match(Request const& request, World const& world) {
    if (request.has("all") != request.arguments.empty())
        throw Error("give either a citation or --all", {"concord match", 0, 0},
                    "for example: concord match northampton:3.6");
    IndexReader const reader = open_index(request, world);
    std::vector<Match> matches;
    std::string asked = "this corpus";
    if (request.has("all")) {
        matches = decided_matches(request, reader);
    } else {
        Found const found = clause_named(reader, request.arguments);
        Citation const citation{found.document_id, reader.document(found.document_id).tree[found.id].ref};
        matches = of_clause(decided_matches(request, reader), citation);
        asked = format(citation);
    }
    switch (request.format) {
        case Format::json: deliver(request, json_list(render_matches_jsonl(matches))); break;
        case Format::jsonl: deliver(request, render_matches_jsonl(matches)); break;
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::csv:
            deliver(request, render_matches_terminal(matches, all_documents(reader), style_for(request, world)));
            break;
    }
    bool const any = std::any_of(matches.begin(), matches.end(), [](Match const& m) { return m.same; });
    if (!any) tell(fmt::format("no other document has a clause that answers the same as {}", asked));
    return any ? Exit::done : Exit::nothing;
}

}  // namespace concord
