// Matches stand in bold where there is colour and between *stars* where there is none.
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/search_page.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

std::size_t columns(TerminalStyle style) {
    return static_cast<std::size_t>(std::max(style.columns, 20));
}

// Wraps first and colours after: an escape sequence takes no column, so stars stand in for it while wrapping.
std::string marked(std::string const& text, std::vector<Span> const& spans, TerminalStyle style,
                   std::string_view indent) {
    constexpr char k_star = '*';
    std::string starred;
    for (Piece const& piece : pieces(text, spans)) {
        std::string const safe = printable(piece.text);
        starred += piece.marked ? k_star + safe + k_star : safe;
    }
    return wrap(starred, columns(style), indent);
}

void hit(std::string& out, PageHit const& h, TerminalStyle style) {
    std::string head = fmt::format("{}. {}", h.number, format(h.citation));
    if (!h.label.empty()) head += fmt::format("  (printed as '{}')", h.label);
    if (h.struck) head += "  (struck out)";
    if (h.under > 0) head += fmt::format("  (belongs to {})", h.under);
    out += wrap(head, columns(style), "");
    if (h.under == 0) {
        out += wrap(h.council + ", " + h.document_title, columns(style), "   ");
        if (!h.headings.empty()) out += wrap(joined(h.headings, " > "), columns(style), "   ");
        if (!h.lead_in.empty()) out += wrap(shortened(h.lead_in, 2 * columns(style)), columns(style), "   ");
    }
    for (PageNeighbour const& n : h.before) out += wrap(n.citation.ref + "  " + n.text, columns(style), "       ");
    out += marked(h.snippet, h.snippet_matches, style, "     ");
    for (PageNeighbour const& n : h.after) out += wrap(n.citation.ref + "  " + n.text, columns(style), "       ");
    for (auto const& [term, weight] : h.why)
        out += wrap(fmt::format("{:.2f} {}", weight, term), columns(style), "     ");
    out += '\n';
}

std::string kwic(SearchPage const& page, TerminalStyle style) {
    std::size_t widest = 0;
    for (KwicLine const& line : page.lines) widest = std::max(widest, columns_of(format(line.citation)));
    widest = std::min(widest, columns(style) / 3);
    std::size_t const side = (columns(style) - widest - 2) / 2;
    std::string out;
    for (KwicLine const& line : page.lines) {
        std::string left = printable(line.left);
        std::size_t at = 0;
        while (columns_of(std::string_view(left).substr(at)) > side) next_character(left, at);
        left.erase(0, at);
        std::string const right = shortened(printable(line.match + line.right), side);
        std::string const name = shortened(format(line.citation), widest);
        out += name + std::string(widest - columns_of(name) + 2, ' ') + std::string(side - columns_of(left), ' ') +
               left + right + '\n';
    }
    return out;
}

}  // namespace

std::string render_search_terminal(SearchPage const& page, TerminalStyle style) {
    std::string out;
    if (!page.did_you_mean.empty()) out += wrap("Did you mean: " + page.did_you_mean, columns(style), "");
    if (page.total == 0) {
        out += "Nothing found.\n";
        for (auto const& [part, count] : page.parts)
            out +=
                wrap(fmt::format("{} alone: {}", part, count == 0 ? "in no clause" : fmt::format("{} clauses", count)),
                     columns(style), "  ");
        return out;
    }
    if (!page.lines.empty()) return out + kwic(page, style);
    for (PageHit const& h : page.hits) hit(out, h, style);
    std::string foot = page.hits.empty() ? fmt::format("{} clauses", page.total)
                                         : fmt::format("{} to {} of {} clauses", page.hits.front().number,
                                                       page.hits.back().number, page.total);
    if (!page.added_words.empty()) foot += "; also searched: " + joined(page.added_words, ", ");
    if (!page.ignored_words.empty()) foot += "; too common to rank by: " + joined(page.ignored_words, ", ");
    out += wrap(foot, columns(style), "");
    for (PageFacet const& facet : page.facets) {
        std::vector<std::string> counts;
        for (auto const& [value, count] : facet.counts) counts.push_back(fmt::format("{} {}", value, count));
        if (!counts.empty()) out += wrap(facet.field + ": " + joined(counts, ", "), columns(style), "");
    }
    return out;
}

}  // namespace concord
