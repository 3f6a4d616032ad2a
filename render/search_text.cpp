// Markdown for a report, CSV for a spreadsheet.
#include <array>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/search_kwic.hpp"
#include "render/search_page.hpp"
#include "render/search_words.hpp"

namespace concord {
namespace {

std::string marked(PageHit const& hit) {
    std::string out;
    for (Piece const& piece : pieces(hit.text, hit.matches)) {
        std::string const safe = escape_markdown(piece.text);
        out += piece.marked ? "**" + safe + "**" : safe;
    }
    return out;
}

void hit_markdown(std::string& out, PageHit const& h, Whence const& whence) {
    std::string const indent(fmt::formatted_size("{}", h.number) + 2, ' ');  // what belongs to the number in a list
    std::string const link = clause_link(whence, h.citation);
    std::string const citation = escape_markdown(format(h.citation));
    out += link.empty() ? fmt::format("\n{}. **{}**", h.number, citation)
                        : fmt::format("\n{}. [**{}**](<{}>)", h.number, citation, link);
    if (std::string const notes = notes_on(h); !notes.empty()) out += " (" + escape_markdown(notes) + ')';
    out += " — " + escape_markdown(document_line(h));
    if (!h.headings.empty()) out += fmt::format(", *{}*", escape_markdown(joined(h.headings, " › ")));
    out += "\n\n";
    auto const quoted = [&](std::string const& line) { return fmt::format("{}> {}\n", indent, line); };
    if (!h.lead_in.empty()) out += quoted("\\[" + escape_markdown(h.lead_in) + "\\]") + indent + ">\n";
    for (PageNeighbour const& n : h.before)
        out += quoted(escape_markdown(n.citation.ref + "  " + n.text)) + indent + ">\n";
    out += quoted(marked(h));
    for (PageNeighbour const& n : h.after)
        out += indent + ">\n" + quoted(escape_markdown(n.citation.ref + "  " + n.text));
    if (!h.why.empty()) out += fmt::format("\n{}Why: {}\n", indent, escape_markdown(weights_in_words(h)));
}

}  // namespace

std::string render_search_markdown(SearchPage const& page, Whence const& whence) {
    std::string out = fmt::format("# Search: {}\n\n{}.", escape_markdown(page.query), range_shown(page));
    if (!page.added_words.empty()) out += " Also searched: " + escape_markdown(joined(page.added_words, ", ")) + '.';
    if (!page.ignored_words.empty())
        out += " Too common to rank by: " + escape_markdown(joined(page.ignored_words, ", ")) + '.';
    out += '\n';
    if (!page.parts.empty()) out += '\n';
    for (auto const& [part, count] : page.parts)
        out += fmt::format("- {}: {}\n", escape_markdown(part),
                           count == 0 ? "in no clause" : fmt::format("alone in {}", count_of_clauses(count)));
    if (page.total == 0)
        out += '\n' + escape_markdown(what_to_try(page)) + '\n';
    else if (!page.did_you_mean.empty())
        out += "\nDid you mean: " + escape_markdown(page.did_you_mean) + '\n';
    for (PageFacet const& facet : page.facets) {
        if (facet.counts.empty()) continue;
        std::vector<std::string> counts;
        for (auto const& [value, count] : facet.counts) counts.push_back(fmt::format("{} {}", value, count));
        out += fmt::format("\n{}: {}\n", facet_title(facet.field), escape_markdown(joined(counts, ", ")));
    }
    if (!page.lines.empty()) return out + '\n' + kwic_markdown(page.lines);
    for (PageHit const& h : page.hits) hit_markdown(out, h, whence);
    if (!whence.line.empty()) out += "\n*" + escape_markdown(whence.line) + "*\n";
    return out;
}

std::string render_search_csv(SearchPage const& page) {
    if (!page.lines.empty()) return kwic_csv(page.lines);
    std::string out =
        "number,citation,council,document,title,headings,printed,kind,lead-in,text,score,why,before,after\r\n";
    for (PageHit const& h : page.hits) {
        std::array<std::string, 9> const before_score{format(h.citation),
                                                      h.council,
                                                      h.citation.document,
                                                      h.document_title,
                                                      joined(h.headings, " > "),
                                                      h.label,
                                                      std::string(name(h.kind)),
                                                      h.lead_in,
                                                      h.text};
        out += fmt::format("{}", h.number);
        for (std::string const& field : before_score) out += ',' + csv_field(field);
        out += fmt::format(",{:.4f}", h.score);
        for (std::string const& field :
             {weights_in_words(h), neighbours_in_words(h.before), neighbours_in_words(h.after)})
            out += ',' + csv_field(field);
        out += "\r\n";
    }
    return out;
}

}  // namespace concord
