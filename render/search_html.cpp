#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_style.hpp"
#include "render/phrases.hpp"
#include "render/search_page.hpp"

namespace concord {
namespace {

std::string marked(std::string const& text, std::vector<Span> const& spans) {
    std::string out;
    for (Piece const& piece : pieces(text, spans)) {
        std::string const safe = escape_html(piece.text);
        out += piece.marked ? "<mark>" + safe + "</mark>" : safe;
    }
    return out;
}

void hit(std::string& out, PageHit const& h) {
    std::string const citation = escape_html(format(h.citation));
    out += fmt::format("<li value=\"{}\"><h2>{}", h.number, citation);
    if (!h.label.empty()) out += fmt::format(" <span class=\"aside\">(printed as '{}')</span>", escape_html(h.label));
    if (h.struck) out += " <span class=\"aside\">(struck out)</span>";
    out += "</h2>\n<p class=\"aside\">" + escape_html(h.council + ", " + h.document_title);
    if (!h.headings.empty()) out += ": " + escape_html(joined(h.headings, " > "));
    out += "</p>\n";
    if (!h.lead_in.empty()) out += "<p class=\"aside\">" + escape_html(h.lead_in) + "</p>\n";
    for (PageNeighbour const& n : h.before)
        out += "<p class=\"aside\">" + escape_html(n.citation.ref + " " + n.text) + "</p>\n";
    out += "<p>" + marked(h.text, h.matches) + "</p>\n";
    for (PageNeighbour const& n : h.after)
        out += "<p class=\"aside\">" + escape_html(n.citation.ref + " " + n.text) + "</p>\n";
    if (!h.why.empty()) {
        out += "<p class=\"aside\">Why:";
        for (auto const& [term, weight] : h.why) out += fmt::format(" {} {:.2f};", escape_html(term), weight);
        out += "</p>\n";
    }
    out += "</li>\n";
}

}  // namespace

std::string render_search_html(SearchPage const& page) {
    std::string const query = escape_html(page.query);
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Search: "
        "{}</title>\n<style>\n{}"
        "</style>\n</head>\n<body>\n<main>\n<h1>Search: {}</h1>\n<p>{} clauses.",
        query, k_html_style, query, page.total);
    if (!page.added_words.empty()) out += " Also searched: " + escape_html(joined(page.added_words, ", ")) + '.';
    if (!page.ignored_words.empty())
        out += " Too common to rank by: " + escape_html(joined(page.ignored_words, ", ")) + '.';
    out += "</p>\n";
    if (!page.did_you_mean.empty())
        out += "<p>Did you mean: <strong>" + escape_html(page.did_you_mean) + "</strong></p>\n";
    if (!page.parts.empty()) {
        out += "<ul>\n";
        for (auto const& [part, count] : page.parts)
            out += fmt::format("<li>{} alone: {} clauses</li>\n", escape_html(part), count);
        out += "</ul>\n";
    }
    if (!page.hits.empty()) {
        out += "<ol>\n";
        for (PageHit const& h : page.hits) hit(out, h);
        out += "</ol>\n";
    }
    for (PageFacet const& facet : page.facets) {
        if (facet.counts.empty()) continue;
        out += "<h2>By " + escape_html(facet.field) + "</h2>\n<ul>\n";
        for (auto const& [value, count] : facet.counts)
            out += fmt::format("<li>{}: {}</li>\n", escape_html(value), count);
        out += "</ul>\n";
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace concord
