// The marks that open the items of a list.
#pragma once

#include <cstddef>
#include <string_view>

namespace concord {

// The length of the bullet that opens the text, if one does: it stands alone before white space.
std::size_t bullet_length(std::string_view text);  // bullet_length("• Members") == 3

}  // namespace concord
