#include <charconv>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "query/search.hpp"
#include "render/lists.hpp"

namespace concord {
namespace {

std::size_t limit_of(Request const& request) {
    if (!request.has("limit")) return SearchOptions{}.limit;
    std::string const typed = request.value("limit");
    std::size_t out = 0;
    auto const [end, failed] = std::from_chars(typed.data(), typed.data() + typed.size(), out);
    if (failed != std::errc() || end != typed.data() + typed.size() || out == 0)
        throw Error(fmt::format("--limit takes a whole number from 1, not '{}'", typed), {"concord search", 0, 0},
                    "for example: --limit 50");
    return out;
}

std::vector<std::string> documents_of(Request const& request, IndexReader const& reader) {
    std::vector<std::string> out;
    std::string rest = request.value("document");
    while (!rest.empty()) {
        auto const comma = rest.find(',');
        out.push_back(document_named(reader, rest.substr(0, comma)));
        rest = comma == std::string::npos ? "" : rest.substr(comma + 1);
    }
    return out;
}

std::vector<ShownHit> with_words(IndexReader const& reader, std::vector<Hit> const& hits) {
    std::vector<ShownHit> out;
    for (Hit const& hit : hits) {
        ClauseTree const& tree = reader.document(hit.citation.document).tree;
        auto const id = find_ref(tree, hit.citation.ref);
        if (!id) continue;
        out.push_back(
            {hit.citation, hit.score, headings_above(tree, *id), tree[*id].label, tree[*id].text, hit.matches});
    }
    return out;
}

}  // namespace

Exit run_search(Request const& request, World const& world) {
    std::string const typed = joined(request.arguments);
    IndexReader const reader = open_index(request, world);
    SearchOptions options;
    options.limit = limit_of(request);
    options.documents = documents_of(request, reader);
    auto const answer = search(reader, typed, options);
    if (auto const* const problem = std::get_if<QueryProblem>(&answer)) {
        tell(Diagnostic{Severity::error, {"query", 1, problem->column}, problem->what, typed, problem->mend});
        return Exit::could_not;
    }
    auto const& found = std::get<SearchAnswer>(answer);
    auto const hits = with_words(reader, found.hits);
    switch (request.format) {
        case Format::json: deliver(request, json_list(render_hits_jsonl(hits))); break;
        case Format::jsonl: deliver(request, render_hits_jsonl(hits)); break;
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::csv: deliver(request, render_hits_terminal(hits, style_for(request, world))); break;
    }
    if (hits.empty()) tell(fmt::format("no clause has '{}': try fewer or other words", typed));
    if (found.total > hits.size() && !hits.empty() && world.messages_on_terminal)
        tell(fmt::format("{} of {} clauses; --limit {} shows more", hits.size(), found.total, 5 * options.limit));
    return hits.empty() ? Exit::nothing : Exit::done;
}

}  // namespace concord
