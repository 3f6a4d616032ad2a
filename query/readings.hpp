// Clauses as the encoder reads them, each taken out of its record once: whoever asks more than one thing of an index
// keeps one of these between the questions. A clause is known by its citation, so one serves one index.
//
//   Readings readings(reader.encoder());
//   readings.of(hit.record)   // at once when it was asked for before
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "lexicon/clause_reading.hpp"
#include "store/stored_document.hpp"

namespace concord {

class Readings {
 public:
    // `made_by`: the encoder that made the records' readings. Those of another one are made anew from the text.
    explicit Readings(std::string_view made_by = encoder_version())
        : encoder_(built_in_encoder()), kept_(made_by == encoder_version()) {}
    Readings(Readings const&) = delete;  // others hold its encoder
    Readings& operator=(Readings const&) = delete;

    Encoder const& encoder() const { return encoder_; }
    ClauseReading const& of(ClauseRecord const& record);  // lives as long as the Readings

 private:
    Encoder encoder_;
    bool kept_;
    std::map<std::pair<std::string, std::string>, ClauseReading> read_;  // by document and ref
};

}  // namespace concord
