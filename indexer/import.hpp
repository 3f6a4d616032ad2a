// Reads one published file into blocks. One file an importer; the format is told from the bytes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/block.hpp"

namespace concord {

// Throws Error for a file that is missing, unreadable, empty, damaged, encrypted or of a kind that is not read. `name`
// is what people know it by.
Imported import_file(std::filesystem::path const& path, std::string name);
Imported import_bytes(std::string_view bytes, std::string name);

// Text and markdown from bytes in any of the encodings of text/encoding.hpp. Never throws for any bytes.
Imported import_text(std::string_view bytes, std::string name);

}  // namespace concord
