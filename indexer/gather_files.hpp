// The documents of files and folders that a person names: a manifest made from what is there.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/manifest.hpp"

namespace concord {

struct GatheredFiles {
    Manifest manifest;                // its folder is the deepest that holds every path
    std::vector<Diagnostic> skipped;  // a note for each file of a folder that was left out, and why
};

// Folders are walked with those below them, by name. Entries of a corpus.toml in the manifest's folder hold for the
// files that they name; others get an id and a title from the file's name. A file that is named itself is taken
// whatever it is, so that what is wrong with it is said on reading. Throws Error for a path that does not exist, and
// where nothing is found.
GatheredFiles gather_files(std::vector<std::filesystem::path> const& paths);

}  // namespace concord
