// Words as they are indexed, searched and compared: Unicode word breaks (ICU, UAX #29), folded for case and
// compatibility forms, curly apostrophes made straight, a possessive "'s" and soft hyphens dropped.
//
//   words("Council’s 4.6")   // {{0,11},"council"}, {{12,15},"4.6"}
//   stem("councillors")      // "councillor"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

struct Word {
    Span span;           // in the text handed in
    std::string folded;  // never empty
};

std::vector<Word> words(std::string_view utf8);  // text must be shorter than 4 GiB
std::vector<std::string> folded_words(std::string_view utf8);
std::string stem(std::string_view folded);           // English (Snowball, "porter2"); digits come back as they are
std::vector<Span> sentences(std::string_view utf8);  // cover the text without its white space at the ends

}  // namespace concord
