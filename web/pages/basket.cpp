// The basket as a page, and as a table with a line for each clause in the order that the person gave them, so that
// every format can write it.
#include <algorithm>

#include <fmt/format.h>

#include "query/lookup.hpp"
#include "render/rendered.hpp"
#include "web/basket.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"

namespace concord {
namespace {

std::vector<Format> const& exports() {
    static std::vector<Format> const k_exports{Format::docx,     Format::xlsx, Format::html,
                                               Format::markdown, Format::csv,  Format::text};
    return k_exports;
}

struct Collected {
    BasketItem item;
    Document const* document = nullptr;  // none: it is not in this version of the corpus
    ClauseId id{};
};

std::vector<Collected> collected(PageContext const& context, std::vector<BasketItem> const& items) {
    std::vector<Collected> out;
    for (BasketItem const& item : items) {
        auto const found = look_up(context.desk.reader, item.citation);
        auto const* const clause = std::get_if<Found>(&found);
        out.push_back({item, clause ? document_held(context.holdings, clause->document_id) : nullptr,
                       clause ? clause->id : ClauseId{}});
    }
    return out;
}

CellEntry entry_of(Collected const& one) {
    ClauseTree const& tree = one.document->tree;
    Clause const& clause = tree[one.id];
    CellEntry out;
    out.citation = {one.document->info.id, clause.ref};
    out.label = clause.label;
    out.headings = headings_above(tree, one.id);
    out.lead_in = lead_in(tree, one.id);
    out.text = clause.text;
    out.repairs = clause.repairs;
    return out;
}

Table table_of(std::vector<Collected> const& items) {
    Table out;
    out.title = "Basket";
    Row row{"Clauses collected", "Clauses collected", {}};
    for (Collected const& one : items) {
        if (one.document == nullptr) continue;
        out.documents.push_back(one.document->info);
        Cell cell;
        cell.document_id = one.document->info.id;
        cell.finding = Finding::found;
        cell.entries.push_back(entry_of(one));
        cell.note = one.item.note;
        row.cells.push_back(std::move(cell));
    }
    out.rows.push_back(std::move(row));
    return out;
}

View items_view(std::vector<Collected> const& items) {
    View out = View::array();
    for (std::size_t i = 0; i < items.size(); ++i) {
        Collected const& one = items[i];
        View view{{"number", i + 1}, {"citation", one.item.citation}, {"item_note", one.item.note},
                  {"first", i == 0}, {"last", i + 1 == items.size()}, {"entry", nullptr}};
        if (one.document != nullptr) {
            view["entry"] = entry_view(entry_of(one), "", Differences::left_out);
            view["document_line"] = council_or_unnamed(one.document->info) + ": " + one.document->info.title;
        }
        out.push_back(std::move(view));
    }
    return out;
}

WebAnswer kept(std::vector<BasketItem> const& items, std::string const& back) {
    if (!fits(items))
        throw WebRefusal(400, "The basket is full",
                         "A browser keeps no more. Mail its link or export it, empty it, and go on.");
    WebAnswer out = redirect(back);
    out.headers.emplace_back("Set-Cookie", basket_cookie(items));
    return out;
}

}  // namespace

WebAnswer basket_page(PageContext const& context) {
    bool const mailed = has_value(context.values(), "item");
    auto const items = mailed ? basket_in(context.values()) : basket_of(context.request.cookies);
    auto const found = collected(context, items);
    if (auto const format = format_wished(context, exports()))
        return download(rendered(table_of(found), *format), *format, "basket");
    View hidden = View::array();
    for (BasketItem const& item : items) hidden.push_back({{"citation", item.citation}, {"item_note", item.note}});
    return page(context, {"Basket",
                          "basket.mustache",
                          {{"items", items_view(found)},
                           {"mailed", mailed},
                           {"hidden", std::move(hidden)},
                           {"link", items.empty() ? "" : address_of({"basket"}, basket_values(items))}},
                          items.empty() ? std::vector<Format>{} : exports(),
                          "basket"});
}

WebAnswer basket_add(PageContext const& context) {
    std::vector<BasketItem> items = basket_of(context.request.cookies);
    for (BasketItem const& added : basket_in(context.request.form)) {
        bool const there = std::any_of(items.begin(), items.end(),
                                       [&](BasketItem const& one) { return one.citation == added.citation; });
        if (!there && parse_citation(added.citation)) items.push_back(added);
    }
    return kept(items, way_back(context, "/basket"));
}

// do=remove, up, down or note, of the item `citation`; do=empty.
WebAnswer basket_change(PageContext const& context) {
    auto const& form = context.request.form;
    std::string const what = value_of(form, "do");
    std::vector<BasketItem> items = basket_of(context.request.cookies);
    if (what == "empty") return kept({}, "/basket");
    auto const at = std::find_if(items.begin(), items.end(),
                                 [&](BasketItem const& one) { return one.citation == value_of(form, "item"); });
    if (at == items.end()) return redirect("/basket");
    if (what == "remove") items.erase(at);
    if (what == "up" && at != items.begin()) std::iter_swap(at, at - 1);
    if (what == "down" && at + 1 != items.end()) std::iter_swap(at, at + 1);
    if (what == "note") at->note = basket_in({{"item", at->citation}, {"note", value_of(form, "note")}}).front().note;
    return kept(items, "/basket");
}

}  // namespace concord
