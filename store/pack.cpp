#include "store/pack.hpp"

namespace concord {

void Packer::number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>(0x80U | (value & 0x7FU));
    bytes_ += static_cast<char>(value);
}

void Packer::string(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

std::uint64_t Unpacker::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (rest_.empty()) throw BadPack();
        auto const byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
    throw BadPack();
}

std::size_t Unpacker::count() {
    std::uint64_t const value = number();
    if (value > rest_.size()) throw BadPack();
    return static_cast<std::size_t>(value);
}

std::string Unpacker::string() {
    std::size_t const size = count();
    std::string out(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return out;
}

}  // namespace concord
