// Edits are <ins> and <del>, underlined and struck through; as not every screen reader tells them, words that only it
// reads stand in each. Nothing is told by colour alone.
#include "render/html_entry.hpp"

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/runs.hpp"

namespace concord {
namespace {

std::string run_html(PrintedRun const& run) {
    std::string const words = escape_html(run.text);
    switch (run.edit) {
        case EditKind::removed: return "<del><span class=\"spoken\">left out: </span>" + words + "</del>";
        case EditKind::added: return "<ins><span class=\"spoken\">put in: </span>" + words + "</ins>";
        case EditKind::equal: break;
    }
    return run.marked ? "<mark>" + words + "</mark>" : words;
}

std::string words_html(CellEntry const& entry) {
    std::string out;
    for (std::vector<PrintedRun> const& paragraph : paragraphs_of(entry)) {
        if (paragraph.empty() && !out.empty()) continue;
        out += "<p>";
        for (PrintedRun const& run : paragraph) out += run_html(run);
        out += "</p>\n";
    }
    return out;
}

std::string chips_html(std::vector<Chip> const& chips) {
    if (chips.empty()) return "";
    std::string out = "<ul class=\"chips\" aria-label=\"What it prescribes\">";
    for (Chip const& chip : chips)
        out += fmt::format("<li class=\"{}{}\">{}{}</li>", name(chip.kind), chip.differs ? " differs" : "",
                           escape_html(chip.words), chip.differs ? " <em>(differs)</em>" : "");
    return out + "</ul>\n";
}

std::string aside(std::string const& text) {
    return text.empty() ? "" : "<p class=\"aside\">" + escape_html(text) + "</p>\n";
}

// Clauses that the words lead to; those that the page shows are links.
std::string refers_html(CellEntry const& entry, ClausePlaces const& places) {
    std::string out;
    for (std::string const& ref : entry.refers_to) {
        std::string const citation = format(Citation{entry.citation.document, ref});
        std::string const shown = escape_html(citation);
        out += out.empty() ? "<p class=\"aside\">Refers to: " : ", ";
        auto const place = places.find(citation);
        out +=
            place == places.end() ? shown : fmt::format("<a href=\"#clause-{}\">{}</a>", place->second.number, shown);
    }
    return out.empty() ? "" : out + "</p>\n";
}

// `lead_in_above`: of the entry before, which need not be said again.
std::string entry_html(CellEntry const& entry, std::string const& lead_in_above, ClausePlaces const& places,
                       Whence const& whence) {
    std::string const citation = format(entry.citation);
    auto const place = places.find(citation);
    std::string out = "<div class=\"clause\"";
    if (place != places.end() && place->second.entry == &entry)
        out += fmt::format(" id=\"clause-{}\"", place->second.number);
    out += ">\n<p class=\"citation\"><strong>" + citation_html(whence, entry.citation) + "</strong>";
    if (entry.page > 0) out += "<span class=\"aside\">" + page_in_words(entry) + "</span>";
    if (std::string const other = other_label(entry.citation.ref, entry.label); !other.empty())
        out += fmt::format(" <span class=\"aside\">(printed as ‘{}’)</span>", escape_html(other));
    out += "</p>\n" + aside(joined(entry.headings, " › ")) + "<blockquote>\n";
    if (!entry.lead_in.empty())
        out += "<p class=\"lead-in\">[" +
               (entry.lead_in == lead_in_above ? "lead-in as above" : escape_html(entry.lead_in)) + "]</p>\n";
    out += words_html(entry) + "</blockquote>\n" + chips_html(entry.chips) + refers_html(entry, places);
    out += aside(wording_in_words(entry)) + aside(boilerplate_in_words(entry));
    for (Repair const& repair : entry.repairs)
        out += "<p class=\"repair\"><strong>Repaired:</strong> " + escape_html(in_words(repair)) + "</p>\n";
    if (!entry.why.empty()) out += aside("Why it is here: " + entry.why);
    return out + "</div>\n";
}

std::string entries_html(std::vector<CellEntry> const& entries, ClausePlaces const& places, Whence const& whence) {
    std::string out;
    std::string lead_in_above;
    for (CellEntry const& entry : entries) {
        out += entry_html(entry, lead_in_above, places, whence);
        lead_in_above = entry.lead_in;
    }
    return out;
}

}  // namespace

std::string citation_html(Whence const& whence, Citation const& citation) {
    std::string const shown = escape_html(format(citation));
    std::string const link = clause_link(whence, citation);
    return link.empty() ? shown : fmt::format("<a href=\"{}\">{}</a>", escape_html(link), shown);
}

std::string finding_html(Cell const& cell) {
    return fmt::format("<span class=\"finding {}\">{}</span>", name(cell.finding), label(cell.finding));
}

ClausePlaces clause_places(Table const& table) {
    ClausePlaces out;
    for (Row const& row : table.rows)
        for (Cell const& cell : row.cells)
            for (CellEntry const& entry : cell.entries)
                out.emplace(format(entry.citation), ClausePlace{&entry, out.size() + 1});
    return out;
}

std::string clauses_html(Cell const& cell, ClausePlaces const& places, Whence const& whence) {
    std::string out;
    if (!cell.note.empty()) out += "<p class=\"note\">" + escape_html(cell.note) + "</p>\n";
    out += entries_html(cell.entries, places, whence);
    if (!cell.nearest.empty())
        out += "<details>\n<summary>Nearest clause, rejected</summary>\n" + entries_html(cell.nearest, places, whence) +
               "</details>\n";
    return out.empty() ? "<p class=\"note\">No clause to show.</p>\n" : out;
}

}  // namespace concord
