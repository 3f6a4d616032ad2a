// Files of this tree that tests read.
//
//   std::ifstream in(source_path("docs/searching.md"));
#pragma once

#include <string>
#include <string_view>

namespace concord {

std::string source_path(std::string_view below);  // of the project's top folder

}  // namespace concord
