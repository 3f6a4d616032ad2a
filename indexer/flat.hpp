// A block's words as one string in which struck words are kept, with the way back to the source for every byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/block.hpp"

namespace concord {

struct Flat {
    std::string text;                    // white space runs made one blank
    std::vector<std::uint32_t> offsets;  // per byte of text: its offset in the source; a made blank has the next byte's
    std::vector<char> struck;            // per byte of text
    std::vector<char> inserted;          // per byte of text

    Span source_span(std::uint32_t begin,
                     std::uint32_t end) const;  // of text[begin, end) without blanks at its ends; may be empty
};

Flat flatten(Source const& source, Block const& block);

// text[begin, end) as adopted, without its struck words (Struck::left_out), or as it was before, with them and without
// inserted ones (Struck::kept); trimmed.
enum class Struck { left_out, kept };
std::string words_of(Flat const& flat, std::uint32_t begin, std::uint32_t end, Struck struck);

}  // namespace concord
