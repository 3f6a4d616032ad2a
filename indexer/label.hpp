// Labels: the numbers that stand before clauses, as councils and legislation print them. The grammar is one scanner
// over three tables (keywords, containers, number words); a text may open with a label in more than one reading, and
// the segmenter decides between them by what stands before and after.
//
//   labels_at_start("(i) report")     // i as the letter after (h), and i as the roman number one
//   labels_at_start("4.1.1(a) Text")  // decimal 4.1.1 and its item (a)
//   labels_at_start("Article 4 – X")  // decimal 4, printed "Article 4"
//   labels_at_start("Annex B")        // container "annex-b"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/ordinal.hpp"

namespace concord {

enum class Punct : std::uint8_t { none, dot, paren, parens, keyword };  // 1  1.  1)  (1)  Article 1

struct LabelPart {
    Series series = Series::decimal;
    Punct punct = Punct::none;
    Number number;
    std::string canonical;  // what a ref is made of: "4.6", "iv", "2.0"
};

struct Label {
    std::uint32_t begin = 0;  // in the text handed in: the label as printed …
    std::uint32_t end = 0;
    std::uint32_t words_begin = 0;        // … and where the words after it begin
    std::vector<LabelPart> parts;         // outermost first; empty for a container alone
    std::string container;                // "annex", "schedule-2": the part of the document that it opens; or empty
    std::uint32_t container_ordinal = 0;  // 2 in "Schedule 2", "Annex B" and "Part Two"; 0 without a number
};

std::vector<Label> labels_at_start(std::string_view text);
bool begins_with_label(std::string_view text);

// Labels that stand inside the text, where a conversion left them: "… deliver the 7) services". Only such as can be
// nothing else: with a bracket, or decimal with two components or more and not after a word like "paragraph".
std::vector<Label> labels_inside(std::string_view text);

}  // namespace concord
