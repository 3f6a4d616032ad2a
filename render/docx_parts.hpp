// The parts of a word-processor document beside its text: what is in it, how they hang together, styles, page numbers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/zip.hpp"

namespace concord {

// All but word/document.xml, which names what its words lead to by docx_link_id(0), docx_link_id(1) …
ZipParts docx_parts(std::string const& title, std::vector<std::string> const& links);
std::string docx_link_id(std::size_t number);

}  // namespace concord
