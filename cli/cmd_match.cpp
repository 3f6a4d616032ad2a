#include <algorithm>

#include <fmt/format.h>

#include "cli/decided.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/lists.hpp"

namespace concord {
namespace {

// Two arguments with a colon each are two citations; else all arguments are the words of one.
bool is_pair(std::vector<std::string> const& arguments) {
    return arguments.size() == 2 && std::all_of(arguments.begin(), arguments.end(),
                                                [](std::string const& a) { return a.find(':') != std::string::npos; });
}

Citation citation_named(IndexReader const& reader, std::vector<std::string> const& typed) {
    Found const found = clause_named(reader, typed);
    return {found.document_id, reader.document(found.document_id).tree[found.id].ref};
}

Exit explain(Request const& request, World const& world, IndexReader const& reader) {
    Citation const left = citation_named(reader, {request.arguments[0]});
    Citation const right = citation_named(reader, {request.arguments[1]});
    if (left.document == right.document)
        throw Error("both clauses are of the document " + left.document, {"concord match", 0, 0},
                    "name clauses of two documents");
    std::optional<Match> const found = match_of(request, reader, left, right);
    if (!found)
        throw Error(fmt::format("{} and {} cannot be matched: titles, headings and deleted clauses are not",
                                format(left), format(right)),
                    {"concord match", 0, 0}, "name the clause that states the rule; concord outline lists them");
    std::vector<Match> const matches = of_clause(
        of_clause(decided({*found}, standing_decisions(request, reader), all_documents(reader)), left), right);
    Match const& pair = matches.front();
    switch (request.format) {
        case Format::json: deliver(request, json_list(render_matches_jsonl({pair}))); break;
        case Format::jsonl: deliver(request, render_matches_jsonl({pair})); break;
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::csv:
        case Format::xlsx:
        case Format::docx:
            deliver(request, render_match_explained(pair, all_documents(reader), style_for(request, world)));
            break;
    }
    return pair.same ? Exit::done : Exit::nothing;
}

}  // namespace

Exit run_match(Request const& request, World const& world) {
    if (request.has("all") != request.arguments.empty())
        throw Error("give either a citation or --all", {"concord match", 0, 0},
                    "for example: concord match northampton:3.6");
    IndexReader const reader = open_index(request, world);
    if (is_pair(request.arguments)) return explain(request, world, reader);
    std::vector<Match> matches;
    std::string asked = "this corpus";
    if (request.has("all")) {
        matches = decided_matches(request, reader);
    } else {
        Citation const citation = citation_named(reader, request.arguments);
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
        case Format::xlsx:
        case Format::docx:
            deliver(request, render_matches_terminal(matches, all_documents(reader), style_for(request, world)));
            break;
    }
    bool const any = std::any_of(matches.begin(), matches.end(), [](Match const& m) { return m.same; });
    if (!any) tell(fmt::format("no other document has a clause that answers the same as {}", asked));
    return any ? Exit::done : Exit::nothing;
}

}  // namespace concord
