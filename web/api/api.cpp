#include "web/api/api.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "ask/matching.hpp"
#include "diff/matter_table.hpp"
#include "query/lookup.hpp"
#include "render/json.hpp"
#include "render/lists.hpp"
#include "render/rendered.hpp"
#include "web/wishes.hpp"

namespace concord {
namespace {

WebAnswer json(std::string body) {
    return {200, k_type_json, std::move(body), {}};
}

Found clause_wished(PageContext const& context) {
    auto const& steps = context.request.address.steps;
    auto const found = look_up(context.desk.reader, steps[3] + ':' + steps[4]);
    if (auto const* const clause = std::get_if<Found>(&found)) return *clause;
    NotFound const& nothing = std::get<NotFound>(found);
    std::string mend;
    for (std::string const& near : nothing.nearest) mend += (mend.empty() ? "nearest: " : ", ") + near;
    throw WebRefusal(404, nothing.what, mend);
}

Document const& held(PageContext const& context, std::string const& id) {
    return *document_held(context.holdings, id);
}

}  // namespace

bool is_api(Address const& address) {
    return !address.steps.empty() && address.steps.front() == "api";
}

WebAnswer api_problem(int status, std::string const& what, std::string const& mend) {
    return {status, k_type_json, to_page({{"error", {{"what", what}, {"mend", or_null(mend)}}}}), {}};
}

WebAnswer api_documents(PageContext const& context) {
    return json(json_list(render_documents_jsonl(context.holdings.documents())));
}

WebAnswer api_outline(PageContext const& context) {
    std::string const id = document_wished(context, context.request.address.steps[3]);
    return json(rendered_outline(held(context, id), Format::json));
}

WebAnswer api_clause(PageContext const& context) {
    Found const found = clause_wished(context);
    return json(rendered_clause(held(context, found.document_id), found.id, Format::json));
}

WebAnswer api_search(PageContext const& context) {
    std::string const typed = text_wished(context, "q");
    if (typed.empty()) throw WebRefusal(400, "nothing is asked", "give q=WORDS");
    auto const answer = search_page(context.desk.reader, typed, search_wishes(context, false));
    if (auto const* const problem = std::get_if<QueryProblem>(&answer))
        throw WebRefusal(400, fmt::format("column {}: {}", problem->column, problem->what), problem->mend);
    return json(rendered(std::get<SearchPage>(answer), Format::json));
}

WebAnswer api_match(PageContext const& context) {
    Found const found = clause_wished(context);
    Citation const citation{found.document_id, held(context, found.document_id).tree[found.id].ref};
    return json(json_list(render_matches_jsonl(of_clause(context.holdings.matches(), citation))));
}

WebAnswer api_matters(PageContext const& context) {
    auto const& documents = context.holdings.documents();
    std::size_t const least = number_wished(context, "min-councils", 1, documents.size() + 1);
    std::vector<Matter> matters = context.holdings.matters();
    matters.erase(std::remove_if(matters.begin(), matters.end(), [&](Matter const& m) { return m.councils < least; }),
                  matters.end());
    return json(rendered(matters, documents, Format::json));
}

WebAnswer api_matter(PageContext const& context) {
    std::string const& id = context.request.address.steps[3];
    Matter const* const matter = matter_named(context.holdings.matters(), id);
    if (matter == nullptr) throw WebRefusal(404, fmt::format("no matter '{}'", id), "/api/v1/matters lists them");
    Table table = matter_table({*matter}, context.holdings.documents());
    arrange_as_wished(context, table);
    return json(rendered(table, Format::json));
}

WebAnswer api_compare(PageContext const& context) {
    std::vector<Asked> const asked = questions_wished(context);
    if (asked.empty()) throw WebRefusal(400, "nothing is asked", "give q=QUESTION or matter=NAME");
    Table table = answer_all(context.desk.finder, context.desk.matcher(), context.holdings.asked_of(), asked);
    arrange_as_wished(context, table);
    return json(rendered(table, Format::json));
}

WebAnswer api_matrix(PageContext const& context) {
    return json(rendered(matrix_wished(context), Format::json));
}

}  // namespace concord
