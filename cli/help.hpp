// Help, manual page and completions, all made from the table of commands.
#pragma once

#include <string>

#include "cli/commands.hpp"

namespace concord {

std::string help();                        // all commands, with the examples that a newcomer starts with
std::string help(Command const& command);  // leads with its examples
std::string manual();                      // for man, in the mdoc language
std::string bash_completion();

}  // namespace concord
