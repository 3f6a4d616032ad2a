// Writes an index. The new one is built beside the old and takes its place in one rename at commit(), so readers see
// the old index or the new one; a killed build leaves the old one and is swept up by the next.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "model/document.hpp"
#include "model/thesaurus.hpp"

namespace concord {

class IndexWriter {
 public:
    // Throws Error where the folder cannot be written, or another writer holds it after a short wait.
    explicit IndexWriter(std::filesystem::path database, Thesaurus thesaurus);
    ~IndexWriter();  // without commit() the old index stays
    IndexWriter(IndexWriter const&) = delete;
    IndexWriter& operator=(IndexWriter const&) = delete;

    void add(Document const& document, std::string const& content_hash);
    // Copies a document from the old index; false where it has none of this id with this hash (or no index is there,
    // or it has another schema version or thesaurus).
    bool take_over(std::string const& document_id, std::string const& content_hash);
    void commit();  // throws Error, e.g. for a full disk; then the old index stays

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace concord
