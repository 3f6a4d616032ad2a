// ICU matches UTF-16 in one piece far quicker than UTF-8 through its text interface, so the text is converted and the
// places of its bytes are kept.
#include "text/regex.hpp"

#include <cassert>
#include <cstdint>

#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace concord {

struct Regex::Compiled {
    std::unique_ptr<icu::RegexPattern> pattern;
};

Regex::Regex(std::string_view pattern) : compiled_(std::make_unique<Compiled>()) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    auto const text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<std::int32_t>(pattern.size())));
    compiled_->pattern.reset(icu::RegexPattern::compile(text, 0, where, status));
    assert(U_SUCCESS(status));
}

Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

namespace {

struct Utf16 {
    icu::UnicodeString text;
    std::vector<std::uint32_t> bytes;  // where each unit stands in the bytes; one more for the end
};

Utf16 to_utf16(std::string_view utf8) {
    Utf16 out;
    out.bytes.reserve(utf8.size() + 1);
    auto const size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < size;) {
        auto const begin = static_cast<std::uint32_t>(at);
        UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
        U8_NEXT_OR_FFFD(utf8.data(), at, size, c);
#pragma GCC diagnostic pop
        out.text.append(c);
        out.bytes.resize(static_cast<std::size_t>(out.text.length()), begin);
    }
    out.bytes.push_back(static_cast<std::uint32_t>(size));
    return out;
}

}  // namespace

std::vector<Span> Regex::find_all(std::string_view utf8) const {
    constexpr std::int32_t k_step_limit = 2000;  // of about 10,000 steps each: a clause takes one or none
    std::vector<Span> out;
    UErrorCode status = U_ZERO_ERROR;
    Utf16 const converted = to_utf16(utf8);
    std::unique_ptr<icu::RegexMatcher> const matcher(compiled_->pattern->matcher(converted.text, status));
    if (U_FAILURE(status)) return out;
    matcher->setTimeLimit(k_step_limit, status);
    while (matcher->find(status) && U_SUCCESS(status)) {
        auto const begin = converted.bytes[static_cast<std::size_t>(matcher->start(status))];
        auto const end = converted.bytes[static_cast<std::size_t>(matcher->end(status))];
        if (end > begin) out.push_back({begin, end});
    }
    return out;
}

}  // namespace concord
