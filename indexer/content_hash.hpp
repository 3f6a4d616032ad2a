// A hash that tells whether a document must be read again: stable between runs and machines, not made to resist
// someone who wants two documents to have the same one.
//
//   ContentHash hash;
//   hash.add("rutland").add(bytes);   // the pieces' borders count: "ab","c" differs from "a","bc"
//   hash.hex()                        // 32 digits
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace concord {

class ContentHash {  // FNV-1a, 128 bits
 public:
    ContentHash& add(std::string_view piece);
    ContentHash& add_bytes(std::string_view bytes);  // without a border
    std::string hex() const;

 private:
    std::uint64_t high_ = 0x6c62272e07bb0142U;
    std::uint64_t low_ = 0x62b821756295c58dU;
};

}  // namespace concord
