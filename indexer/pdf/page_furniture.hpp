// Running headers and footers, page numbers and tables of contents among the lines of a PDF file, told by where they
// stand on the page and what comes back from page to page.
#pragma once

#include <vector>

#include "indexer/pdf/reading_order.hpp"

namespace concord {

// Sets `furniture`. A line at the head or foot of pages is furniture where the same words, numbers aside, stand in the
// same place of three pages (two, where the file has no more); where it is a page number; and where, words changing,
// the same place holds a short line on most pages, set apart from the text and by its size or by coming back on some
// pages. So are contents: lines that end in a page number behind dots, or after a heading that calls them contents.
void mark_furniture(std::vector<PdfLine>& lines);

}  // namespace concord
