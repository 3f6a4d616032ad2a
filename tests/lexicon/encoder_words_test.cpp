#include "lexicon/encoder_words.hpp"

#include <doctest/doctest.h>

namespace concord {
namespace {

TEST_CASE("words are stems, and whatever has a digit is one word") {
    struct {
        char const* text;
        EncoderWords words;
    } const cases[] = {
        {"Members shall give 5 days' notice.", {"member", "shall", "give", "#", "day", "notic"}},
        {"under 4.6(b), the Council\u2019s rule", {"under", "#", "b", "the", "council", "rule"}},
        {"", {}},
        {" \xE2\x80\x94 ... ", {}},
    };
    for (auto const& c : cases) {
        CAPTURE(c.text);
        CHECK(encoder_words(c.text) == c.words);
    }
}

TEST_CASE("sentences without words are none") {
    CHECK(encoder_sentences("Officers leave. ... Members stay!") ==
          std::vector<EncoderWords>{{"offic", "leav"}, {"member", "stay"}});
    CHECK(encoder_sentences("  ").empty());
}

}  // namespace
}  // namespace concord
