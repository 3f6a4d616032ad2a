// What was found for a spreadsheet, a line a hit to filter and sort, and for a word processor, a row a hit. What was
// searched for stands above; of neighbours and weights only the spreadsheet tells.
#include <algorithm>

#include <fmt/format.h>

#include "render/docx_writer.hpp"
#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/search_page.hpp"
#include "render/search_words.hpp"
#include "render/xlsx_book.hpp"

namespace concord {
namespace {

// Words of the clause that match, as they stand there, each once.
std::string matched_words(PageHit const& hit) {
    std::vector<std::string> out;
    for (Piece const& piece : pieces(hit.text, hit.matches)) {
        std::string const word(piece.text);
        if (piece.marked && std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
    }
    return joined(out, "; ");
}

std::vector<XlsxRun> words_of(PageHit const& hit) {
    std::vector<XlsxRun> out;
    for (Piece const& piece : pieces(hit.text, hit.matches))
        out.push_back({std::string(piece.text), piece.marked ? XlsxMark::bold : XlsxMark::none});
    return out;
}

void write_hits(XlsxBook& book, SearchPage const& page, Whence const& whence) {
    book.begin_sheet("Clauses", {{"Number", 8},
                                 {"Council", 28},
                                 {"Document", 28},
                                 {"Clause", 22},
                                 {"Headings", 28},
                                 {"Lead-in", 30},
                                 {"Words", 90},
                                 {"Matched words", 24},
                                 {"Notes", 20},
                                 {"Score", 8},
                                 {"Why", 30},
                                 {"Before", 30},
                                 {"After", 30}});
    for (PageHit const& hit : page.hits) {
        book.begin_line();
        book.number(static_cast<double>(hit.number));
        book.text(hit.council);
        book.text(hit.document_title);
        book.link_to(clause_link(whence, hit.citation), format(hit.citation));
        book.text(joined(hit.headings, " > "));
        book.text(hit.lead_in);
        book.words(words_of(hit));
        book.text(matched_words(hit));
        book.text(notes_on(hit));
        book.number(hit.score);
        for (std::string const& more :
             {weights_in_words(hit), neighbours_in_words(hit.before), neighbours_in_words(hit.after)})
            book.text(more);
    }
    book.end_sheet();
}

void write_lines(XlsxBook& book, SearchPage const& page, Whence const& whence) {
    book.begin_sheet("Lines", {{"Clause", 22}, {"Before", 60}, {"Match", 20}, {"After", 60}});
    for (KwicLine const& line : page.lines) {
        book.begin_line();
        book.link_to(clause_link(whence, line.citation), format(line.citation));
        book.text(line.left);
        book.bold(line.match);
        book.text(line.right);
    }
    book.end_sheet();
}

void write_search(XlsxBook& book, SearchPage const& page, Whence const& whence) {
    book.begin_sheet("Search", {{"What", 24}, {"Words", 90}});
    auto const add = [&](std::string const& what, std::string const& words) {
        if (words.empty()) return;
        book.begin_line();
        book.bold(what);
        book.text(words);
    };
    add("Searched for", page.query);
    add("Found", page.total == 0 ? "No clause" : range_shown(page));
    add("Also searched", joined(page.added_words, ", "));
    add("Too common to rank by", joined(page.ignored_words, ", "));
    add("Made by", whence.line);
    book.end_sheet();
}

void write_hit(DocxWriter& out, PageHit const& hit, Whence const& whence) {
    out.begin_row();
    out.begin_cell();
    out.paragraph("Normal", {{hit.council, "Citation"}});
    out.paragraph("Normal", hit.document_title);
    out.begin_cell();
    out.paragraph("CitationLine", {{format(hit.citation), "Citation", clause_link(whence, hit.citation)}});
    std::string const notes = notes_on(hit);
    if (!notes.empty()) out.paragraph("Aside", notes);
    out.begin_cell();
    if (!hit.headings.empty()) out.paragraph("Aside", joined(hit.headings, " › "));
    for (PageNeighbour const& n : hit.before) out.paragraph("Aside", n.citation.ref + "  " + n.text);
    if (!hit.lead_in.empty()) out.paragraph("Quote", "[" + hit.lead_in + "]");
    std::vector<DocxRun> runs;
    for (Piece const& piece : pieces(hit.text, hit.matches))
        runs.push_back({std::string(piece.text), piece.marked ? "Marked" : ""});
    out.paragraph("Quote", runs);
    for (PageNeighbour const& n : hit.after) out.paragraph("Aside", n.citation.ref + "  " + n.text);
    out.begin_cell();
    out.paragraph("Normal", matched_words(hit));
}

}  // namespace

std::string render_search_xlsx(SearchPage const& page, Whence const& whence) {
    XlsxBook book("Search: " + page.query);
    if (page.lines.empty())
        write_hits(book, page, whence);
    else
        write_lines(book, page, whence);
    write_search(book, page, whence);
    return book.take();
}

std::string render_search_docx(SearchPage const& page, Whence const& whence) {
    std::string const title = "Search: " + page.query;
    DocxWriter out(title);
    out.paragraph("Title", title);
    out.paragraph("Normal",
                  page.total == 0 ? "No clause found." : range_shown(page) + ". Words that match are in bold.");
    if (!page.added_words.empty()) out.paragraph("Aside", "Also searched: " + joined(page.added_words, ", "));
    if (!page.lines.empty()) {
        out.begin_table({2600, 5200, 1570, 5200}, {"Clause", "Before", "Match", "After"});
        for (KwicLine const& line : page.lines) {
            out.begin_row();
            out.begin_cell();
            out.paragraph("CitationLine", {{format(line.citation), "Citation", clause_link(whence, line.citation)}});
            for (DocxRun const& run : {DocxRun{line.left}, DocxRun{line.match, "Marked"}, DocxRun{line.right}}) {
                out.begin_cell();
                out.paragraph("Normal", std::vector<DocxRun>{run});
            }
        }
        out.end_table();
    } else if (!page.hits.empty()) {
        out.begin_table({2800, 2200, 7570, 2000}, {"Council and document", "Clause", "Words", "Matched words"});
        for (PageHit const& hit : page.hits) write_hit(out, hit, whence);
        out.end_table();
    }
    if (!whence.line.empty()) out.paragraph("Aside", whence.line);
    return out.take();
}

}  // namespace concord
