// The one table of commands and options. The parser, the help, the man page and the completions are made from it, and
// a test walks it: a command that is not here does not exist.
#pragma once

#include <string_view>
#include <vector>

#include "cli/request.hpp"
#include "render/format.hpp"

namespace concord {

struct Option {
    std::string_view name;   // without the dashes
    char letter = 0;         // 0 for none
    std::string_view value;  // what it takes, in capitals; empty for a flag
    std::string_view help;
};

struct Example {
    std::string_view line;  // what to type
    std::string_view what;  // what it gives
};

inline constexpr int k_any_number = -1;

struct Command {
    std::string_view name;
    std::string_view summary;    // one line, no full stop
    std::string_view arguments;  // "CITATION", "[DOC]"; empty for none
    int least = 0;               // how many arguments
    int most = 0;                // or k_any_number
    std::vector<Example> examples;
    std::string_view description;           // paragraphs, a line each
    std::vector<std::string_view> options;  // names of options(), besides the common ones
    std::vector<Format> formats;            // that it prints; the first unless told otherwise; none: it has no --format
    Exit (*run)(Request const& request, World const& world) = nullptr;
};

std::vector<Option> const& options();
std::vector<std::string_view> const& common_options();  // of every command
std::vector<Command> const& commands();                 // in the order of the help

Option const* option_named(std::string_view name);
Command const* command_named(std::string_view name);
std::vector<std::string_view> options_of(Command const& command);  // its own, those of its formats, the common ones

}  // namespace concord
