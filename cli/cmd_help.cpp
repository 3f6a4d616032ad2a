#include <fmt/format.h>

#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

std::string help_on(std::string const& word) {
    if (Command const* const command = command_named(word)) return help(*command);
    std::vector<std::string> names;
    for (Command const& command : commands()) names.emplace_back(command.name);
    auto const near = nearest(word, names);
    throw Error(fmt::format("there is no command '{}'", word), {"concord help", 0, 0},
                near ? fmt::format("did you mean '{}'?", *near) : "concord help lists the commands");
}

}  // namespace

Exit run_help(Request const& request, World const& /*world*/) {
    std::string const shell = request.value("completion");
    if (request.has("completion") && shell != "bash")
        throw Error(fmt::format("there are no completions for '{}'", shell), {"concord help", 0, 0},
                    "known is bash: concord help --completion bash");
    if (request.has("version"))
        print("concord " CONCORD_VERSION "\n");
    else if (request.has("man"))
        print(manual());
    else if (request.has("completion"))
        print(bash_completion());
    else
        print(request.arguments.empty() ? help() : help_on(request.arguments[0]));
    return Exit::done;
}

}  // namespace concord
