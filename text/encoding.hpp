// Bytes from outside to UTF-8. Nothing is dropped: a byte that is no UTF-8 is read as Windows-1252 where it stands.
//
//   decode("caf\xE9")        // {"café", "Windows-1252", {3}}
//   decode("\xFF\xFE" "a\0") // {"a", "UTF-16LE", {}}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

struct Decoded {
    std::string utf8;                   // valid, no byte order mark; CR and CRLF become LF
    std::string encoding;               // "UTF-8", "UTF-16LE", "UTF-16BE" or "Windows-1252"
    std::vector<std::uint32_t> mended;  // offsets in utf8 of characters read as Windows-1252, at most 1,000
};

Decoded decode(std::string_view bytes);

// The text in another encoding, by the name that web pages give it; nullopt where there is no such encoding.
std::optional<std::string> decode_as(std::string_view bytes, std::string const& encoding);

// What a page's head declares, as "iso-8859-2"; empty where it declares nothing.
std::string declared_encoding(std::string_view page);

// Whether the bytes are no text at all: NUL bytes that are not UTF-16, or more than a tenth control characters.
bool is_binary(std::string_view bytes);

}  // namespace concord
