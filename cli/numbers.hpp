// Options that take a whole number.
#pragma once

#include <cstddef>
#include <string>

#include "cli/request.hpp"

namespace concord {

// The value of --`option`, or `otherwise` where it is not given; throws Error for anything but a whole number from
// `least` on. Numbers too large to hold are as good as any large one.
std::size_t number_of(Request const& request, std::string const& option, std::size_t least, std::size_t otherwise);

}  // namespace concord
