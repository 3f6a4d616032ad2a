// Words that a line's end parts: "adminis-" and "tration". Whether the hyphen is the word's own is asked of the
// document: the form that it has elsewhere wins.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/pdf/paragraphs.hpp"

namespace concord {

class Hyphens {
 public:
    Hyphens() = default;
    explicit Hyphens(std::vector<PdfParagraph> const& paragraphs);  // learns the words that no line parts

    // A hyphen between letters or figures ("sections 1-" and "3"), or a stroke.
    static bool parts_a_word(std::string_view end, std::string_view begin);

    // What the line ends in: with its hyphen, where that is the word's own, else without.
    std::string mended(std::string_view end, std::string_view begin) const;

 private:
    std::unordered_set<std::string> words_;  // in lower case
};

}  // namespace concord
