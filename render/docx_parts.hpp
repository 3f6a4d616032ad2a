// The parts of a word-processor document beside its text: what is in it, how they hang together, styles, page numbers.
#pragma once

#include <string>

#include "render/zip.hpp"

namespace concord {

ZipParts docx_parts(std::string const& title);  // all but word/document.xml

}  // namespace concord
