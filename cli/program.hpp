// The program without main: words in, exit code out. Every Error ends here, as a message.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"

namespace concord {

Exit run_program(std::vector<std::string> const& typed, World const& world);

}  // namespace concord
