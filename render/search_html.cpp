// One file that opens anywhere: no script, nothing fetched. Results are a list with a heading each, so that a screen
// reader can step through them; on a wide screen the counts stand beside them, on a narrow one below.
#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_style.hpp"
#include "render/phrases.hpp"
#include "render/search_kwic.hpp"
#include "render/search_page.hpp"
#include "render/search_words.hpp"

namespace concord {
namespace {

constexpr char k_style[] = R"css(
main { max-width: 70rem; }
h1 q { font-weight: 400; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.summary { font-weight: 600; margin: 0; }
.hint { border-left: 4px solid var(--partly); padding-left: .75rem; margin: .75rem 0; }
.hits { list-style: none; margin: 0; padding: 0; }
.hits > li { border-top: 1px solid var(--line); padding: 1rem 0; }
.hits > li.under { margin-left: 1.5rem; }
.hits h2 { font-size: 1.0625rem; margin: 0; }
.number { color: var(--soft); font-weight: 400; }
.hits p { margin: .125rem 0; }
.hits .aside, .hits details { font-size: .9375rem; }
.hits blockquote { margin: .5rem 0; }
.why { columns: 16rem; padding-left: 1.25rem; margin: .25rem 0; }
.counts ul { list-style: none; margin: 0; padding: 0; }
.counts li { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--line); }
.counts h2 { margin-top: 1rem; }
.kwic { font-size: .9375rem; }
.kwic td, .kwic th { padding: .25rem .5rem; }
.kwic tbody th { width: 13rem; }
.kwic td:nth-child(2), .kwic td:nth-child(4) { width: 40%; }
.kwic .left { text-align: right; }
@media (max-width: 48rem) {
  .kwic tbody th, .kwic td, .kwic td:nth-child(2) { display: inline; border: 0; padding: 0; background: none; white-space: pre-wrap; }
  .kwic tbody th { display: block; font-weight: 600; }
  .kwic tr { padding: .5rem .75rem; }
}
@media (min-width: 60rem) {
  .sides { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 2.5rem; align-items: start; }
}
@media print { .hits > li { break-inside: avoid; } }
)css";

std::string linked(Whence const& whence, Citation const& citation, std::string const& shown) {
    std::string const link = clause_link(whence, citation);
    return link.empty() ? escape_html(shown)
                        : fmt::format("<a href=\"{}\">{}</a>", escape_html(link), escape_html(shown));
}

std::string lines_html(std::string_view text) {
    std::string out;
    for (char const c : escape_html(text)) {
        if (c == '\n')
            out += "<br>\n";
        else
            out += c;
    }
    return out;
}

std::string marked(PageHit const& hit) {
    std::string out;
    for (Piece const& piece : pieces(hit.text, hit.matches)) {
        std::string const safe = lines_html(piece.text);
        out += piece.marked ? "<mark>" + safe + "</mark>" : safe;
    }
    return out;
}

std::string neighbours(std::vector<PageNeighbour> const& list, Whence const& whence) {
    std::string out;
    for (PageNeighbour const& n : list)
        out += fmt::format("<p class=\"aside\"><strong>{}</strong> {}</p>\n",
                           linked(whence, n.citation, n.citation.ref), lines_html(n.text));
    return out;
}

std::string hit_html(PageHit const& h, Whence const& whence) {
    std::string out =
        fmt::format("<li id=\"result-{}\"{}>\n<h2><span class=\"number\">{}.</span> {}", h.number,
                    h.under > 0 ? " class=\"under\"" : "", h.number, linked(whence, h.citation, format(h.citation)));
    if (std::string const notes = notes_on(h); !notes.empty())
        out += fmt::format(" <span class=\"aside\">({})</span>", escape_html(notes));
    out += "</h2>\n<p>" + escape_html(document_line(h)) + "</p>\n";
    if (!h.headings.empty()) out += "<p class=\"aside\">" + escape_html(joined(h.headings, " › ")) + "</p>\n";
    out += neighbours(h.before, whence) + "<blockquote>\n";
    if (!h.lead_in.empty()) out += "<p class=\"lead-in\">[" + lines_html(h.lead_in) + "]</p>\n";
    out += "<p>" + marked(h) + "</p>\n</blockquote>\n" + neighbours(h.after, whence);
    if (!h.why.empty()) {
        out += fmt::format("<details>\n<summary>Why it is here: score {:.1f}</summary>\n<ul class=\"why\">\n", h.score);
        for (auto const& [term, weight] : why_in_words(h))
            out += fmt::format("<li>{}: {:.1f}</li>\n", escape_html(term), weight);
        out += "</ul>\n</details>\n";
    }
    return out + "</li>\n";
}

std::string head(SearchPage const& page) {
    std::string const query = escape_html(page.query);
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>";
    out += query + ": search</title>\n<style>\n" + k_html_style + k_style + "</style>\n</head>\n<body>\n<main>\n";
    out += "<h1>Search: " + query + "</h1>\n";
    if (page.total == 0)
        out += "<p class=\"summary\">No clause found.</p>\n";
    else
        out += "<p class=\"summary\">" + range_shown(page) + "</p>\n";
    if (!page.added_words.empty())
        out += "<p class=\"aside\">Also searched: " + escape_html(joined(page.added_words, ", ")) + "</p>\n";
    if (!page.ignored_words.empty())
        out += "<p class=\"aside\">Too common to rank by: " + escape_html(joined(page.ignored_words, ", ")) + "</p>\n";
    return out;
}

// What each part finds alone, and what may have been meant.
std::string help_html(SearchPage const& page) {
    std::string out;
    if (!page.parts.empty()) out += "<ul>\n";
    for (auto const& [part, count] : page.parts)
        out += fmt::format("<li>{}: {}</li>\n", escape_html(part),
                           count == 0 ? "in no clause" : fmt::format("alone in {}", count_of_clauses(count)));
    if (!page.parts.empty()) out += "</ul>\n";
    if (page.total == 0)
        out += "<p class=\"hint\">" + escape_html(what_to_try(page)) + "</p>\n";
    else if (!page.did_you_mean.empty())
        out += "<p class=\"hint\">Did you mean: <strong>" + escape_html(page.did_you_mean) + "</strong></p>\n";
    return out;
}

std::string facets_html(SearchPage const& page) {
    std::string out;
    for (PageFacet const& facet : page.facets) {
        if (facet.counts.empty()) continue;
        out += "<h3>" + escape_html(facet_title(facet.field)) + "</h3>\n<ul>\n";
        for (auto const& [value, count] : facet.counts)
            out += fmt::format("<li><span>{}</span> <span>{}</span></li>\n", escape_html(value), count);
        out += "</ul>\n";
    }
    return out.empty() ? out : "<section class=\"counts\">\n<h2>How many clauses</h2>\n" + out + "</section>\n";
}

}  // namespace

std::string render_search_html(SearchPage const& page, Whence const& whence) {
    std::string out = head(page) + help_html(page);
    std::string const counts = facets_html(page);
    bool const beside = !counts.empty() && page.lines.empty();  // lines need the whole width
    if (beside) out += "<div class=\"sides\">\n";
    if (!page.lines.empty()) {
        out += kwic_html(page.lines, whence);
    } else if (!page.hits.empty()) {
        out += "<ol class=\"hits\">\n";
        for (PageHit const& h : page.hits) out += hit_html(h, whence);
        out += "</ol>\n";
    }
    out += counts;
    if (beside) out += "</div>\n";
    if (!whence.line.empty()) out += "<p class=\"aside\">" + escape_html(whence.line) + "</p>\n";
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace concord
