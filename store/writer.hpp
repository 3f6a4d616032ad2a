// Writes an index. The new one is built beside the old and takes its place in one rename at commit(), so readers see
// the old index or the new one; a killed build leaves the old one and is swept up by the next.
//
//   IndexWriter writer{"db", thesaurus};
//   if (!writer.take_over("rutland", hash)) writer.add(read_document(…), hash);
//   writer.commit();
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "model/document.hpp"
#include "model/thesaurus.hpp"
#include "model/catalogue.hpp"

namespace concord {

inline constexpr std::chrono::milliseconds k_lock_wait{10'000};

class IndexWriter {
 public:
    // Throws Error where the folder cannot be written, or another writer holds it when the wait is over. With a
    // catalogue (model/catalogue.hpp) every clause is given its place among the matters, for search.
    explicit IndexWriter(std::filesystem::path database, Thesaurus thesaurus, Catalogue const& catalogue = {},
                         std::chrono::milliseconds lock_wait = k_lock_wait);
    ~IndexWriter();  // without commit() the old index stays
    IndexWriter(IndexWriter const&) = delete;
    IndexWriter& operator=(IndexWriter const&) = delete;

    // Documents stand in the index in the order in which they are added or taken over; each id once.
    void add(Document const& document, std::string const& content_hash);
    // Copies a document from the old index; false where it has none of this id with this hash (or no index is there,
    // or it has another schema version, thesaurus or catalogue, or is damaged).
    bool take_over(std::string const& document_id, std::string const& content_hash);
    void commit();  // throws Error, e.g. for a full disk; then the old index stays. Nothing may be added after it.

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace concord
