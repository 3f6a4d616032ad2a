// Reads one published file into blocks. One file an importer; the format is told by the name's ending.
#pragma once

#include <filesystem>
#include <string>

#include "indexer/block.hpp"

namespace concord {

// Throws Error for a file that is missing, unreadable, empty or no text. `name` is what people know it by.
Imported import_file(std::filesystem::path const& path, std::string name);

// Text and markdown from bytes in any of the encodings of text/encoding.hpp. Never throws for any bytes.
Imported import_text(std::string_view bytes, std::string name);

}  // namespace concord
