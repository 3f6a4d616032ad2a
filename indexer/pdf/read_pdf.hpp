// A PDF file's bytes to its pages, by poppler's public C++ interface. Nothing is written to the disk or fetched.
#pragma once

#include <string>
#include <string_view>

#include "indexer/pdf/page.hpp"

namespace concord {

// Throws Error, placed at `name`, where the file is encrypted or so damaged that no page can be found.
PdfFile read_pdf(std::string_view bytes, std::string const& name);

}  // namespace concord
