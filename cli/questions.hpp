// What is asked of a comparison: one question typed, a file of them, matters of the catalogue, or all of its matters.
#pragma once

#include <string>
#include <vector>

#include "ask/comparing.hpp"
#include "cli/request.hpp"

namespace concord {

// QUESTION, --questions FILE (one a line; empty lines are passed over), --matter A,B or --all. Throws Error where none
// or more than one of them is given, a file cannot be read or a matter is not in the catalogue.
std::vector<Asked> asked_by(Request const& request);

std::vector<std::string> listed_in(std::string const& typed);  // "a, b" is {"a", "b"}; empty ones left out

}  // namespace concord
