// The thin straight lines of a page, told from its picture: poppler's public interface gives words and pictures, not
// what was drawn. Revised drafts are published with lines through and under words; tables have lines around cells.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/pdf/page.hpp"

namespace concord {

struct GrayPicture {  // a view: one byte a dot, 0 is black
    unsigned char const* dots = nullptr;
    int width = 0;
    int height = 0;
    std::ptrdiff_t bytes_per_row = 0;
    double dots_per_point = 1;
};

std::vector<PdfBox> drawn_lines(GrayPicture const& picture);  // in points; level ones first, each from the top
bool has_ink(GrayPicture const& picture);                     // any dot that is not white

// Marks the words that a line runs through or under. A line that goes on well beyond the words is a rule of a table.
void mark_words(PdfPage& page);

}  // namespace concord
