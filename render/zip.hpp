// A ZIP file in memory, as office documents are: same parts, same bytes, whatever the clock says.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace concord {

using ZipParts = std::vector<std::pair<std::string, std::string>>;  // name and content

std::string zipped(ZipParts const& parts);  // in this order; throws Error where there is no memory for it

}  // namespace concord
