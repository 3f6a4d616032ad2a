// A corpus to an index: import, segment, tag and write every document; those whose bytes, manifest entry, own matters
// (matters.toml) and program version are unchanged are taken over from the old index. One bad file is a diagnostic and
// the run goes on; the index holds it as a document without clauses, so that its column can say 'unreadable'.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/manifest.hpp"
#include "model/document.hpp"

namespace concord {

struct IndexReport {
    int documents_read = 0;
    int documents_unchanged = 0;
    int documents_failed = 0;
    std::size_t clauses = 0;              // of the documents read
    std::vector<Diagnostic> diagnostics;  // of files that could not be read
};

using Progress = std::function<void(std::size_t done, std::size_t all, std::string const& document_id)>;

Document read_document(Manifest const& manifest, DocumentInfo const& info);  // throws Error

// Throws Error where the index cannot be written or matters.toml not be read. Where every document failed, the old
// index stays.
IndexReport index_corpus(Manifest const& manifest, std::filesystem::path const& database, Progress const& progress);

}  // namespace concord
