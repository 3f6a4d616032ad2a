// Boost.Program_options splits words from options; its own messages are not shown, as they say neither which options
// there are nor what to do. The command comes first and decides which options are known.

#include "cli/parse.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include "cli/commands.hpp"
#include "model/diagnostic.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

namespace po = boost::program_options;

constexpr char k_words[] = "the words";  // an option name that nobody can type

[[noreturn]] void refuse(std::string const& where, std::string what, std::string mend) {
    throw Error(std::move(what), {where, 0, 0}, std::move(mend));
}

std::string called(Command const& command) {
    return fmt::format("concord {}", command.name);
}

std::string see_help(Command const& command) {
    return fmt::format("see concord help {}", command.name);
}

std::vector<std::string> names_of_commands() {
    std::vector<std::string> out;
    for (Command const& command : commands()) out.emplace_back(command.name);
    return out;
}

std::vector<std::string> typed_forms(Command const& command) {
    std::vector<std::string> out;
    for (std::string_view const name : options_of(command)) out.push_back(fmt::format("--{}", name));
    return out;
}

po::options_description described(Command const& command) {
    po::options_description out;
    for (std::string_view const name : options_of(command)) {
        Option const& option = *option_named(name);
        std::string names(option.name);
        if (option.letter != 0) names += fmt::format(",{}", option.letter);
        if (option.value.empty())
            out.add_options()(names.c_str(), "");
        else
            out.add_options()(names.c_str(), po::value<std::string>(), "");
    }
    out.add_options()(k_words, po::value<std::vector<std::string>>(), "");
    return out;
}

// Boost names an option as it stands in the table or as it was typed, with or without dashes.
std::string with_dashes(std::string const& option) {
    if (option.empty() || option[0] == '-') return option;
    return (option.size() == 1 ? "-" : "--") + option;
}

[[noreturn]] void refuse_option(Command const& command, std::string const& typed) {
    auto const near = nearest(typed.substr(0, typed.find('=')), typed_forms(command));
    refuse(called(command), fmt::format("there is no option '{}'", typed),
           near ? fmt::format("did you mean '{}'?", *near)
                : fmt::format("{}; put -- before words that start with a dash", see_help(command)));
}

po::variables_map parse_options(Command const& command, std::vector<std::string> const& typed) {
    try {
        po::positional_options_description positions;
        positions.add(k_words, -1);
        auto const known = described(command);
        int const style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        po::variables_map out;
        po::store(po::command_line_parser(typed).options(known).positional(positions).style(style).run(), out);
        return out;
    } catch (po::unknown_option const& e) {
        refuse_option(command, e.get_option_name());
    } catch (po::multiple_occurrences const& e) {
        refuse(called(command), fmt::format("{} is given twice", with_dashes(e.get_option_name())), "leave one out");
    } catch (po::error_with_option_name const& e) {
        std::string const option = with_dashes(e.get_option_name());
        Option const* const known = option_named(option.substr(std::min<std::size_t>(2, option.size())));
        if (known != nullptr && known->value.empty())
            refuse(called(command), fmt::format("{} takes no value", option), fmt::format("write {} alone", option));
        refuse(called(command), fmt::format("{} needs a value", option), see_help(command));
    } catch (po::error const& e) {
        refuse(called(command), fmt::format("the options cannot be read: {}", e.what()), see_help(command));
    }
}

std::string listed(std::vector<Format> const& known) {
    std::string out;
    for (Format const f : known) out += (out.empty() ? "" : ", ") + std::string(info(f).name);
    return out;
}

Format chosen_format(Request const& request) {
    Command const& command = *request.command;
    if (command.formats.empty()) return Format::text;
    std::string const name = request.has("json") ? "json" : request.value("format");
    std::string const file = request.value("output");
    if (request.has("json") && request.has("format") && request.value("format") != "json")
        refuse(called(command), "--json and --format ask for two formats", "leave one out");
    std::optional<Format> format = command.formats.front();
    std::string what;
    if (!name.empty()) {
        format = format_named(name);
        what = fmt::format("there is no format '{}' here", name);
    } else if (!file.empty()) {
        format = format_of_file(file);
        what = fmt::format("the ending of '{}' tells no format that this command writes", file);
    } else if (request.has("format")) {
        refuse(called(command), "--format needs a value", fmt::format("take one of {}", listed(command.formats)));
    }
    auto const& known = command.formats;
    if (!format || std::find(known.begin(), known.end(), *format) == known.end())
        refuse(called(command), what, fmt::format("take one of {}", listed(known)));
    return *format;
}

void check_arguments(Request const& request) {
    Command const& command = *request.command;
    auto const count = static_cast<int>(request.arguments.size());
    if (count < command.least)
        refuse(called(command), fmt::format("{} is missing", command.arguments),
               fmt::format("for example: {}", command.examples.front().line));
    if (command.most != k_any_number && count > command.most)
        refuse(called(command),
               fmt::format("'{}' is one word too many", request.arguments[static_cast<std::size_t>(command.most)]),
               command.most == 0 ? see_help(command) : "put words that belong together in quotes");
    if (request.has("output") && request.value("output").empty())
        refuse(called(command), "-o needs the name of a file", "for example: -o table.html");
}

Command const& command_typed(std::string const& word) {
    if (Command const* const command = command_named(word)) return *command;
    bool const is_option = !word.empty() && word[0] == '-';
    std::string const what = fmt::format("there is no {} '{}'", is_option ? "option" : "command", word);
    auto const near = nearest(word, is_option ? std::vector<std::string>{"--help", "--version"} : names_of_commands());
    refuse("concord", what, near ? fmt::format("did you mean '{}'?", *near) : "concord help lists the commands");
}

}  // namespace

Request parse(std::vector<std::string> const& typed) {
    Request out;
    if (typed[0] == "--help" || typed[0] == "-h") return {command_named("help"), {}, {}, Format::text};
    if (typed[0] == "--version") return {command_named("help"), {}, {{"version", ""}}, Format::text};
    out.command = &command_typed(typed[0]);
    auto const read = parse_options(*out.command, {typed.begin() + 1, typed.end()});
    for (auto const& [name, value] : read) {
        if (name == k_words)
            out.arguments = value.as<std::vector<std::string>>();
        else
            out.options[name] = value.value().type() == typeid(std::string) ? value.as<std::string>() : "";
    }
    if (out.has("version")) return {command_named("help"), {}, {{"version", ""}}, Format::text};
    if (out.has("help")) return {command_named("help"), {std::string(out.command->name)}, {}, Format::text};
    check_arguments(out);
    out.format = chosen_format(out);
    return out;
}

}  // namespace concord
