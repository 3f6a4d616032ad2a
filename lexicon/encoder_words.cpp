#include "lexicon/encoder_words.hpp"

#include <algorithm>
#include <utility>

#include "text/words.hpp"

namespace concord {
namespace {

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

EncoderWords encoder_words(std::string_view utf8) {
    EncoderWords out;
    for (std::string const& word : folded_words(utf8)) out.push_back(has_digit(word) ? "#" : stem(word));
    return out;
}

std::vector<EncoderWords> encoder_sentences(std::string_view utf8) {
    std::vector<EncoderWords> out;
    for (Span const& span : sentences(utf8)) {
        EncoderWords words = encoder_words(utf8.substr(span.begin, span.end - span.begin));
        if (!words.empty()) out.push_back(std::move(words));
    }
    return out;
}

}  // namespace concord
