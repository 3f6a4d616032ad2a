#include "cli/commands.hpp"

#include "cli/run.hpp"

namespace concord {

std::vector<Option> const& options() {
    static std::vector<Option> const k_options{
        {"corpus", 0, "FILE", "the corpus to work on (corpus/corpus.toml unless told otherwise)"},
        {"db", 0, "DIR", "the folder of the index (CONCORD_DB, or .concord beside the corpus)"},
        {"format", 0, "FORMAT", "how to print"},
        {"json", 0, "", "short for --format json"},
        {"output", 'o', "FILE", "write to FILE instead, in the format of its ending; it is replaced as a whole or not"},
        {"all", 0, "", "every pair of the corpus"},
        {"document", 0, "DOC", "only of this document; several with commas between them"},
        {"limit", 0, "N", "at most N (20 unless told otherwise)"},
        {"man", 0, "", "print the manual page, as man reads it"},
        {"completion", 0, "SHELL", "print what SHELL needs to complete commands; known is bash"},
        {"help", 'h', "", "show this help"},
        {"version", 0, "", "show the version"},
    };
    return k_options;
}

std::vector<std::string_view> const& common_options() {
    static std::vector<std::string_view> const k_common{"corpus", "db", "help", "version"};
    return k_common;
}

std::vector<Command> const& commands() {
    constexpr std::string_view k_citation =
        "A citation is the document's name, a colon and the clause: surrey-heath:6.8, rutland:12(b)(iv). It may be "
        "typed without the colon and the brackets: rutland 12 b iv.";
    static std::vector<Command> const k_commands{
        {"index",
         "read the documents of a corpus and index their clauses",
         "",
         0,
         0,
         {{"concord index", "the documents of corpus/corpus.toml"},
          {"concord index --corpus policies/corpus.toml", "those of another folder"}},
         "Documents that have not changed since the last time are not read again. The index is replaced as a whole: "
         "if the program is stopped, or the disk is full, the old one stays. A document that cannot be read is named, "
         "and the others are indexed.",
         {},
         {},
         run_index},
        {"documents",
         "list the documents of the index",
         "",
         0,
         0,
         {{"concord documents", "name, council, title, date and number of clauses of each"}},
         "",
         {},
         {Format::text, Format::json, Format::jsonl},
         run_documents},
        {"outline",
         "show how a document falls into clauses",
         "DOC",
         1,
         1,
         {{"concord outline rutland", "headings, clauses and items, with what was repaired"},
          {"concord outline rutland --format jsonl", "the same for a program, one unit a line"}},
         "",
         {},
         {Format::text, Format::markdown, Format::json, Format::jsonl},
         run_outline},
        {"show",
         "show one clause with its context",
         "CITATION",
         1,
         k_any_number,
         {{"concord show surrey-heath:6.8", "the clause, the headings above it, its neighbours"},
          {"concord show rutland 12 b iv", "the same as rutland:12(b)(iv)"}},
         k_citation,
         {},
         {Format::text, Format::markdown, Format::json},
         run_show},
        {"check",
         "list what is odd in a document",
         "[DOC]",
         0,
         1,
         {{"concord check northampton", "before you quote from it"}, {"concord check", "every document"}},
         "Numbers that repeat, jump or run backwards, what was repaired on reading, references to clauses and "
         "appendices that the document does not have, headings with nothing under them; each with file and line.",
         {},
         {Format::text, Format::json, Format::jsonl},
         run_check},
        {"search",
         "find clauses by their words",
         "WORDS",
         1,
         k_any_number,
         {{"concord search political group meeting", "the best clauses of all documents"},
          {"concord search --document rutland,northampton press release", "of two documents"}},
         "Other forms of a word, and other words that councils use for the same thing, are found too. "
         "Put -- before words that start with a dash.",
         {"document", "limit"},
         {Format::text, Format::json, Format::jsonl},
         run_search},
        {"match",
         "find the equivalents of a clause in the other documents",
         "[CITATION]",
         0,
         k_any_number,
         {{"concord match northampton:3.6", "what the other councils say instead, with score and reasons"},
          {"concord match --all --format jsonl", "every pair that was looked at, for a program"}},
         k_citation,
         {"all"},
         {Format::text, Format::json, Format::jsonl},
         run_match},
        {"compare",
         "lay side by side what every council says on a question",
         "QUESTION",
         1,
         k_any_number,
         {{"concord compare \"officers attending political group meetings\"", "the table in the terminal"},
          {"concord compare \"confidential information\" -o table.html", "as a page, to open in a browser"},
          {"concord compare \"press releases\" -o table.csv", "for a spreadsheet"}},
         "Each cell gives document, clause number and the words, or says that the document was searched and has no "
         "such rule, with the clause that came nearest.",
         {},
         {Format::text, Format::markdown, Format::html, Format::csv, Format::json, Format::jsonl},
         run_compare},
        {"help",
         "show help on a command",
         "[COMMAND]",
         0,
         1,
         {{"concord help compare", "what compare does, with examples"},
          {"concord help --man | man -l -", "the whole manual"},
          {"source <(concord help --completion bash)", "let bash complete commands"}},
         "",
         {"man", "completion"},
         {},
         run_help},
    };
    return k_commands;
}

Option const* option_named(std::string_view name) {
    for (Option const& option : options())
        if (option.name == name) return &option;
    return nullptr;
}

Command const* command_named(std::string_view name) {
    for (Command const& command : commands())
        if (command.name == name) return &command;
    return nullptr;
}

std::vector<std::string_view> options_of(Command const& command) {
    std::vector<std::string_view> out = command.options;
    if (!command.formats.empty()) out.insert(out.end(), {"format", "json", "output"});
    out.insert(out.end(), common_options().begin(), common_options().end());
    return out;
}

}  // namespace concord
