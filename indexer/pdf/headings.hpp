// Which paragraphs of a PDF file are headings, and how deep: as the file's bookmarks say, and where letters are larger
// than the text's.
#pragma once

#include <vector>

#include "indexer/pdf/page.hpp"
#include "indexer/pdf/paragraphs.hpp"

namespace concord {

// For each paragraph its level from 1, or 0. Bookmarks are found in order; one that stands nowhere is passed over.
std::vector<int> heading_levels(std::vector<PdfParagraph> const& paragraphs, std::vector<PdfBookmark> const& bookmarks);

}  // namespace concord
