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
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/thesaurus.hpp"
#include "store/clause_meaning.hpp"

namespace concord {

inline constexpr std::chrono::milliseconds k_lock_wait{10'000};

class IndexWriter {
 public:
    // Throws Error where the folder cannot be written, or another writer holds it when the wait is over. `encoder`
    // names the one that made the meanings that will be added.
    explicit IndexWriter(std::filesystem::path database, Thesaurus thesaurus, std::string_view encoder = {},
                         std::chrono::milliseconds lock_wait = k_lock_wait);
    ~IndexWriter();  // without commit() the old index stays
    IndexWriter(IndexWriter const&) = delete;
    IndexWriter& operator=(IndexWriter const&) = delete;

    // Documents stand in the index in the order in which they are added or taken over; each id once.
    // `meanings`: one for each clause, or none at all.
    void add(Document const& document, std::string const& content_hash,
             std::vector<ClauseMeaning> const& meanings = {});
    // Copies a document from the old index; false where it has none of this id with this hash (or no index is there,
    // or it has another schema version, thesaurus or encoder, or is damaged).
    bool take_over(std::string const& document_id, std::string const& content_hash);
    void commit();  // throws Error, e.g. for a full disk; then the old index stays. Nothing may be added after it.

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace concord
