// One file that opens anywhere, as the table's: every unit is an anchor named by its ref, and a cross-reference that
// leads to a unit of the document is a link to it.
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_style.hpp"
#include "render/norm.hpp"
#include "render/outline.hpp"
#include "render/phrases.hpp"

namespace concord {
namespace {

constexpr std::size_t k_deepest_indent = 12;

std::string with_breaks(std::string_view words) {
    std::string const escaped = escape_html(words);
    std::string out;
    for (char const c : escaped) out += c == '\n' ? std::string("<br>\n") : std::string(1, c);
    return out;
}

std::string linked(Clause const& clause) {
    std::string_view const text = clause.text;
    std::string out;
    std::size_t done = 0;
    for (Link const& link : clause.links) {
        if (link.span.begin < done || link.span.end > text.size()) continue;
        out += with_breaks(text.substr(done, link.span.begin - done));
        out += fmt::format("<a href=\"{}\">{}</a>", fragment_of(link.ref),
                           with_breaks(text.substr(link.span.begin, link.span.end - link.span.begin)));
        done = link.span.end;
    }
    return out + with_breaks(text.substr(done));
}

std::string unit_html(Document const& document, Clause const& clause, std::size_t depth) {
    bool const heading = clause.kind == Kind::title || clause.kind == Kind::heading;
    std::string out = fmt::format("<div class=\"clause\" id=\"{}\" style=\"margin-left:{}rem\">\n",
                                  escape_html(clause.ref), 2 * std::min(depth, k_deepest_indent));
    out += heading ? "<h2>" : "<p>";
    out += "<strong class=\"citation\">" + escape_html(clause.ref) + "</strong> ";
    if (std::string const other = other_label(clause.ref, clause.label); !other.empty())
        out += fmt::format("<span class=\"aside\">(printed as ‘{}’)</span> ", escape_html(other));
    out += clause.deleted ? "<del>" + linked(clause) + "</del>" : linked(clause);
    out += heading ? "</h2>\n" : "</p>\n";
    for (Repair const& repair : clause.repairs)
        out += "<p class=\"repair\"><strong>Repaired:</strong> " + escape_html(in_words(repair)) + "</p>\n";
    std::string about;
    for (auto const& [what, words] : norm_lines(document, clause))
        about += fmt::format("<li>{}: {}</li>\n", what, escape_html(words));
    if (!about.empty())
        out += "<details>\n<summary>What " + escape_html(clause.ref) + " prescribes</summary>\n<ul>\n" + about +
               "</ul>\n</details>\n";
    return out + "</div>\n";
}

}  // namespace

std::string render_outline_html(Document const& document) {
    std::string const title = escape_html(column_title(document.info));
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>";
    out += title + "</title>\n<style>\n" + k_html_style + "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n";
    std::vector<std::size_t> const depth = outline_depths(document.tree);
    for (std::size_t i = 0; i < depth.size(); ++i) out += unit_html(document, document.tree.clauses[i], depth[i]);
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace concord
