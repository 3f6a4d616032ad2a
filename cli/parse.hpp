// Reads what was typed. Whatever is wrong with it is an Error that names the word, the mend and the nearest known one.
//
//   parse({"compare", "press releases", "-o", "t.html"})   // compare, {"press releases"}, format html
//   parse({"serch"})   // throws: concord: error: there is no command 'serch' … did you mean 'search'?
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"

namespace concord {

// --help and --version become requests for the command help; `typed` must not be empty.
Request parse(std::vector<std::string> const& typed);

}  // namespace concord
