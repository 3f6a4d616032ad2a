// Reads an index: whole documents, term statistics, and ranked answers to a StoreQuery. An open reader keeps seeing
// the index that it opened, also while a new one takes its place.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/pair.hpp"
#include "model/thesaurus.hpp"
#include "store/store_query.hpp"

namespace concord {

struct StoredHit {
    Citation citation;
    double score = 0;  // of the weighting scheme; comparable within one answer only
};

class IndexReader {
 public:
    explicit IndexReader(std::filesystem::path database);  // throws Error: none there, another version, unreadable
    ~IndexReader();
    IndexReader(IndexReader const&) = delete;
    IndexReader& operator=(IndexReader const&) = delete;

    std::vector<DocumentInfo> const& documents() const;   // in the manifest's order
    Document const& document(std::string_view id) const;  // read once and kept; throws Error for an unknown id
    Thesaurus const& thesaurus() const;

    std::vector<StoredHit> search(StoreQuery const& query, std::size_t offset, std::size_t limit) const;  // best first
    std::size_t count(StoreQuery const& query) const;                                                     // exact

    // Terms of a clause (own words and, at less weight, heading and lead-in) with idf-weights of this corpus;
    // thesaurus words appear as their concept. For diff/, which does not know the index.
    TermVector term_vector(Citation const& citation) const;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace concord
