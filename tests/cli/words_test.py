"""What was typed: commands, options, citations and queries that are wrong are told with the mend."""
import re

from harness import NORTHSHIRE, SOUTHTON, ProgramTest, main

COMMANDS = ["index", "add", "documents", "outline", "show", "check", "search", "terms", "match", "compare", "matters",
            "decide", "matrix", "dump", "serve", "help"]


class Words(ProgramTest):
    CASES = [
        # commands
        (["serch", "x"], "concord: error: there is no command 'serch'\n  mend: did you mean 'search'?\n"),
        (["frobnicate"], "concord: error: there is no command 'frobnicate'\n"
                         "  mend: concord help lists the commands\n"),
        (["--hlep"], "concord: error: there is no option '--hlep'\n  mend: did you mean '--help'?\n"),
        (["help", "serch"], "concord help: error: there is no command 'serch'\n  mend: did you mean 'search'?\n"),
        (["help", "--completion", "fish"], "concord help: error: there are no completions for 'fish'\n"
                                           "  mend: known is bash: concord help --completion bash\n"),
        # options
        (["outline", "x", "--formt", "json"],
         "concord outline: error: there is no option '--formt'\n  mend: did you mean '--format'?\n"),
        (["search", "-meeting"], "concord search: error: there is no option '-meeting'\n"
                                 "  mend: see concord help search; put -- before words that start with a dash\n"),
        (["index", "--json"], "concord index: error: there is no option '--json'\n"
                              "  mend: see concord help index; put -- before words that start with a dash\n"),
        (["outline", "x", "--db"],
         "concord outline: error: --db needs a value\n  mend: see concord help outline\n"),
        (["match", "--all=yes"],
         "concord match: error: --all takes no value\n  mend: write --all alone\n"),
        (["outline", "x", "--db", "a", "--db", "b"],
         "concord outline: error: --db is given twice\n  mend: leave one out\n"),
        (["search", "x", "--sort", "dat"],
         "concord search: error: --sort does not know 'dat'\n  mend: did you mean 'date'?\n"),
        (["search", "x", "--sort", "size"], "concord search: error: --sort does not know 'size'\n"
                                            "  mend: take one of relevance, document, date\n"),
        (["search", "x", "--offset", "-1"], "concord search: error: --offset takes a whole number from 0, not '-1'\n"
                                            "  mend: for example: --offset 3\n"),
        (["search", "x", "--limit", "many"], "concord search: error: --limit takes a whole number from 1, not 'many'\n"
                                             "  mend: for example: --limit 20\n"),
        (["search", "x", "--limit", "0"], "concord search: error: --limit takes a whole number from 1, not '0'\n"
                                          "  mend: for example: --limit 20\n"),
        # formats
        (["outline", "x", "--format", "xml"], "concord outline: error: there is no format 'xml' here\n"
                                              "  mend: take one of text, markdown, html, json, jsonl\n"),
        (["show", "x", "--format", "html"], "concord show: error: there is no format 'html' here\n"
                                            "  mend: take one of text, markdown, json\n"),
        (["compare", "x", "-o", "table.doc"],
         "concord compare: error: the ending of 'table.doc' tells no format that this command writes\n"
         "  mend: take one of text, markdown, html, csv, json, jsonl, xlsx, docx\n"),
        (["outline", "x", "--json", "--format", "text"],
         "concord outline: error: --json and --format ask for two formats\n  mend: leave one out\n"),
        (["compare", "x", "-o", ""],
         "concord compare: error: -o needs the name of a file\n  mend: for example: -o table.html\n"),
        # arguments
        (["outline"], "concord outline: error: DOC is missing\n  mend: for example: concord outline rutland\n"),
        (["compare"], "concord compare: error: QUESTION is missing\n"
                      "  mend: for example: concord compare \"officers attending political group meetings\"\n"),
        (["documents", "x"],
         "concord documents: error: 'x' is one word too many\n  mend: see concord help documents\n"),
        (["outline", "x", "y"],
         "concord outline: error: 'y' is one word too many\n  mend: put words that belong together in quotes\n"),
        (["match"], "concord match: error: give either a citation or --all\n"
                    "  mend: for example: concord match northampton:3.6\n"),
        (["match", "--all", "a:1"], "concord match: error: give either a citation or --all\n"
                                    "  mend: for example: concord match northampton:3.6\n"),
        # empty queries
        (["search", ""], "concord: error: nothing was asked: the words are empty\n"
                         "  mend: give some, for example: concord compare \"press releases\"\n"),
        (["compare", " \t", ""], "concord: error: nothing was asked: the words are empty\n"
                                 "  mend: give some, for example: concord compare \"press releases\"\n"),
        (["search", "!?"], "query:1:1: error: there is no word to search for\n  !?\n"
                           "  ^ mend: type at least one word\n"),
        (["search", 'say "press office'], "query:1:5: error: this quotation mark is not closed\n"
                                          "  say \"press office\n"
                                          "      ^ mend: put another \" after the phrase\n"
                                          "  understood: say\n"),
        # documents and citations
        (["outline", "northshre"],
         "concord: error: no document 'northshre'\n  mend: did you mean northshire?\n"),
        (["check", "zzzzzzz"], "concord: error: no document 'zzzzzzz'\n"
                               "  mend: concord documents lists the documents\n"),
        (["search", "press doc:southtom"], "query:1:11: error: there is no document 'southtom'\n"
                                           "  press doc:southtom\n"
                                           "            ^ mend: did you mean doc:southton?\n"
                                           "  understood: press\n"),
        (["show", "northshire:1.9"],
         "concord: error: northshire has no 1.9\n"
         "  mend: did you mean northshire:1.1 or northshire:1.2?\n"),
        (["show", "northshire"], "concord: error: 'northshire' names a document but no clause\n"
                                 "  mend: concord outline northshire lists its clauses\n"),
        (["match", "nowhere:1"], "concord: error: no document 'nowhere'\n"
                                 "  mend: concord documents lists the documents\n"),
    ]

    def test_each_slip_is_told_with_the_mend(self):
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON)
        for typed, message in self.CASES:
            with self.subTest(typed=typed):
                self.expect(*typed, exit=2, err=message)

    def test_a_query_that_finds_nothing_is_no_error(self):
        self.indexed(northshire=NORTHSHIRE)
        run = self.run_program("search", "zeppelin", "--format", "jsonl")
        self.assertEqual((run.returncode, run.stdout, run.stderr),
                         (1, "", "No clause found for: zeppelin\n  zeppelin  in no clause\nTry another word for it.\n"))


