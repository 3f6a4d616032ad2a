// The manifest: corpus.toml, which names the documents of a corpus, and thesaurus.toml beside it.
//
//   [[document]]
//   id = "rutland"                 # required: a-z, 0-9 and '-'
//   council = "…"                  # leave out where the document does not name it
//   title = "…"                    # required
//   kind = "protocol"              # required
//   date = "2007-11"               # optional: 2007, 2007-11 or 2007-11-05
//   file = "rutland.md"            # required, inside the corpus folder
#pragma once

#include <filesystem>
#include <vector>

#include "model/document.hpp"
#include "model/thesaurus.hpp"

namespace concord {

struct Manifest {
    std::filesystem::path folder;         // of corpus.toml
    std::vector<DocumentInfo> documents;  // in the order of the file
    Thesaurus thesaurus;                  // empty without a thesaurus.toml
};

// Throws Error with file and line for a missing or malformed file, an unknown or missing key, a wrong type, a
// duplicate id, a date that is none, a file that does not exist or lies outside the folder (also through a link).
Manifest read_manifest(std::filesystem::path const& corpus_toml);

}  // namespace concord
