// The words of a page to its lines in the order in which a person reads them: columns one after another, the rows of
// a table that has lines around its cells one after another, and in them the cells.
//
//   for (PdfLine const& line : reading_order(file.pages)) text_of(line);   // "4.1 Members must", "treat officers …"
#pragma once

#include <string>
#include <vector>

#include "indexer/pdf/page.hpp"

namespace concord {

struct PdfLine {
    int page = 0;
    std::vector<PdfWord> words;  // from left to right
    PdfBox box;
    double size = 0;            // of most of its letters
    bool bold = false;          // every word
    bool column_start = false;  // nothing stands above it in its column
    int columns = 1;            // how many stand side by side here …
    int column = 0;             // … and which of them it stands in
    int row = -1;               // of a table, counted over the file; -1 outside
    int cell = 0;               // of the row
    bool furniture = false;
    bool note = false;  // at the foot of the page
};

std::vector<PdfLine> reading_order(std::vector<PdfPage> const& pages);  // words that run sideways are furniture

bool has_space_between(PdfWord const& left, PdfWord const& right);  // two words of one line
std::string text_of(PdfLine const& line);
std::string dump(std::vector<PdfLine> const& lines);  // "p1 72 line 'Roles'"

}  // namespace concord
