// A page of results goes to standard output in the format asked for. What a person must know besides (nothing found,
// more than is shown) is a message, except in the terminal's own format, whose page says it.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/query_problem.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "query/page.hpp"
#include "render/search_page.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

using Order = StoredRequest::Order;

constexpr std::array<std::pair<std::string_view, Order>, 3> k_orders{
    {{"relevance", Order::relevance}, {"document", Order::document}, {"date", Order::date}}};

Order order_of(Request const& request) {
    if (!request.has("sort")) return Order::relevance;
    std::string const typed = request.value("sort");
    std::vector<std::string> names;
    for (auto const& [name, order] : k_orders) {
        if (name == typed) return order;
        names.emplace_back(name);
    }
    auto const near = nearest(typed, names);
    throw Error(fmt::format("--sort does not know '{}'", typed), {"concord search", 0, 0},
                near ? fmt::format("did you mean '{}'?", *near) : "take one of relevance, document, date");
}

// Where the clauses are is worth a line of any screen; the other counts, which cost time in a large index, are for
// those who ask, and for formats that have the room.
Facets facets_of(Request const& request) {
    if (request.has("count")) return Facets::none;
    bool const all = request.has("facets") || request.format == Format::html || request.format == Format::json;
    return all ? Facets::all : Facets::documents;
}

PageOptions page_options(Request const& request, IndexReader const& reader) {
    std::size_t const all = std::max<std::size_t>(reader.clause_count(), 1);
    bool const whole = request.has("output");  // a file holds all of them, a screen as many as are read
    PageOptions out;
    out.search.limit = std::min(all, number_of(request, "limit", 1, whole ? all : SearchOptions{}.limit));
    out.search.offset = std::min(all, number_of(request, "offset", 0, 0));
    out.search.per_council = number_of(request, "per-council", 1, 0);
    out.search.meaning = request.has("exact") ? Meaning::exact : Meaning::thesaurus;
    out.search.order = order_of(request);
    out.search.explain = request.has("explain");
    out.search.facets = facets_of(request);
    out.context = std::min(all, number_of(request, "context", 0, 0));
    out.kwic = request.has("kwic");
    if (request.has("count")) out.search.limit = 1;
    return out;
}

void tell_what_else(SearchPage const& page, Request const& request, World const& world) {
    bool const page_says_it = request.format == Format::text && !request.has("output");
    if (page.total == 0) {
        if (page_says_it) return;
        std::string message = render_search_nothing(page, {world.columns, false});
        message.pop_back();  // tell() ends the line
        tell(message);
        return;
    }
    if (page.hits.empty()) {
        tell(fmt::format("there are only {} of them: take a smaller --offset", page.total));
        return;
    }
    std::size_t const last = page.hits.back().number;
    bool const is_all = last >= page.total || request.has("per-council");
    if (!is_all && world.messages_on_terminal && !request.has("output"))
        tell(fmt::format("--offset {} shows the next; -o FILE.html writes them all", last));
}

}  // namespace

Exit run_search(Request const& request, World const& world) {
    std::string const typed = joined(request.arguments);
    IndexReader const reader = open_index(request, world);
    auto answer = search_page(reader, typed, page_options(request, reader));
    if (auto const* const problem = std::get_if<QueryProblem>(&answer)) {
        tell(in_words(*problem, typed, world.columns));
        return Exit::could_not;
    }
    auto& page = std::get<SearchPage>(answer);
    if (request.has("count")) {
        deliver(request, fmt::format("{}\n", page.total));
        return page.total == 0 ? Exit::nothing : Exit::done;
    }
    deliver(request, rendered(page, request.format, style_for(request, world), {base_url(request), ""}));
    tell_what_else(page, request, world);
    return page.hits.empty() ? Exit::nothing : Exit::done;
}

}  // namespace concord
