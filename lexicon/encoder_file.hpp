// The trained encoder as it lies in lexicon/encoder.bin: little-endian, written by scripts/train-lexicon.
//
//   bytes                 what
//   8                     "CONCENC1"
//   5 x u32               words W, models K, dimensions a model D, matters M, bytes of the names section
//   3 x f32               the tagger's weights: of the likeness, of its share, and the constant (tagger.hpp)
//   4 x (f32, f32)        mean and spread of each likeness between unrelated wordings (likeness.hpp)
//   names section         W words, then M slugs, each ended by '\n', both in byte order; zeros up to a multiple of 4
//   W x (f32, K*D x i8)   a word's scale and row: scale times row is its vector with its weight multiplied in
//   M x (f32, K*D x i8)   a matter's prototype in the same way
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

struct Scale {
    float mean = 0;
    float spread = 1;
};

struct EncoderFile {  // views into the bytes that it was read from
    std::vector<std::string_view> words;
    std::vector<std::string_view> matters;
    std::size_t models = 0;
    std::size_t dims = 0;  // of one model
    float weight_likeness = 0;
    float weight_share = 0;
    float constant = 0;
    std::array<Scale, 4> scales;
    std::string_view word_rows;    // as in the file
    std::string_view matter_rows;  // as in the file
};

// Throws Error with `file` where the bytes are no such file or are cut short.
EncoderFile read_encoder_file(std::string_view bytes, std::string const& file);

}  // namespace concord
