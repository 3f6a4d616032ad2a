// A text's vector, for each of the small models side by side:
//
//   words  ──rows──>  r1 r2 r3 …   (each trained word has a row; its weight is in the row's length)
//                      └──sum──> v ──> v / |v|
//
// The models' vectors stand one after the other and the whole has length 1, so that a cosine of two texts is the mean
// of the models' cosines. The layers that training puts between a word and its row are the same for every text and are
// worked out beforehand: what is left here is a sum.
#include "lexicon/encoder.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>

#include "lexicon/embedded.hpp"

namespace concord {
namespace {

EncoderRow row_of(std::string_view rows, std::size_t index, std::size_t size) {
    char const* const at = rows.data() + index * (sizeof(float) + size);
    EncoderRow out;
    std::memcpy(&out.scale, at, sizeof out.scale);
    out.values = reinterpret_cast<std::int8_t const*>(at + sizeof out.scale);
    return out;
}

void add(EncoderRow const& row, TextVector& sum) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += row.scale * static_cast<float>(row.values[i]);
}

// Each model's part to the same length, all of them together to length 1.
void normalise(TextVector& vector, std::size_t models) {
    std::size_t const dims = vector.size() / models;
    for (std::size_t m = 0; m < models; ++m) {
        double squares = 0;
        for (std::size_t i = m * dims; i < (m + 1) * dims; ++i) squares += double{vector[i]} * vector[i];
        if (squares <= 0) continue;
        auto const factor = static_cast<float>(1 / std::sqrt(squares * static_cast<double>(models)));
        for (std::size_t i = m * dims; i < (m + 1) * dims; ++i) vector[i] *= factor;
    }
}

}  // namespace

Encoder Encoder::load(std::string_view bytes, std::string const& file) {
    return Encoder(read_encoder_file(bytes, file));
}

std::optional<std::size_t> Encoder::number_of(std::string_view word) const {
    auto const found = std::lower_bound(file_.words.begin(), file_.words.end(), word);
    if (found == file_.words.end() || *found != word) return std::nullopt;
    return static_cast<std::size_t>(found - file_.words.begin());
}

EncoderRow Encoder::word_row(std::size_t number) const {
    assert(number < file_.words.size());
    return row_of(file_.word_rows, number, size());
}

EncoderRow Encoder::matter_row(std::size_t matter) const {
    assert(matter < matter_count());
    return row_of(file_.matter_rows, matter, size());
}

TextVector Encoder::encode(EncoderWords const& words) const {
    TextVector out(size(), 0.0F);
    for (std::string const& word : words)
        if (auto const number = number_of(word)) add(word_row(*number), out);
    normalise(out, file_.models);
    return out;
}

float Encoder::weight(std::string_view word) const {
    auto const number = number_of(word);
    if (!number) return 0;
    TextVector row(size(), 0.0F);
    add(word_row(*number), row);
    return static_cast<float>(std::sqrt(cosine(row, row)));
}

TextVector Encoder::prototype(std::size_t matter) const {
    TextVector out(size(), 0.0F);
    add(matter_row(matter), out);
    normalise(out, file_.models);
    return out;
}

Encoder built_in_encoder() {
    return Encoder::load(embedded_encoder(), "lexicon/encoder.bin");
}

// Eight sums side by side, which a compiler can keep in vector registers without changing the order of additions.
double cosine(TextVector const& left, TextVector const& right) {
    assert(left.size() == right.size());
    constexpr std::size_t k_lanes = 8;
    std::array<float, k_lanes> sums{};
    std::size_t const whole = left.size() / k_lanes * k_lanes;
    for (std::size_t i = 0; i < whole; i += k_lanes)
        for (std::size_t lane = 0; lane < k_lanes; ++lane) sums[lane] += left[i + lane] * right[i + lane];
    for (std::size_t i = whole; i < left.size(); ++i) sums[i - whole] += left[i] * right[i];
    double out = 0;
    for (float const sum : sums) out += double{sum};
    return out;
}

}  // namespace concord
