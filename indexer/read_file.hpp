// The bytes of a file, whole, up to 512 MiB: positions are 32 bits wide, and no council's text comes near.
#pragma once

#include <filesystem>
#include <string>

namespace concord {

// Throws Error, placed at `name`: there is none, it is a folder, it cannot be read, it is too large. An empty file
// gives "".
std::string read_file(std::filesystem::path const& path, std::string const& name);

}  // namespace concord
