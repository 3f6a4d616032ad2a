// Packs plain values into bytes and back: numbers as 7-bit groups, strings with their length before them.
//
//   Packer p; p.number(300); p.string("a");
//   Unpacker u{p.bytes()}; u.number(); u.string();   // 300, "a"
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace concord {

class Packer {
 public:
    void number(std::uint64_t value);
    void string(std::string_view value);
    void flag(bool value) { number(value ? 1 : 0); }
    std::string const& bytes() const { return bytes_; }

 private:
    std::string bytes_;
};

// Thrown for bytes that were not packed so; store/ turns it into an Error that names the index.
struct BadPack : std::runtime_error {
    BadPack() : std::runtime_error("a record ends too early") {}
};

class Unpacker {
 public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}  // the bytes must outlive it
    std::uint64_t number();
    std::string string();
    bool flag() { return number() != 0; }
    std::size_t count();  // a number of things to come, each at least one byte

 private:
    std::string_view rest_;
};

}  // namespace concord
