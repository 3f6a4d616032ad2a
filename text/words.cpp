#include "text/words.hpp"

#include <functional>
#include <memory>

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

namespace concord {
namespace {

// A break iterator costs more to make than to run over a clause, and is not to be shared between threads.
using BreakIteratorPtr = std::unique_ptr<icu::BreakIterator>;

icu::BreakIterator& word_breaker() {
    UErrorCode status = U_ZERO_ERROR;
    thread_local BreakIteratorPtr const breaker(icu::BreakIterator::createWordInstance(icu::Locale::getUK(), status));
    return *breaker;  // NOLINT(clang-analyzer-cplusplus.NewDelete): it lives as long as the thread
}

icu::BreakIterator& sentence_breaker() {
    UErrorCode status = U_ZERO_ERROR;
    thread_local BreakIteratorPtr const breaker(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getUK(), status));
    return *breaker;  // NOLINT(clang-analyzer-cplusplus.NewDelete): it lives as long as the thread
}

// Calls visit(begin, end) for each segment between two breaks, in bytes.
template <class Visit>
void each_segment(icu::BreakIterator& breaker, std::string_view utf8, Visit visit) {
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    breaker.setText(&view, status);
    if (U_SUCCESS(status)) {
        auto begin = breaker.first();
        for (auto end = breaker.next(); end != icu::BreakIterator::DONE; begin = end, end = breaker.next())
            visit(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    }
    utext_close(&view);
}

bool is_plain_ascii(std::string_view word) {
    for (char const c : word)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

std::string folded(std::string_view word) {
    std::string out;
    if (is_plain_ascii(word)) {
        for (char const c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
        UErrorCode status = U_ZERO_ERROR;
        auto const* const normaliser = icu::Normalizer2::getNFKCCasefoldInstance(status);
        auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
        text.findAndReplace(icu::UnicodeString(char16_t{0x2019}), icu::UnicodeString(u'\''));
        icu::UnicodeString const done = normaliser->normalize(text, status);  // drops soft hyphens too
        (U_SUCCESS(status) ? done : text).toUTF8String(out);
    }
    if (out.size() > 2 && out.ends_with("'s")) out.resize(out.size() - 2);
    return out;
}

std::string snowball_stem(std::string_view folded) {
    struct Deleter {
        void operator()(sb_stemmer* s) const { sb_stemmer_delete(s); }
    };
    thread_local std::unique_ptr<sb_stemmer, Deleter> const stemmer(sb_stemmer_new("english", "UTF_8"));
    auto const* const out = sb_stemmer_stem(stemmer.get(), reinterpret_cast<sb_symbol const*>(folded.data()),
                                            static_cast<int>(folded.size()));
    if (out == nullptr) return std::string(folded);
    return {reinterpret_cast<char const*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

}  // namespace

std::vector<Word> words(std::string_view utf8) {
    std::vector<Word> out;
    out.reserve(utf8.size() / 6 + 1);  // a little more than English has
    icu::BreakIterator& breaker = word_breaker();
    each_segment(breaker, utf8, [&](std::uint32_t begin, std::uint32_t end) {
        if (breaker.getRuleStatus() < UBRK_WORD_NUMBER) return;  // white space and punctuation
        std::string word = folded(utf8.substr(begin, end - begin));
        if (!word.empty()) out.push_back({{begin, end}, std::move(word)});
    });
    return out;
}

std::vector<std::string> folded_words(std::string_view utf8) {
    std::vector<std::string> out;
    for (Word& word : words(utf8)) out.push_back(std::move(word.folded));
    return out;
}

// Stemming a word takes a hundred times as long as looking it up, and half the words of a text are the same few
// hundred: each thread keeps the last word that fell on each place of a small table.
std::string stem(std::string_view folded) {
    struct Kept {
        std::string folded, stem;
    };
    constexpr std::size_t k_places = 4096;
    constexpr std::size_t k_longest = 32;  // of a word that is kept, so that no text can make the table large
    thread_local std::vector<Kept> kept(k_places);
    if (folded.empty() || folded.size() > k_longest) return snowball_stem(folded);
    Kept& place = kept[std::hash<std::string_view>{}(folded) % k_places];
    if (place.folded != folded) place = {std::string(folded), snowball_stem(folded)};
    return place.stem;
}

std::vector<Span> sentences(std::string_view utf8) {
    constexpr std::string_view k_space = " \t\n\r\f\v";
    std::vector<Span> out;
    each_segment(sentence_breaker(), utf8, [&](std::uint32_t begin, std::uint32_t end) {
        std::string_view const piece = utf8.substr(begin, end - begin);
        auto const first = piece.find_first_not_of(k_space);
        if (first == std::string_view::npos) return;
        auto const last = piece.find_last_not_of(k_space);
        out.push_back({begin + static_cast<std::uint32_t>(first), begin + static_cast<std::uint32_t>(last) + 1});
    });
    return out;
}

}  // namespace concord
