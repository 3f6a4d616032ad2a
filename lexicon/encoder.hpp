// The encoder: a text to a vector of length 1, so that texts which answer the same question of council rules lie near
// each other though they share few words. Trained by scripts/train-lexicon on the catalogue; reading is plain
// arithmetic, a few microseconds a clause, the same on every run. See docs/lexicon.md.
//
//   Encoder encoder = built_in_encoder();
//   auto a = encoder.encode("Officers withdraw before the group's discussion.");
//   auto b = encoder.encode("Staff leave the caucus when debate begins.");
//   cosine(a, b)   // high; against "The seal is kept in a safe place." low
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/encoder_file.hpp"
#include "lexicon/encoder_words.hpp"

namespace concord {

using TextVector = std::vector<float>;  // of length 1, or all zeros where no word is known

struct EncoderRow {  // as the file has it: scale times values is the row
    float scale = 0;
    std::int8_t const* values = nullptr;  // Encoder::size() of them
};

class Encoder {
 public:
    // The bytes must outlive the encoder; throws Error where they are no encoder.
    static Encoder load(std::string_view bytes, std::string const& file);

    std::size_t size() const { return file_.models * file_.dims; }  // of a vector
    TextVector encode(EncoderWords const& words) const;
    TextVector encode(std::string_view text) const { return encode(encoder_words(text)); }

    // How much a word weighs in a text's vector; 0 for a word that is not known.
    float weight(std::string_view word) const;

    std::optional<std::size_t> number_of(std::string_view word) const;  // nullopt for a word that is not known
    EncoderRow word_row(std::size_t number) const;                      // of a word by its number
    EncoderRow matter_row(std::size_t matter) const;

    std::size_t matter_count() const { return file_.matters.size(); }
    TextVector prototype(std::size_t matter) const;
    EncoderFile const& file() const { return file_; }

 private:
    explicit Encoder(EncoderFile file) : file_(std::move(file)) {}

    EncoderFile file_;
};

Encoder built_in_encoder();  // lexicon/encoder.bin as it was when the program was built

double cosine(TextVector const& left, TextVector const& right);  // -1..1; both of one encoder

}  // namespace concord
