// The lines of a PDF file to its paragraphs: rejoined over lines, columns and pages. Notes at the foot of a page stand
// behind the paragraph that refers to them, else behind the last one of the page.
#pragma once

#include <string>
#include <vector>

#include "indexer/block.hpp"
#include "indexer/pdf/reading_order.hpp"

namespace concord {

struct PdfParagraph {
    std::vector<PdfLine> lines;  // of a table's row: cell by cell
    Gap gap = Gap::blank;
    double indent = 0;  // points from the left side of its column
    double size = 0;
};

std::vector<PdfParagraph> pdf_paragraphs(std::vector<PdfLine> lines);

// "Act¹": a small number above the line, as it refers to a note.
bool is_note_mark(PdfLine const& line, std::size_t word);
std::string note_number(PdfLine const& note);  // "1" of "1 Localism Act 2011"; empty where a sign stands

double body_size(std::vector<PdfLine> const& lines);  // the size of most words that are no furniture

}  // namespace concord
