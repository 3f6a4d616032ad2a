// Word files (.docx) to blocks. The printed numbers, which Word computes, stand in the delivered text before their
// words; tracked changes are struck and inserted runs. The file is only read.
#pragma once

#include <string>
#include <string_view>

#include "indexer/block.hpp"

namespace concord {

// Throws Error, placed at `name`, where the file is damaged, encrypted or beyond the limits of docs/importers.md.
Imported import_docx(std::string_view bytes, std::string const& name);

}  // namespace concord
