#include "web/page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "web/basket.hpp"
#include "web/embedded.hpp"

namespace concord {
namespace {

struct Section {
    std::string step;
    std::string words;
};

std::vector<Section> const& sections() {
    static std::vector<Section> const k_sections{
        {"search", "Search"},      {"compare", "Compare"},     {"matters", "Matters"}, {"matrix", "Matrix"},
        {"document", "Documents"}, {"beside", "Side by side"}, {"basket", "Basket"}};
    return k_sections;
}

std::string words_of(Format format) {
    switch (format) {
        case Format::text: return "Text";
        case Format::markdown: return "Markdown";
        case Format::html: return "HTML file";
        case Format::csv: return "CSV";
        case Format::json: return "JSON";
        case Format::jsonl: return "JSON Lines";
        case Format::xlsx: return "Excel";
        case Format::docx: return "Word";
    }
    return "";
}

View export_links(PageContext const& context, std::vector<Format> const& formats) {
    View out = View::array();
    for (Format const format : formats)
        out.push_back({{"words", words_of(format)},
                       {"address", address_of(context.request.address.steps,
                                              with_value(context.values(), "as", std::string(info(format).name)))}});
    return out;
}

// A mailed address says which version its sender saw.
std::string other_version(PageContext const& context) {
    std::string const sent = value_of(context.values(), "v");
    return sent == context.holdings.version() ? "" : sent;
}

// Named where there are any, or could be.
std::string counted_decisions(PageContext const& context) {
    std::size_t const count = context.holdings.decisions().size();
    if (count == 0) return context.editing == nullptr ? "" : "no decisions yet";
    return fmt::format("{} decision{} of people", count, count == 1 ? "" : "s");
}

}  // namespace

WebAnswer page(PageContext const& context, PageText text) {
    View nav = View::array();
    std::size_t const in_basket = basket_of(context.request.cookies).size();
    for (Section const& section : sections())
        nav.push_back({{"words", section.words},
                       {"address", address_of({section.step})},
                       {"here", section.step == text.current},
                       {"count", section.step == "basket" && in_basket > 0 ? std::to_string(in_basket) : ""}});
    HeldIndex const& index = context.holdings.index();
    std::size_t clauses = 0;
    for (Document const* const document : context.holdings.documents()) clauses += document->tree.clauses.size();
    text.view["here"] = context.request.target;
    text.view["token"] = context.editing == nullptr ? "" : context.editing->token();
    std::string const body = filled(text.form, text.view);
    View const frame{{"title", text.title},
                     {"body", body},
                     {"nav", std::move(nav)},
                     {"exports", export_links(context, text.exports)},
                     {"version", context.holdings.version()},
                     {"other_version", other_version(context)},
                     {"documents", index.documents.size()},
                     {"clauses", clauses},
                     {"decisions", counted_decisions(context)},
                     {"mail_address", address_of(context.request.address.steps,
                                                 with_value(context.values(), "v", context.holdings.version()))}};
    WebAnswer out;
    out.body = filled("page.mustache", frame);
    return out;
}

std::string way_back(PageContext const& context, std::string const& otherwise) {
    auto const address = parse_address(value_of(context.request.form, "back", otherwise));
    auto const* const own = std::get_if<Address>(&address);
    return own == nullptr ? otherwise : address_of(own->steps, own->values);
}

WebAnswer problem(PageContext const& context, int status, std::string const& what, std::string const& mend,
                  std::vector<Way> const& ways) {
    View list = View::array();
    for (Way const& way : ways) list.push_back({{"words", way.words}, {"address", way.address}});
    WebAnswer out =
        page(context, {what, "problem.mustache", {{"what", what}, {"mend", mend}, {"ways", std::move(list)}}});
    out.status = status;
    return out;
}

std::optional<Format> format_wished(PageContext const& context, std::vector<Format> const& known) {
    std::string const wished = value_of(context.values(), "as");
    if (wished.empty()) return std::nullopt;
    auto const format = format_named(wished);
    if (format && std::find(known.begin(), known.end(), *format) != known.end()) return format;
    std::string names;
    for (Format const one : known) names += (names.empty() ? "" : ", ") + std::string(info(one).name);
    throw WebRefusal(400, fmt::format("There is no format ‘{}’ here", wished), fmt::format("Take one of {}.", names));
}

Whence whence(PageContext const& context) {
    std::string const& site = context.request.site;
    NamedValues const shown = with_value(context.values(), "as", "");
    return {site,
            fmt::format("Concord, corpus version {}: {}{}", context.holdings.version(), site,
                        address_of(context.request.address.steps, with_value(shown, "v", context.holdings.version())))};
}

WebAnswer download(std::string bytes, Format format, std::string const& title) {
    FormatInfo const& about = info(format);
    std::string const name = file_name(title, std::string(about.endings.front()));
    return {200,
            std::string(about.media_type),
            std::move(bytes),
            {{"Content-Disposition", fmt::format("attachment; filename=\"{}\"", name)}}};
}

}  // namespace concord
