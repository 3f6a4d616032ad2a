// A word-processor document, written from top to bottom: headings, paragraphs and tables with real styles, landscape
// A4, page numbers, table headers that repeat on every page, no merged cells.
//
//   DocxWriter out("Press");
//   out.heading(1, "Press releases");
//   out.begin_table({4000, 10000}, {"Council", "Words"});
//   out.begin_row();
//   out.begin_cell();  out.paragraph("Normal", "Rutland");
//   out.begin_cell();  out.paragraph("Quote", {{"Officers "}, {"must", "Inserted"}});
//   out.end_table();
//   std::string bytes = out.take();
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <pugixml.hpp>

namespace concord {

struct DocxRun {
    std::string text;        // '\n' is a blank
    std::string style = {};  // a character style: "Citation", "Inserted", "Removed", "Marked"; empty: the paragraph's
    std::string link = {};   // an address of the web; empty: none
};

class DocxWriter {
 public:
    explicit DocxWriter(std::string title);

    void heading(int level, std::string const& text);  // 1 and 2
    // "Title", "Normal", "Rules", "Aside", "CitationLine", "Quote", "TableHeader"
    void paragraph(std::string const& style, std::vector<DocxRun> const& runs);
    void paragraph(std::string const& style, std::string const& text);

    void begin_table(std::vector<int> widths, std::vector<std::string> const& header);  // widths: twentieths of a point
    void begin_row();
    void begin_cell();  // as many as there are widths in each row; a cell without a paragraph gets an empty one
    void end_table();

    std::string take();  // the bytes of the file

    static constexpr int k_text_width = 14570;  // of the page between its margins

 private:
    void end_cell();
    void add_runs(pugi::xml_node paragraph, std::vector<DocxRun> const& runs);

    std::string title_;
    std::vector<std::string> links_;  // a relation each, in their order
    pugi::xml_document document_;
    pugi::xml_node body_;
    pugi::xml_node table_;
    pugi::xml_node row_;
    pugi::xml_node cell_;
    std::vector<int> widths_;
    std::size_t column_ = 0;
};

}  // namespace concord
