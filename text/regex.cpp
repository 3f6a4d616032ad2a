#include "text/regex.hpp"

#include <cassert>
#include <cstdint>

#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

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

std::vector<Span> Regex::find_all(std::string_view utf8) const {
    constexpr std::int32_t k_step_limit = 2000;  // of about 10,000 steps each: a clause takes one or none
    std::vector<Span> out;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::RegexMatcher> const matcher(compiled_->pattern->matcher(status));
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    if (U_SUCCESS(status)) {
        matcher->setTimeLimit(k_step_limit, status);
        matcher->reset(&view);
        while (matcher->find(status) && U_SUCCESS(status)) {
            auto const begin = matcher->start64(status);
            auto const end = matcher->end64(status);
            if (end > begin) out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
    }
    utext_close(&view);
    return out;
}

}  // namespace concord
