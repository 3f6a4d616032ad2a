// PDF files to blocks. The text that the blocks point into knows the page of every word (Source::pages).
#pragma once

#include <string>
#include <string_view>

#include "indexer/block.hpp"
#include "indexer/pdf/page.hpp"

namespace concord {

// Throws Error, placed at `name`, where the file is encrypted, damaged or holds pictures of pages only.
Imported import_pdf(std::string_view bytes, std::string const& name);

Imported blocks_of(PdfFile const& file, std::string name);  // what import_pdf makes of the pages; never throws

}  // namespace concord
