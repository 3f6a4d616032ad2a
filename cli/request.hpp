// What a person asked for, read and checked: the command, its arguments and options; and what the program was started
// in, so that a command never asks the system itself.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/format.hpp"

namespace concord {

struct Command;

enum class Exit { done = 0, nothing = 1, could_not = 2 };

struct World {
    std::string database_variable;  // CONCORD_DB, or empty
    bool data_on_terminal = false;
    bool messages_on_terminal = false;
    bool colour = false;  // of the data: on a terminal, and NO_COLOR is not set
    std::string today;    // 2026-11-22, where the person is
    int columns = 80;     // of the terminal the data goes to, or what suits a file
};

struct Request {
    Command const* command = nullptr;
    std::vector<std::string> arguments;
    std::map<std::string, std::string> options;  // by long name; a flag has an empty value
    Format format = Format::text;

    bool has(std::string const& option) const { return options.count(option) > 0; }
    std::string value(std::string const& option, std::string const& otherwise = "") const {
        auto const at = options.find(option);
        return at == options.end() ? otherwise : at->second;
    }
};

}  // namespace concord
