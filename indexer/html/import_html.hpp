// Web pages to blocks: the main text, with the numbers that a browser would show before list items; navigation, banners
// and footers are furniture. libxml2 parses, since it repairs what browsers repair and is maintained; it is told to
// fetch nothing.
#pragma once

#include <string>
#include <string_view>

#include "indexer/block.hpp"

namespace concord {

Imported import_html(std::string_view bytes, std::string const& name);  // throws Error where the page shows no words

}  // namespace concord
