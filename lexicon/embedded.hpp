// The data of this folder as it was when the program was built: it is part of the program, so that one file is all
// that an office copies. The views live as long as the program.
#pragma once

#include <string_view>

namespace concord {

std::string_view embedded_catalogue();  // lexicon/matters.jsonl
std::string_view embedded_encoder();    // lexicon/encoder.bin
std::string_view embedded_encoder_version();  // a hash of that file

}  // namespace concord
