// FNV-1a: each byte is xor-ed in, then the whole is multiplied by the prime 2^88 + 0x13B modulo 2^128. The product is
// put together from halves of 32 bits, as standard C++ has no wider number.

#include "indexer/content_hash.hpp"

#include <fmt/format.h>

namespace concord {

ContentHash& ContentHash::add_bytes(std::string_view bytes) {
    constexpr std::uint64_t k_prime_low = 0x13b;
    for (char const c : bytes) {
        low_ ^= static_cast<unsigned char>(c);
        std::uint64_t const bottom = (low_ & 0xffffffffU) * k_prime_low;
        std::uint64_t const top = (low_ >> 32U) * k_prime_low + (bottom >> 32U);
        high_ = high_ * k_prime_low + (top >> 32U) + (low_ << 24U);  // 2^88 is 2^24 in the high half
        low_ = (top << 32U) | (bottom & 0xffffffffU);
    }
    return *this;
}

ContentHash& ContentHash::add(std::string_view piece) {
    return add_bytes(fmt::format("{}:", piece.size())).add_bytes(piece);
}

std::string ContentHash::hex() const {
    return fmt::format("{:016x}{:016x}", high_, low_);
}

}  // namespace concord
