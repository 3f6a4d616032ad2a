#include <algorithm>

#include <fmt/format.h>

#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"
#include "web/wishes.hpp"

namespace concord {

WebAnswer matters_page(PageContext const& context) {
    static std::vector<Format> const k_exports{Format::html, Format::markdown, Format::csv,
                                               Format::json, Format::jsonl,    Format::text};
    auto const format = format_wished(context, k_exports);
    auto const& documents = context.holdings.documents();
    std::size_t const least = number_wished(context, "min-councils", 1, documents.size() + 1);
    std::vector<Matter> matters = context.holdings.matters();
    matters.erase(std::remove_if(matters.begin(), matters.end(), [&](Matter const& m) { return m.councils < least; }),
                  matters.end());
    if (format) return download(rendered(matters, documents, *format), *format, "matters");
    View rows = View::array();
    for (Matter const& matter : matters) {
        View cells = View::array();
        for (Document const* const document : documents) {
            View clauses = View::array();
            for (MatterClause const& clause : matter.clauses)
                if (clause.citation.document == document->info.id)
                    clauses.push_back({{"ref", clause.citation.ref},
                                       {"clause_address", clause_address(clause.citation)},
                                       {"decided", clause.decided}});
            cells.push_back({{"whose", council_title(document->info)}, {"clauses", std::move(clauses)}});
        }
        rows.push_back({{"name", matter.name},
                        {"id", matter.id},
                        {"question", matter.question},
                        {"councils", matter.councils},
                        {"confidence", fmt::format("{:.2f}", matter.confidence)},
                        {"named", matter.named},
                        {"address", address_of({"matters", matter.id})},
                        {"cells", std::move(cells)}});
    }
    std::vector<Choice> counts{{"", "any council"}};
    for (std::size_t i = 2; i <= documents.size() && i <= 10; ++i)
        counts.push_back({std::to_string(i), fmt::format("at least {} councils", i)});
    View columns = View::array();
    for (Document const* const document : documents) columns.push_back(document_view(*document));
    return page(context, {"Matters",
                          "matters.mustache",
                          {{"rows", std::move(rows)},
                           {"count", matters.size()},
                           {"documents", std::move(columns)},
                           {"counts", choices(counts, value_of(context.values(), "min-councils"))}},
                          k_exports,
                          "matters"});
}

}  // namespace concord
