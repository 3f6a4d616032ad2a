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
        {"all", 0, "", "everything: every pair of the corpus, or every matter of the catalogue and of your own"},
        {"questions", 0, "FILE", "the questions of a file, one a line"},
        {"matter", 0, "NAMES",
         "matters of the catalogue, or of your own, by their names, with commas: casting-vote,quorum-fraction"},
        {"councils", 0, "DOCS", "only these documents, with commas, in this order"},
        {"min-councils", 0, "N", "only what at least N documents answer (with --all 2 unless told otherwise)"},
        {"base", 0, "DOC", "the document whose words the others are held against (the wording nearest to most)"},
        {"ours", 0, "DOC", "our document: first what its peers rule and it does not, then what only it rules"},
        {"councils-as", 0, "WAY", "rows or columns (rows where there are more than four documents)"},
        {"limit", 0, "N", "at most N (20 unless told otherwise; with -o all of them)"},
        {"offset", 0, "N", "leave out the first N"},
        {"per-council", 0, "N", "the best N clauses of each council"},
        {"sort", 0, "ORDER", "relevance, document (corpus order) or date (newest first)"},
        {"exact", 0, "", "the typed words only: without thesaurus and catalogue"},
        {"count", 0, "", "print how many clauses there are and nothing else"},
        {"facets", 0, "", "count the clauses by council, document, part, kind, year, norm and matter"},
        {"context", 0, "N", "with the N clauses before and after each"},
        {"kwic", 0, "", "the matches in the middle of their lines, one under the other"},
        {"explain", 0, "", "say of each clause why it stands where it does: terms with their weights"},
        {"base-url", 0, "URL", "let citations lead to the clauses on your server: https://rules.example.gov.uk"},
        {"port", 0, "N", "the port to serve at (8080 unless told otherwise; 0 takes any that is free)"},
        {"bind", 0, "ADDRESS", "the address to serve at (127.0.0.1: this machine alone)"},
        {"public", 0, "NAMES", "let other machines in, who call the server by one of these names, with commas"},
        {"no-log", 0, "", "write no line a request to standard error"},
        {"time-limit", 0, "SECONDS", "how long one request may be worked on (20 unless told otherwise)"},
        {"editing", 0, "", "let whoever opens the pages decide: same, different, matters' names"},
        {"encoder", 0, "COMMAND",
         "a program of your own that reads lines and writes a vector for each (docs/lexicon.md)"},
        {"encoder-seconds", 0, "N", "how long it may take (600 unless told otherwise)"},
        {"council", 0, "NAME", "the council whose document it is; leave it out where the document does not name it"},
        {"title", 0, "TITLE", "as the document has it (its first heading)"},
        {"kind", 0, "KIND", "protocol, code, standing orders, … (document)"},
        {"date", 0, "DATE", "the document's own: 2007, 2007-11 or 2007-11-05"},
        {"id", 0, "ID", "short and stable: what stands before the colon of a citation; a-z, 0-9 and '-'"},
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
         "[PATH…]",
         0,
         k_any_number,
         {{"concord index", "the documents of corpus/corpus.toml"},
          {"concord index --corpus policies/corpus.toml", "those of another folder"},
          {"concord index policies", "every file of a folder and those below that can be read"}},
         "Documents that have not changed since the last time are not read again. The index is replaced as a whole: "
         "if the program is stopped, or the disk is full, the old one stays. A document that cannot be read is named, "
         "and the others are indexed. With files and folders named, "
         "the index holds these instead of the manifest's, in the .concord of their folder unless --db names another; "
         "what a folder holds that is not read is said with its reason.",
         {},
         {},
         run_index},
        {"add",
         "add a document to the corpus",
         "FILE",
         1,
         1,
         {{"concord add protocol.docx --council \"Anyshire County Council\" --date 2024-05", "then: concord index"}},
         "Writes the document's entry into corpus.toml, and copies the file into the corpus folder where it stands "
         "elsewhere. The title is the document's first heading, and the id is made from the council's or the file's "
         "name, unless told otherwise.",
         {"council", "title", "kind", "date", "id"},
         {},
         run_add},
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
          {"concord outline rutland -o rutland.html", "a page where cross-references are links"},
          {"concord outline rutland --format jsonl", "the same for a program, one unit a line"}},
         "",
         {},
         {Format::text, Format::markdown, Format::html, Format::json, Format::jsonl},
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
          {"concord search doc:rutland doc:northampton press release", "of two documents"},
          {"concord search '\"political group\" AND (officer OR employee) -kind:heading'",
           "a phrase, joined words, a field; in quotes, as the shell has its own use for them"},
          {"concord search --kwic confidential", "how the word is used, line by line"},
          {"concord search gifts hospitality -o gifts.csv",
           "every clause found, for a spreadsheet; .xlsx and .docx too"}},
         "A clause needs only one of the plain words; those with more of them, or with rarer ones, come first. Other "
         "forms of a word, and other words that councils use for the same thing, are found too, and the page says "
         "which. Phrases, AND, OR, NOT, NEAR, wild*, clause and law numbers and the fields council:, doc:, part:, "
         "kind:, ref:, heading:, date: and changed: are described in docs/searching.md. Put -- before words that "
         "start with a dash.",
         {"limit", "offset", "per-council", "sort", "exact", "count", "facets", "context", "kwic", "explain",
          "base-url"},
         {Format::text, Format::markdown, Format::html, Format::csv, Format::json, Format::jsonl, Format::xlsx,
          Format::docx},
         run_search},
        {"terms",
         "show how a word is indexed",
         "WORD",
         1,
         k_any_number,
         {{"concord terms councillors", "its stem, its forms in the documents, its thesaurus words, with counts"}},
         "",
         {},
         {Format::text, Format::json, Format::jsonl},
         run_terms},
        {"match",
         "find the equivalents of a clause in the other documents",
         "[CITATION [CITATION]]",
         0,
         k_any_number,
         {{"concord match northampton:3.6", "what the other councils say instead, with score and reasons"},
          {"concord match northampton:3.6 rutland:9", "why these two are, or are not, taken for the same"},
          {"concord match --all --format jsonl", "every pair that was looked at, for a program"},
          {"concord match --all --encoder 'fasttext print-sentence-vectors model.bin'", "as your own model sees them"}},
         k_citation,
         {"all", "encoder", "encoder-seconds"},
         {Format::text, Format::json, Format::jsonl},
         run_match},
        {"compare",
         "lay side by side what every council says on a question",
         "[QUESTION]",
         0,
         k_any_number,
         {{"concord compare \"officers attending political group meetings\"", "the table in the terminal"},
          {"concord compare \"confidential information\" -o table.docx", "for a report; .html, .md and .xlsx too"},
          {"concord compare \"press releases\" --base rutland", "the others held against one council's words"},
          {"concord compare --matter casting-vote --councils rutland,northampton", "a matter of the catalogue"},
          {"concord compare --questions ours.txt -o ours.xlsx", "a row for each line of a file"},
          {"concord compare --all --min-councils 3 -o all.html", "every matter that three councils rule"}},
         "Each cell gives document, clause number and the words, or says that the document was searched and has no "
         "such rule, with the clause that came nearest. Words that differ from the base are marked where the wording "
         "is the same with edits; otherwise what the clauses prescribe is compared: how strongly, whom, through whom. "
         "Every document is searched whatever --councils shows, so a cell says the same in every table.",
         {"questions", "matter", "all", "councils", "min-councils", "base", "councils-as", "base-url", "encoder",
          "encoder-seconds"},
         {Format::text, Format::markdown, Format::html, Format::csv, Format::json, Format::jsonl, Format::xlsx,
          Format::docx},
         run_compare},
        {"matters",
         "list the questions that the councils' clauses answer",
         "[MATTER]",
         0,
         k_any_number,
         {{"concord matters", "every matter, those that most councils answer first, with the clauses"},
          {"concord matters --min-councils 3 -o matters.html", "those that three councils answer, as a page"},
          {"concord matters press-releases", "one of them, by its id: each council's words, and what differs"}},
         "Clauses that match are gathered by the question they answer; a long clause may stand under several. A matter "
         "has the catalogue's name and question where most of its councils' clauses are surely tagged with it, else it "
         "is named by its own words. docs/matters.md tells how, and how to add matters of your own.",
         {"min-councils", "limit", "base", "encoder", "encoder-seconds"},
         {Format::text, Format::markdown, Format::html, Format::csv, Format::json, Format::jsonl},
         run_matters},
        {"decide",
         "write down what you decide about clauses and matters",
         "WHAT…",
         1,
         k_any_number,
         {{"concord decide same 'rutland:12(c)' surrey-heath:2.3", "these two answer the same question"},
          {"concord decide different 'rutland:12(c)' northampton:3.6", "these two do not"},
          {"concord decide matter 'rutland:12(c)' press-releases", "this clause belongs to that matter"},
          {"concord decide name press-releases \"Press and media\"", "what a matter is called"},
          {"concord decide list", "all decisions, and the words of those that are stale"},
          {"concord decide undo 3", "take the third of them back; or: undo A B, undo A, undo MATTER"}},
         "Decisions are kept in decisions.toml beside the corpus's manifest and hold against what is computed, in "
         "every "
         "command; each is shown as a person's, with its day. A decision remembers the words it was made on: it is "
         "found again where a document is renumbered, and where the words have changed it is stale: reported, and not "
         "applied until you decide again. A later decision on the same clauses takes the earlier one's place.",
         {"encoder", "encoder-seconds"},
         {Format::text, Format::json, Format::jsonl},
         run_decide},
        {"matrix",
         "show which councils have a rule on which matters, and how strong",
         "",
         0,
         0,
         {{"concord matrix", "every matter of the catalogue that one council rules, in letters"},
          {"concord matrix --ours rutland -o gaps.html", "what its peers have and it has not, and what only it has"},
          {"concord matrix --matter casting-vote,quorum-fraction -o matrix.xlsx", "two matters, for a spreadsheet"}},
         "M stands for must, N for must not, S for should, Y for may, F for need not and R for a rule that says none "
         "of "
         "these. Every document is searched for every matter, which takes a while with many of them.",
         {"ours", "questions", "matter", "councils", "min-councils", "base-url", "encoder", "encoder-seconds"},
         {Format::text, Format::markdown, Format::html, Format::csv, Format::json, Format::jsonl, Format::xlsx,
          Format::docx},
         run_matrix},
        {"dump",
         "show what was read from a file before it is split into clauses",
         "WHAT FILE",
         2,
         2,
         {{"concord dump blocks protocol.docx", "its paragraphs, with numbers, marks and tracked changes"},
          {"concord dump text protocol.docx", "its text, with the lines that messages and places count"}},
         "The file need not be in the corpus. docs/importers.md tells what the lines of blocks mean.",
         {},
         {Format::text},
         run_dump},
        {"serve",
         "read, search, match and compare in the browser",
         "",
         0,
         0,
         {{"concord serve", "pages at http://127.0.0.1:8080/, for this machine alone"},
          {"concord serve --bind 0.0.0.0 --public rules.example.gov.uk", "for an office, behind its own proxy"}},
         "Pages need no script and every one has an address that can be mailed and exports of what it shows; programs "
         "find the same as JSON under /api/v1. An index that is built anew is picked up by itself. SIGTERM or Ctrl-C "
         "finishes what is being answered and stops. docs/serving.md tells the limits and how to put it behind a "
         "proxy.",
         {"port", "bind", "public", "base-url", "no-log", "time-limit", "editing"},
         {},
         run_serve},
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
