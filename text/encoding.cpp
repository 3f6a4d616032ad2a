// UTF-16 is told by its byte order mark, or by NULs at every other byte. Everything else is walked once as UTF-8;
// each byte that does not fit is looked up in Windows-1252, whose five unassigned bytes become C1 controls.
#include "text/encoding.hpp"

#include <algorithm>
#include <array>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace concord {
namespace {

constexpr std::size_t k_most_mended = 1000;  // offsets kept; a file in another encoding has one every few words

// Windows-1252 from 0x80 to 0x9F; the rest of its upper half is Latin-1.
constexpr std::array<char16_t, 32> k_windows_1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// The character at i, which moves behind it; negative, and i one byte on, where the bytes are no UTF-8.
UChar32 next_character(std::string_view bytes, std::int64_t& i) {
    auto const size = static_cast<std::int64_t>(bytes.size());
    std::int64_t const start = i;
    UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    U8_NEXT(bytes.data(), i, size, c);
#pragma GCC diagnostic pop
    if (c < 0) i = start + 1;  // only this byte is wrong; the next may begin a character
    return c;
}

void append(std::string& out, UChar32 c) {
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer.data(), length, c);
    out.append(buffer.data(), static_cast<std::size_t>(length));
}

enum class Wide { no, little, big };

// A byte order mark decides; without one, NULs in nearly every odd (or even) place of the first kilobyte do. A file cut
// off in mid-letter has an odd byte at its end, which is left out.
Wide wide(std::string_view bytes) {
    if (bytes.size() < 2) return Wide::no;
    if (bytes.substr(0, 2) == "\xFF\xFE") return Wide::little;
    if (bytes.substr(0, 2) == "\xFE\xFF") return Wide::big;
    std::string_view const head = bytes.substr(0, 1024);
    std::array<std::size_t, 2> nul{};
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++nul[i % 2];
    std::size_t const most = head.size() / 2;
    if (most < 4) return Wide::no;
    if (nul[1] * 10 > most * 7 && nul[0] * 10 < most) return Wide::little;
    if (nul[0] * 10 > most * 7 && nul[1] * 10 < most) return Wide::big;
    return Wide::no;
}

std::string from_utf16(std::string_view bytes, Wide order) {
    icu::UnicodeString units;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto const first = static_cast<unsigned char>(bytes[i]);
        auto const second = static_cast<unsigned char>(bytes[i + 1]);
        unsigned const unit = order == Wide::little ? second * 256U + first : first * 256U + second;
        if (i == 0 && unit == 0xFEFF) continue;
        units.append(static_cast<char16_t>(unit));
    }
    std::string out;
    units.toUTF8String(out);
    return out;
}

void normalise_newlines(Decoded& decoded) {
    std::string& s = decoded.utf8;
    if (s.find('\r') == std::string::npos) return;
    std::string out;
    out.reserve(s.size());
    auto mended = decoded.mended.begin();
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (mended != decoded.mended.end() && *mended == i) *mended++ = static_cast<std::uint32_t>(out.size());
        if (s[i] != '\r')
            out += s[i];
        else if (i + 1 == s.size() || s[i + 1] != '\n')
            out += '\n';
    }
    s = std::move(out);
}

}  // namespace

Decoded decode(std::string_view bytes) {
    Decoded out{{}, "UTF-8", {}};
    if (Wide const order = wide(bytes); order != Wide::no) {
        out.encoding = order == Wide::little ? "UTF-16LE" : "UTF-16BE";
        out.utf8 = from_utf16(bytes, order);
        normalise_newlines(out);
        return out;
    }
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    out.utf8.reserve(bytes.size());
    auto const size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t i = 0; i < size;) {
        std::int64_t const start = i;
        if (next_character(bytes, i) >= 0) {
            out.utf8.append(bytes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
            continue;
        }
        auto const byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(start)]);
        if (out.mended.size() < k_most_mended) out.mended.push_back(static_cast<std::uint32_t>(out.utf8.size()));
        out.encoding = "Windows-1252";
        append(out.utf8, byte < 0xA0 ? k_windows_1252[byte - 0x80U] : byte);
    }
    normalise_newlines(out);
    return out;
}

std::optional<std::string> decode_as(std::string_view bytes, std::string const& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(encoding.c_str(), &status);
    if (U_FAILURE(status)) return std::nullopt;
    icu::UnicodeString const units(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
    ucnv_close(converter);
    if (U_FAILURE(status)) return std::nullopt;
    Decoded out;
    units.toUTF8String(out.utf8);
    normalise_newlines(out);
    return std::move(out.utf8);
}

std::string declared_encoding(std::string_view page) {
    constexpr std::size_t k_head_bytes = 4096;
    std::string head(page.substr(0, k_head_bytes));
    for (char& c : head)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (std::string_view const key : {"charset", "encoding"}) {
        std::size_t at = head.find(key);
        if (at == std::string::npos) continue;
        at = head.find_first_not_of(" \t\n\r=\"'", at + key.size());
        if (at == std::string::npos) continue;
        std::size_t const end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:", at);
        return head.substr(at, std::min(end, head.size()) - at);
    }
    return "";
}

bool is_binary(std::string_view bytes) {
    if (wide(bytes) != Wide::no) return false;
    std::string_view const head = bytes.substr(0, 8192);
    auto const is_control = [](char c) {
        return c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
    };
    auto const controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
    return head.find('\0') != std::string_view::npos || controls * 10 > head.size();
}

}  // namespace concord
