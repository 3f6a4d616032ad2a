// The vectors of single words, each worked out once: clauses share most of theirs.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "lexicon/encoder.hpp"

namespace concord {

struct KnownWord {
    float weight = 0;                          // in a text; 0 for a word that the encoder does not know
    std::shared_ptr<TextVector const> vector;  // of length 1; none where the weight is 0
};

class WordVectors {
 public:
    KnownWord const& of(Encoder const& encoder, std::string const& word);  // always the same encoder

 private:
    std::unordered_map<std::string, KnownWord> known_;  // looked up, never walked
};

}  // namespace concord
