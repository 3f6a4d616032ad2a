#include "lexicon/word_vectors.hpp"

namespace concord {

KnownWord const& WordVectors::of(Encoder const& encoder, std::string const& word) {
    auto const [at, is_new] = known_.try_emplace(word);
    KnownWord& known = at->second;
    if (is_new) known.weight = encoder.weight(word);
    if (is_new && known.weight > 0)
        known.vector = std::make_shared<TextVector const>(encoder.encode(EncoderWords{word}));
    return known;
}

}  // namespace concord
