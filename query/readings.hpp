// Clauses as the encoder reads them, each read once: whoever asks more than one thing of an index keeps one of these
// between the questions. A clause is known by its citation, so one serves one index.
//
//   Readings readings;
//   readings.of(hit.record)   // as read_clause; at once when it was asked for before
#pragma once

#include <map>
#include <string>
#include <utility>

#include "lexicon/likeness.hpp"
#include "store/stored_document.hpp"

namespace concord {

class Readings {
 public:
    Readings() : tagger_(built_in_encoder()) {}

    Tagger const& tagger() const { return tagger_; }

    // Both live as long as the Readings; without() leaves the matters out, which is half the work.
    ReadClause const& with_matters(ClauseRecord const& record);
    ReadClause const& without_matters(ClauseRecord const& record);

 private:
    using Kept = std::map<std::pair<std::string, std::string>, ReadClause>;  // by document and ref

    Tagger tagger_;
    WordVectors known_words_;
    Kept with_;
    Kept without_;
};

}  // namespace concord
