// The words that the encoder reads: stems, with '#' for whatever has a digit.
//
//   encoder_words("Members shall give 5 days' notice.")   // {"member", "shall", "give", "#", "day", "notic"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

using EncoderWords = std::vector<std::string>;

EncoderWords encoder_words(std::string_view utf8);
std::vector<EncoderWords> encoder_sentences(std::string_view utf8);  // none of them empty

}  // namespace concord
