// OpenDocument, rich text and old Word files, through LibreOffice where it is installed: it writes them as .docx, with
// their numbers still automatic and their changes still tracked, and the importer of Word files reads that.
#pragma once

#include <string>
#include <string_view>

#include "indexer/block.hpp"

namespace concord {

bool has_office();  // whether `soffice` is in the path

// For has_office() only; `ending` as LibreOffice knows the kind: "odt", "rtf", "doc". Throws Error, placed at `name`,
// where it takes longer than two minutes or cannot read the file.
Imported import_by_office(std::string_view bytes, std::string_view ending, std::string name);

}  // namespace concord
