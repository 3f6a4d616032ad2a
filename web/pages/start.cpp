// What the corpus holds, a search box and a few questions to begin with: the matters that most councils answer.
#include <algorithm>

#include "render/lists.hpp"
#include "render/rendered.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"

namespace concord {

WebAnswer start_page(PageContext const& context) {
    constexpr std::size_t k_examples = 6;
    View documents = View::array();
    for (Document const* const document : context.holdings.documents()) documents.push_back(document_view(*document));
    View examples = View::array();
    auto const& matters = context.holdings.matters();
    for (std::size_t i = 0; i < std::min(k_examples, matters.size()); ++i)
        examples.push_back({{"name", matters[i].name},
                            {"councils", matters[i].councils},
                            {"address", address_of({"matters", matters[i].id})}});
    return page(
        context,
        {"Concord",
         "start.mustache",
         {{"documents", std::move(documents)}, {"examples", std::move(examples)}, {"matter_count", matters.size()}}});
}

WebAnswer documents_page(PageContext const& context) {
    static std::vector<Format> const k_exports{Format::json, Format::jsonl, Format::text};
    if (auto const format = format_wished(context, k_exports)) {
        auto const& all = context.holdings.documents();
        std::string const lines = render_documents_jsonl(all);
        std::string const out = *format == Format::jsonl  ? lines
                                : *format == Format::json ? json_list(lines)
                                                          : render_documents_terminal(all, {});
        return download(out, *format, "documents");
    }
    View documents = View::array();
    for (Document const* const document : context.holdings.documents()) documents.push_back(document_view(*document));
    return page(context,
                {"Documents", "documents.mustache", {{"documents", std::move(documents)}}, k_exports, "document"});
}

WebAnswer accessibility_page(PageContext const& context) {
    return page(context, {"Accessibility", "accessibility.mustache", View::object()});
}

}  // namespace concord
