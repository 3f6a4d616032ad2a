// A new entry of corpus.toml.
#pragma once

#include <string>

#include "model/document.hpp"

namespace concord {

// The text of a corpus.toml with this document behind all others; what stands there stays as it is.
std::string with_entry(std::string text, DocumentInfo const& info);

}  // namespace concord
