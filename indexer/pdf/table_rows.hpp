// The rows of tables that have lines drawn around their cells.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/pdf/page.hpp"

namespace concord {

struct PdfPiece {  // words that follow each other closely on one line
    PdfBox box;
    std::size_t begin = 0;  // of the page's words
    std::size_t end = 0;
};

struct PdfTableRow {
    PdfBox box;
    std::vector<std::vector<PdfPiece>> cells;  // from left to right; only those with words
};

// Takes the pieces that stand in rows out of `pieces`; rows from the top. A row lies between two level lines that
// reach about as far, and has an upright line between two of its cells.
std::vector<PdfTableRow> take_table_rows(std::vector<PdfBox> const& lines, std::vector<PdfPiece>& pieces);

}  // namespace concord
