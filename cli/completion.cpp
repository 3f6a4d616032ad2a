// A bash function that completes by position: first a command, then options that the command knows, formats behind
// --format, files behind options that take one, and otherwise the names of the index's documents.

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/help.hpp"

namespace concord {
namespace {

std::string joined_options(Command const& command) {
    std::string out;
    for (std::string_view const name : options_of(command)) out += fmt::format("{}--{}", out.empty() ? "" : " ", name);
    return out;
}

}  // namespace

std::string bash_completion() {
    std::string names;
    std::string cases;
    for (Command const& command : commands()) {
        names += fmt::format("{}{}", names.empty() ? "" : " ", command.name);
        cases += fmt::format("        {}) options='{}' ;;\n", command.name, joined_options(command));
    }
    std::string format_names;
    for (FormatInfo const& f : formats()) format_names += fmt::format("{}{}", format_names.empty() ? "" : " ", f.name);
    std::string out = "# bash completion for concord; load it with: source <(concord help --completion bash)\n";
    out += "_concord() {\n    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options\n";
    out += "    COMPREPLY=()\n    if [ \"$COMP_CWORD\" -eq 1 ]; then\n";
    out +=
        fmt::format("        mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")\n        return\n    fi\n", names);
    out += "    case $before in\n";
    out += fmt::format("        --format) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return ;;\n",
                       format_names);
    out += "        --db) mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;\n";
    out += "        -o|--output|--corpus) mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n    esac\n";
    out += fmt::format("    case ${{COMP_WORDS[1]}} in\n{}    esac\n", cases);
    out += "    if [[ $word == -* ]]; then\n";
    out += "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n";
    out += "    elif [[ ${COMP_WORDS[1]} == help ]]; then\n";
    out += fmt::format("        mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")\n    else\n", names);
    out += "        local documents\n";
    out += "        documents=$(\"${COMP_WORDS[0]}\" documents --format jsonl 2>/dev/null |\n";
    out += "            sed -n 's/.*\"id\":\"\\([^\"]*\\)\".*/\\1/p')\n";
    out += "        mapfile -t COMPREPLY < <(compgen -W \"$documents\" -- \"$word\")\n    fi\n}\n";
    out += "complete -F _concord concord\n";
    return out;
}

}  // namespace concord
