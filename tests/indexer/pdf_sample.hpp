// Pages of a PDF file as a test or the fuzzer writes them down: what dump(PdfPage) prints, read back.
//
//   page 1 595 x 842
//   72 60 100 72 size 12 bold 'Roles'
//   72 80 300 81 line
#pragma once

#include <string_view>

#include "indexer/pdf/page.hpp"

namespace concord {

PdfFile pdf_pages(std::string_view text);  // lines that say something else are passed over

}  // namespace concord
