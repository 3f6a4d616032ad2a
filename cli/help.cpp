#include "cli/help.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace concord {
namespace {

constexpr std::size_t k_columns = 80;

// The text in lines of at most k_columns, each after the first indented by `indent`.
std::string filled(std::string_view text, std::size_t indent, std::size_t column) {
    std::string out;
    bool is_first = true;
    while (!text.empty()) {
        auto const end = text.find(' ');
        std::string_view const word = text.substr(0, end);
        text = end == std::string_view::npos ? "" : text.substr(end + 1);
        if (!is_first && column + 1 + word.size() > k_columns) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (!is_first) {
            out += ' ';
            ++column;
        }
        out += word;
        column += word.size();
        is_first = false;
    }
    return out;
}

std::string option_line(Command const& command, Option const& option) {
    std::string left = option.letter != 0 ? fmt::format("  -{}, --{}", option.letter, option.name)
                                          : fmt::format("      --{}", option.name);
    if (!option.value.empty()) left += fmt::format(" {}", option.value);
    std::string what(option.help);
    if (option.name == "format") {
        what += ":";
        for (Format const f : command.formats) {
            what += f == command.formats.front() ? " " : ", ";
            what += info(f).name;
        }
    }
    constexpr std::size_t k_help_column = 26;
    std::size_t const gap = left.size() + 2 > k_help_column ? 2 : k_help_column - left.size();
    return left + std::string(gap, ' ') + filled(what, k_help_column, left.size() + gap) + '\n';
}

std::string examples_of(std::vector<Example> const& examples) {
    std::string out;
    for (Example const& example : examples) out += fmt::format("  {}\n      {}\n", example.line, example.what);
    return out;
}

}  // namespace

std::string help() {
    std::string out = "concord: compares the rules of councils clause by clause\n\nExamples\n";
    out += examples_of({command_named("index")->examples[0], command_named("compare")->examples[0],
                        command_named("compare")->examples[1], command_named("show")->examples[0]});
    out += "\nCommands\n";
    for (Command const& command : commands()) out += fmt::format("  {:<11}{}\n", command.name, command.summary);
    out += "\nconcord help COMMAND tells more of each.\n";
    return out;
}

std::string help(Command const& command) {
    std::string out = fmt::format("concord {}: {}\n\nExamples\n", command.name, command.summary);
    out += examples_of(command.examples);
    out += fmt::format("\nUsage\n  concord {} [options]{}{}\n", command.name, command.arguments.empty() ? "" : " ",
                       command.arguments);
    if (!command.description.empty()) out += '\n' + filled(command.description, 0, 0) + '\n';
    out += "\nOptions\n";
    for (std::string_view const name : options_of(command)) out += option_line(command, *option_named(name));
    out += "\nExit status: 0 done, 1 nothing found, 2 could not be done.\n";
    return out;
}

}  // namespace concord
