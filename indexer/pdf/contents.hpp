// The lines of a table of contents are no provisions: "4.1 Gifts ........ 12".
#pragma once

#include <vector>

#include "indexer/pdf/reading_order.hpp"

namespace concord {

void mark_contents(std::vector<PdfLine>& lines);  // as furniture, with the heading above them

}  // namespace concord
