// The basket as a page, as a file, and what its forms change.
#include <algorithm>

#include <fmt/format.h>

#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "web/basket.hpp"
#include "web/collected.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"

namespace concord {
namespace {

std::vector<Format> const& exports() {
    static std::vector<Format> const k_exports{Format::docx,     Format::xlsx, Format::html,
                                               Format::markdown, Format::csv,  Format::text};
    return k_exports;
}

View row_view(Collected const& one) {
    Row const& row = one.table->rows.front();
    View cells = View::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        cells.push_back(cell_view(one.table->documents[i], row.cells[i], Differences::shown));
    return {{"row_title", row.title},       {"question", row.question == row.title ? "" : row.question},
            {"row_address", one.item.what}, {"sentence", row.sentence},
            {"wordings", row.wordings},     {"summary", summary(row)},
            {"cells", std::move(cells)}};
}

View items_view(std::vector<Collected> const& items) {
    View out = View::array();
    for (std::size_t i = 0; i < items.size(); ++i) {
        Collected const& one = items[i];
        View view{{"number", i + 1},
                  {"what", one.item.what},
                  {"shown_as", one.table ? one.table->rows.front().title : one.item.what},
                  {"item_note", one.item.note},
                  {"first", i == 0},
                  {"last", i + 1 == items.size()},
                  {"gone", !one.is_here()},
                  {"entry", nullptr},
                  {"row", nullptr}};
        if (one.document != nullptr) {
            view["entry"] = entry_view(entry_of(*one.document, one.id), "", Differences::left_out);
            view["document_line"] = council_or_unnamed(one.document->info) + ": " + one.document->info.title;
        }
        if (one.table) view["row"] = row_view(one);
        out.push_back(std::move(view));
    }
    return out;
}

// Of a document that there is; the clause itself may be gone in this version, which the basket says.
bool is_citation(PageContext const& context, std::string const& what) {
    auto const citation = parse_citation(what);
    return citation && document_held(context.holdings, citation->document) != nullptr;
}

WebAnswer kept(std::vector<BasketItem> const& items, std::string const& back) {
    if (!fits(items))
        throw WebRefusal(400, "The basket is full",
                         fmt::format("A browser keeps no more, and it holds {} rows at most. Mail its link or export "
                                     "it, empty it, and go on.",
                                     k_most_rows));
    WebAnswer out = redirect(back);
    out.headers.emplace_back("Set-Cookie", basket_cookie(items));
    return out;
}

}  // namespace

WebAnswer basket_page(PageContext const& context) {
    bool const mailed = has_value(context.values(), "item");
    auto const items = mailed ? basket_in(context.values()) : basket_of(context.request.cookies);
    auto const found = collected(context, items);
    std::string const link = items.empty() ? "" : address_of({"basket"}, basket_values(items));
    if (auto const format = format_wished(context, exports())) {
        Whence from = whence(context);
        from.line = fmt::format("Concord, corpus version {}: {}{}", context.holdings.version(), from.site, link);
        return download(rendered(table_of(context, found), *format, {}, from), *format, "basket");
    }
    View hidden = View::array();
    for (BasketItem const& item : items) hidden.push_back({{"what", item.what}, {"item_note", item.note}});
    return page(context,
                {"Basket",
                 "basket.mustache",
                 {{"items", items_view(found)}, {"mailed", mailed}, {"hidden", std::move(hidden)}, {"link", link}},
                 items.empty() ? std::vector<Format>{} : exports(),
                 "basket"});
}

WebAnswer basket_add(PageContext const& context) {
    std::vector<BasketItem> items = basket_of(context.request.cookies);
    for (BasketItem const& added : basket_in(context.request.form)) {
        bool const there =
            std::any_of(items.begin(), items.end(), [&](BasketItem const& one) { return one.what == added.what; });
        if (!there && (is_row(added) || is_citation(context, added.what))) items.push_back(added);
    }
    return kept(items, way_back(context, "/basket"));
}

// do=remove, up, down or note, of the item `item`; do=empty.
WebAnswer basket_change(PageContext const& context) {
    auto const& form = context.request.form;
    std::string const what = value_of(form, "do");
    std::vector<BasketItem> items = basket_of(context.request.cookies);
    if (what == "empty") return kept({}, "/basket");
    auto const at = std::find_if(items.begin(), items.end(),
                                 [&](BasketItem const& one) { return one.what == value_of(form, "item"); });
    if (at == items.end()) return redirect("/basket");
    if (what == "remove") items.erase(at);
    if (what == "up" && at != items.begin()) std::iter_swap(at, at - 1);
    if (what == "down" && at + 1 != items.end()) std::iter_swap(at, at + 1);
    if (what == "note") at->note = basket_in({{"item", at->what}, {"note", value_of(form, "note")}}).front().note;
    return kept(items, "/basket");
}

}  // namespace concord
