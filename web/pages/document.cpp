// A document from its first word to its last, every unit with its number.
#include "render/outline.hpp"
#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "web/outline_view.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"
#include "web/wishes.hpp"

namespace concord {

WebAnswer document_page(PageContext const& context) {
    static std::vector<Format> const k_exports{Format::html, Format::markdown, Format::json, Format::jsonl,
                                               Format::text};
    std::string const id = document_wished(context, context.request.address.steps[1]);
    if (id != context.request.address.steps[1]) return redirect(document_address(id));
    Document const& document = *document_held(context.holdings, id);
    if (auto const format = format_wished(context, k_exports))
        return download(rendered_outline(document, *format), *format, id);
    View units = View::array();
    std::vector<std::size_t> const depths = outline_depths(document.tree);
    for (std::size_t i = 0; i < depths.size(); ++i)
        units.push_back(unit_view(document, static_cast<ClauseId>(i), depths[i]));
    View view = document_view(document);
    view["units"] = std::move(units);
    view["others"] = View::array();
    for (Document const* const other : context.holdings.documents())
        if (other->info.id != id)
            view["others"].push_back({{"words", column_title(other->info)},
                                      {"address", address_of({"beside"}, {{"left", id}, {"right", other->info.id}})}});
    return page(context, {column_title(document.info), "document.mustache", std::move(view), k_exports, "document"});
}

}  // namespace concord
