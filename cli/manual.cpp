// The manual page in mdoc, whose macros stand at the start of a line after a dot. A word of ours at the start of a line
// must not be taken for one, nor a backslash for an escape.

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/help.hpp"

namespace concord {
namespace {

constexpr std::string_view k_date = "November 22, 2026";  // of the text below; the table's changes show in the text

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const at_start = out.empty() || out.back() == '\n';
        if (at_start && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

// Sentences each on a line of their own, as mdoc wants them.
std::string sentences_on_lines(std::string_view text) {
    std::string out(text);
    for (std::size_t at = out.find(". "); at != std::string::npos; at = out.find(". ", at + 1)) out[at + 1] = '\n';
    return out;
}

std::string one_command(Command const& command) {
    std::string out = fmt::format(".It Cm {}", command.name);
    if (!command.arguments.empty()) out += fmt::format(" Ar {}", escaped(command.arguments));
    out += fmt::format("\n{}.\n", escaped(command.summary));
    if (!command.description.empty()) out += escaped(sentences_on_lines(command.description)) + '\n';
    if (!command.formats.empty()) {
        out += "Formats:";
        for (Format const f : command.formats)
            out += fmt::format("{} {}", f == command.formats.front() ? "" : ",", info(f).name);
        out += ".\n";
    }
    for (std::string_view const name : command.options) out += fmt::format("Takes\n.Fl \\-{} .\n", escaped(name));
    return out;
}

std::string one_option(Option const& option) {
    std::string out = ".It ";
    if (option.letter != 0) out += fmt::format("Fl {} , ", option.letter);
    out += fmt::format("Fl \\-{}", escaped(option.name));
    if (!option.value.empty()) out += fmt::format(" Ar {}", option.value);
    return out + fmt::format("\n{}.\n", escaped(option.help));
}

}  // namespace

std::string manual() {
    std::string out = fmt::format(".Dd {}\n.Dt CONCORD 1\n.Os\n.Sh NAME\n.Nm concord\n", k_date);
    out += ".Nd compare the rules of councils clause by clause\n.Sh SYNOPSIS\n.Nm\n.Ar command\n.Op Ar options\n";
    out += ".Op Ar arguments\n.Sh DESCRIPTION\n.Nm\n";
    out += "reads constitutions, codes and protocols as councils publish them, splits them into numbered clauses,\n";
    out += "indexes every clause, finds which clauses of different councils answer the same question and lays them\n";
    out += "side by side.\nThe commands are:\n.Bl -tag -width Ds\n";
    for (Command const& command : commands()) out += one_command(command);
    out += ".El\n.Pp\nThe options are:\n.Bl -tag -width Ds\n";
    for (Option const& option : options()) out += one_option(option);
    out += ".El\n.Sh ENVIRONMENT\n.Bl -tag -width CONCORD_DB\n.It Ev CONCORD_DB\n";
    out += "The folder of the index, where\n.Fl \\-db\nis not given.\n.It Ev NO_COLOR\n";
    out += "Where this is set and not empty, nothing is coloured.\n.El\n.Sh FILES\n.Bl -tag -width Ds\n";
    out += ".It Pa corpus/corpus.toml\nThe documents of the corpus.\n.It Pa corpus/thesaurus.toml\n";
    out += "Words that councils use for one thing.\n.It Pa corpus/.concord\nThe index.\n.El\n.Sh EXIT STATUS\n";
    out += "0 done, 1 nothing found, 2 could not be done.\n.Sh EXAMPLES\n";
    bool is_first = true;
    for (Command const& command : commands()) {
        for (Example const& example : command.examples) {
            if (!is_first) out += ".Pp\n";
            is_first = false;
            out += fmt::format("{}:\n.Dl {}\n", escaped(example.what), escaped(example.line));
        }
    }
    return out;
}

}  // namespace concord
