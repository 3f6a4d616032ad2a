// Markdown for a report, CSV for a spreadsheet.
#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/search_page.hpp"

namespace concord {

std::string render_search_markdown(SearchPage const& page) {
    std::string out = fmt::format("# Search: {}\n\n{} clauses.", escape_markdown(page.query), page.total);
    if (!page.added_words.empty()) out += " Also searched: " + escape_markdown(joined(page.added_words, ", ")) + '.';
    out += '\n';
    if (!page.did_you_mean.empty()) out += "\nDid you mean: " + escape_markdown(page.did_you_mean) + "\n";
    for (auto const& [part, count] : page.parts)
        out += fmt::format("\n- {} alone: {} clauses", escape_markdown(part), count);
    for (PageHit const& h : page.hits) {
        out += fmt::format("\n{}. **{}**", h.number, escape_markdown(format(h.citation)));
        if (!h.label.empty()) out += fmt::format(" (printed as '{}')", escape_markdown(h.label));
        if (h.struck) out += " (struck out)";
        out += fmt::format(" {}, {}", escape_markdown(h.council), escape_markdown(h.document_title));
        if (!h.headings.empty()) out += ": " + escape_markdown(joined(h.headings, " > "));
        out += "\n   ";
        for (Piece const& piece : pieces(h.text, h.matches)) {
            std::string const safe = escape_markdown(piece.text);
            out += piece.marked ? "**" + safe + "**" : safe;
        }
        out += '\n';
    }
    return out;
}

std::string render_search_csv(SearchPage const& page) {
    std::string out = "number,citation,council,document,headings,label,kind,text,score\r\n";
    for (PageHit const& h : page.hits) {
        std::string const fields[] = {
            format(h.citation),        h.council, h.document_title, joined(h.headings, " > "), h.label,
            std::string(name(h.kind)), h.text};
        out += fmt::format("{}", h.number);
        for (std::string const& field : fields) out += ',' + csv_field(field);
        out += fmt::format(",{:.4f}\r\n", h.score);
    }
    return out;
}

}  // namespace concord
