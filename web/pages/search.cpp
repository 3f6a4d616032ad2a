// Results with what they can be narrowed by beside them. A citation that is typed leads straight to its clause.
#include <algorithm>

#include <fmt/format.h>

#include "query/lookup.hpp"
#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "render/search_words.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"
#include "web/wishes.hpp"

namespace concord {
namespace {

constexpr std::size_t k_values_of_a_facet = 8;

std::vector<Format> const& exports() {
    static std::vector<Format> const k_exports{Format::docx,     Format::xlsx, Format::html,  Format::csv,
                                               Format::markdown, Format::json, Format::jsonl, Format::text};
    return k_exports;
}

// The same search with other values, from its beginning.
std::string with(PageContext const& context, std::string_view name, std::string const& value) {
    NamedValues values = with_value(context.values(), "offset", "");
    return address_of({"search"}, with_value(std::move(values), name, value));
}

// "kind:item", as the query language has it.
std::string narrowed(std::string const& query, std::string const& field, std::string const& value) {
    bool const blanks = value.find(' ') != std::string::npos;
    return query + ' ' + (field == "year" ? "date" : field) + ':' + (blanks ? '"' + value + '"' : value);
}

View facets_view(PageContext const& context, SearchPage const& found) {
    View out = View::array();
    for (PageFacet const& facet : found.facets) {
        if (facet.counts.size() < 2) continue;  // all of one kind: nothing to choose
        View counts = View::array();
        for (std::size_t i = 0; i < std::min(k_values_of_a_facet, facet.counts.size()); ++i) {
            auto const& [value, count] = facet.counts[i];
            counts.push_back({{"value", value},
                              {"count", count},
                              {"address", with(context, "q", narrowed(found.query, facet.field, value))}});
        }
        out.push_back({{"title", facet_title(facet.field)}, {"counts", std::move(counts)}});
    }
    return out;
}

View lines_view(std::vector<KwicLine> const& lines) {
    View out = View::array();
    for (KwicLine const& line : lines)
        out.push_back({{"citation", format(line.citation)},
                       {"clause_address", clause_address(line.citation)},
                       {"left", line.left},
                       {"match", line.match},
                       {"right", line.right}});
    return out;
}

View parts_view(SearchPage const& found) {
    View out = View::array();
    for (auto const& [part, count] : found.parts)
        out.push_back({{"part", part}, {"count", count == 0 ? "in no clause" : "alone in " + count_of_clauses(count)}});
    return out;
}

View cited_clause(PageContext const& context, std::string const& typed) {
    if (!parse_citation(typed)) return nullptr;
    auto const found = look_up(context.desk.reader, typed);
    auto const* const clause = std::get_if<Found>(&found);
    if (clause == nullptr) return nullptr;
    Document const& document = *document_held(context.holdings, clause->document_id);
    Citation const citation{clause->document_id, document.tree[clause->id].ref};
    return {{"citation", format(citation)}, {"clause_address", clause_address(citation)}};
}

View form_view(PageContext const& context, std::string const& typed) {
    auto const& values = context.values();
    return {
        {"q", typed},
        {"document_choices", document_choices(context.holdings.documents(), all_values(values, "doc"))},
        {"orders", choices({{"relevance", "Best first"}, {"document", "In document order"}, {"date", "Newest first"}},
                           value_of(values, "sort", "relevance"))},
        {"per_council_choices",
         choices({{"", "All"}, {"1", "Best 1"}, {"3", "Best 3"}, {"5", "Best 5"}}, value_of(values, "per-council"))},
        {"contexts", choices({{"", "None"}, {"1", "1 clause"}, {"3", "3 clauses"}}, value_of(values, "context"))},
        {"exact", has_value(values, "exact")},
        {"kwic", has_value(values, "kwic")},
        {"explain", has_value(values, "explain")},
        {"any_option", values.size() > 1 || (values.size() == 1 && values.front().first != "q")}};
}

View results_view(PageContext const& context, SearchPage const& found, PageOptions const& options) {
    View hits = View::array();
    for (PageHit const& hit : found.hits) hits.push_back(hit_view(hit));
    std::size_t const limit = options.search.limit;
    std::size_t const offset = options.search.offset;
    bool const more = options.search.per_council == 0 && offset + found.hits.size() < found.total;
    auto const at = [&](std::size_t from) {
        return address_of({"search"}, with_value(context.values(), "offset", from == 0 ? "" : std::to_string(from)));
    };
    return {{"any", found.total > 0},
            {"range", found.total == 0 ? "" : range_shown(found)},
            {"hits", options.kwic ? View::array() : std::move(hits)},
            {"lines", lines_view(found.lines)},
            {"facets", facets_view(context, found)},
            {"added", joined(found.added_words, ", ")},
            {"ignored", joined(found.ignored_words, ", ")},
            {"did_you_mean", found.did_you_mean},
            {"did_you_mean_address", found.did_you_mean.empty() ? "" : with(context, "q", found.did_you_mean)},
            {"parts", parts_view(found)},
            {"try", found.total == 0 ? what_to_try(found) : ""},
            {"next", more && !found.hits.empty() ? at(offset + limit) : ""},
            {"previous", offset > 0 ? at(offset - std::min(offset, limit)) : ""},
            {"compare_address", address_of({"compare"}, {{"q", found.query}})}};
}

}  // namespace

WebAnswer search_results_page(PageContext const& context) {
    std::string const typed = text_wished(context, "q");
    View view = form_view(context, typed);
    if (typed.empty()) return page(context, {"Search", "search.mustache", std::move(view), {}, "search"});
    auto const format = format_wished(context, exports());
    PageOptions const options = search_wishes(context, format.has_value());
    auto const answer = search_page(context.desk.reader, typed, options);
    View const cited = cited_clause(context, typed);
    if (auto const* const problem = std::get_if<QueryProblem>(&answer)) {
        if (!cited.is_null()) return redirect(cited["clause_address"].get<std::string>());
        view["problem"] = {{"what", problem->what},
                           {"mend", problem->mend},
                           {"before", typed.substr(0, static_cast<std::size_t>(std::max(problem->column, 1) - 1))},
                           {"after", typed.substr(std::min(
                                         typed.size(), static_cast<std::size_t>(std::max(problem->column, 1) - 1)))}};
        WebAnswer out =
            page(context, {"Search: the query cannot be read", "search.mustache", std::move(view), {}, "search"});
        out.status = 400;
        return out;
    }
    auto const& found = std::get<SearchPage>(answer);
    if (format) return download(rendered(found, *format, {}, whence(context)), *format, "search " + typed);
    view["results"] = results_view(context, found, options);
    view["cited"] = cited;
    return page(context, {fmt::format("{}: search", typed), "search.mustache", std::move(view), exports(), "search"});
}

}  // namespace concord
