#include "lexicon/encoder_file.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

static_assert(std::endian::native == std::endian::little, "the encoder's numbers are read as they lie");

constexpr std::string_view k_magic = "CONCENC1";

// Takes what it reads off the front of the bytes; refuses where too few are left.
class Reader {
 public:
    Reader(std::string_view bytes, std::string const& file) : rest_(bytes), file_(file) {}

    std::string_view take(std::uint64_t size) {
        if (size > rest_.size()) refuse();
        std::string_view const out = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(out.size());
        return out;
    }
    template <class Number>
    Number number() {
        Number out{};
        std::memcpy(&out, take(sizeof out).data(), sizeof out);
        return out;
    }
    bool is_at_end() const { return rest_.empty(); }
    [[noreturn]] void refuse() const {
        throw Error("this is no trained encoder, or it is cut short", {file_, 0, 0},
                    "write it anew with scripts/train-lexicon");
    }

 private:
    std::string_view rest_;
    std::string const& file_;
};

}  // namespace

EncoderFile read_encoder_file(std::string_view bytes, std::string const& file) {
    Reader reader(bytes, file);
    if (bytes.substr(0, k_magic.size()) != k_magic) reader.refuse();
    reader.take(k_magic.size());
    auto const words = reader.number<std::uint32_t>();
    auto const models = reader.number<std::uint32_t>();
    auto const dims = reader.number<std::uint32_t>();
    auto const matters = reader.number<std::uint32_t>();
    auto const names_size = reader.number<std::uint32_t>();
    if (models == 0 || dims == 0 || models > 64 || dims > 4096) reader.refuse();

    EncoderFile out;
    out.models = models;
    out.dims = dims;
    out.weight_likeness = reader.number<float>();
    out.weight_share = reader.number<float>();
    out.constant = reader.number<float>();
    for (Scale& scale : out.scales) {
        scale.mean = reader.number<float>();
        scale.spread = reader.number<float>();
        if (!(scale.spread > 0)) reader.refuse();
    }
    std::string_view names = reader.take(names_size);
    auto const next = [&] {
        auto const end = names.find('\n');
        if (end == std::string_view::npos) reader.refuse();
        std::string_view const name = names.substr(0, end);
        names.remove_prefix(end + 1);
        return name;
    };
    for (std::uint32_t i = 0; i < words; ++i) out.words.push_back(next());
    for (std::uint32_t i = 0; i < matters; ++i) out.matters.push_back(next());
    if (!std::is_sorted(out.words.begin(), out.words.end())) reader.refuse();

    std::uint64_t const row = sizeof(float) + std::uint64_t{models} * dims;
    out.word_rows = reader.take(row * words);
    out.matter_rows = reader.take(row * matters);
    if (!reader.is_at_end()) reader.refuse();
    return out;
}

}  // namespace concord