class Help(ProgramTest):
    def test_without_a_command_the_help_is_a_message(self):
        run = self.run_program()
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertEqual(run.stderr, self.run_program("help").stdout + "\n")

    def test_help_leads_with_examples(self):
        run = self.run_program("help")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertTrue(run.stdout.startswith(
            "concord: compares the rules of councils clause by clause\n\nExamples\n  concord index\n"), run.stdout)
        self.assertEqual(re.findall(r"^  (\w+) {2,}", run.stdout, re.M), COMMANDS)

    def test_each_command_has_help_that_leads_with_examples(self):
        for name in COMMANDS:
            with self.subTest(command=name):
                run = self.run_program("help", name)
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.assertRegex(run.stdout, f"^concord {name}: [^\n]+[^.\n]\n\nExamples\n  ")
                self.assertLessEqual(max(map(len, run.stdout.splitlines())), 100)
                self.assertEqual(self.run_program(name, "--help").stdout, run.stdout)
                self.assertEqual(self.run_program(name, "-h").stdout, run.stdout)

    def test_the_version(self):
        for typed in (["--version"], ["compare", "--version"]):
            run = self.run_program(*typed)
            self.assertRegex(run.stdout, r"^concord \d+\.\d+\.\d+\n$")
            self.assertEqual((run.returncode, run.stderr), (0, ""))


if __name__ == "__main__":
    main()
