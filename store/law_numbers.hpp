// Numbers of laws and paragraphs in running words, under one key whatever way they are written, so that "s.151",
// "s151" and "section 151" find each other.
//
//   law_numbers("the s.151 Officer (see paragraphs 3.15 and 4)")
//   // {{4, 9}, "section.151"}, {{23, 38}, "paragraph.3.15"}, {{43, 44}, "paragraph.4"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

struct LawNumber {
    Span span;        // of the text: word and number
    std::string key;  // "section.151", "section.9.1.a"
    friend bool operator==(LawNumber const&, LawNumber const&) = default;
};

std::vector<LawNumber> law_numbers(std::string_view utf8);  // in order of place

}  // namespace concord
