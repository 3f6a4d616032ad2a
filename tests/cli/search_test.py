"""concord search and concord terms: whole outputs, every option, every format, and what is told when it fails."""
import csv
import io
import json
import os
import pty
import shutil
import subprocess
import tempfile

from harness import NORTHSHIRE, SOUTHTON, ProgramTest, entry, main

THESAURUS = '[[group]]\nname = "voting"\nterms = ["vote", "debate"]\n'
# --exact: without the catalogue, whose ways are measured elsewhere, these outputs depend on these words alone
EXACT = ("search", "--exact")

PRESS = """1. northshire:2.1
   Northshire Council: Protocol
   Press
     *Press* *releases* are issued by the *press* office.

2. northshire:2
   Northshire Council: Protocol
     *Press*

3. northshire:2.2
   Northshire Council: Protocol
   Press
     As paragraph 7.4 says, members speak for themselves.

3 clauses
  By document  northshire 3
"""


class Searching(ProgramTest):
    index = None  # built once, copied for each case

    def setUp(self):
        super().setUp()
        self.write("corpus/thesaurus.toml", THESAURUS)
        self.write("corpus/northshire.md", NORTHSHIRE)
        self.write("corpus/southton.md", SOUTHTON)
        self.write("corpus/corpus.toml", entry("northshire", council="Northshire Council", date="2007-11") +
                   entry("southton", title="Code", date="2020"))
        if Searching.index is None:
            self.assertEqual(self.run_program("index").returncode, 0)
            Searching.index = tempfile.TemporaryDirectory(prefix="concord-search-")
            shutil.copytree(self.folder / "corpus/.concord", Searching.index.name, dirs_exist_ok=True)
        else:
            shutil.copytree(Searching.index.name, self.folder / "corpus/.concord")

    def citations(self, *arguments, exit=0):
        run = self.run_program(*arguments, "--format", "jsonl")
        self.assertEqual((run.returncode, run.stderr), (exit, ""), run)
        return [json.loads(line)["citation"] for line in run.stdout.splitlines()]


class Pages(Searching):
    def test_a_page_in_the_terminal(self):
        self.expect(*EXACT, "press", "releases", exit=0, out=PRESS)
        self.expect(*EXACT, "press", "releases", "--format", "terminal", exit=0, out=PRESS)

    def test_the_thesaurus_is_told_and_exact_leaves_it_out(self):
        self.assertIn("\n  Also searched: debate\n", self.run_program("search", "vote", "--limit", "1").stdout)
        self.assertEqual(sorted(self.citations("search", "+vote")), ["northshire:1.2", "southton:1.3"])
        self.assertEqual(self.citations(*EXACT, "+vote"), ["northshire:1.2"])

    def test_counts_by_every_field(self):
        run = self.run_program(*EXACT, "+group", "--facets", "--limit", "1")
        counts = [line.split(None, 2) for line in run.stdout[run.stdout.index("1 of "):].splitlines()]
        self.assertEqual(counts[:7], [["1", "of", "6 clauses"],
                                      ["By", "council", "Northshire Council 3"],
                                      ["By", "document", "northshire 3, southton 3"],
                                      ["By", "part", "protocol 6"],
                                      ["By", "kind", "clause 4, heading 2"],
                                      ["By", "year", "2007 3, 2020 3"],
                                      ["By", "force", "may 1, must 1, must-not 1, none 1"]])

    def test_why_it_ranks_there(self):
        run = self.run_program(*EXACT, "votes", "--explain")
        self.assertRegex(run.stdout, r"(?m)^     why \(score \d+\.\d\): .*votes \d+\.\d")
        hit = json.loads(self.run_program(*EXACT, "votes", "--explain", "--format", "jsonl").stdout)
        self.assertEqual([why["term"] for why in hit["why"]], ['own:"votes"', "own:votes"])
        self.assertAlmostEqual(sum(why["weight"] for why in hit["why"]), hit["score"], places=2)

    def test_neighbours(self):
        self.expect(*EXACT, "votes", "--context", "1", exit=0, out=(
            "1. northshire:1.2\n   Northshire Council: Protocol\n   Group meetings\n"
            "       1.1 Officers may be invited to attend a political group meeting only\n"
            "       through the Chief Executive.\n"
            "     Officers must leave before the group *votes*.\n"
            "       2 Press\n"
            "\n1 clause\n  By document  northshire 1\n"))

    def test_the_match_in_the_middle_of_its_line(self):
        self.expect(*EXACT, "--kwic", "group", "doc:northshire", exit=0, out=(
            "northshire:1.2     must leave before the group votes.\n"
            "northshire:1.1     to attend a political group meeting only through the Chief…\n"
            "northshire:1                             Group meetings\n"
            "\n3 clauses\n  By document  northshire 3\n"))

    def test_order(self):
        found = ["northshire:1", "northshire:1.1", "northshire:1.2", "southton:1", "southton:1.1",
                 "southton:1.3"]
        self.assertEqual(sorted(self.citations(*EXACT, "+group")), found)
        self.assertEqual(self.citations(*EXACT, "+group", "--sort", "document"), found)
        self.assertEqual(self.citations(*EXACT, "+group", "--sort", "date"), found[3:] + found[:3])
        self.assertEqual(self.citations(*EXACT, "+group", "--sort", "relevance"), self.citations(*EXACT, "+group"))

    def test_parts_of_the_result(self):
        whole = self.citations(*EXACT, "+group")
        self.assertEqual(self.citations(*EXACT, "+group", "--limit", "2"), whole[:2])
        self.assertEqual(self.citations(*EXACT, "+group", "--limit", "2", "--offset", "2"), whole[2:4])
        self.assertEqual(self.citations(*EXACT, "+group", "--offset", "4"), whole[4:])
        huge = "99999999999999999999999"
        self.assertEqual(self.citations(*EXACT, "+group", "--limit", huge, "--context", huge), whole)
        run = self.run_program(*EXACT, "+group", "--offset", huge, "--format", "jsonl")
        self.assertEqual((run.returncode, run.stdout, run.stderr),
                         (1, "", "there are only 6 of them: take a smaller --offset\n"))

    def test_the_best_of_each_council(self):
        best = self.citations(*EXACT, "+group", "--per-council", "1")
        self.assertEqual(sorted(citation.split(":")[0] for citation in best), ["northshire", "southton"])
        self.expect(*EXACT, "+group", "--per-council", "1", "--count", exit=0, out="6\n")
        page = json.loads(self.run_program(*EXACT, "+group", "--per-council", "1", "--json").stdout)
        self.assertEqual((page["total"], len(page["hits"])), (6, 2))

    def test_counting(self):
        self.expect(*EXACT, "+group", "--count", exit=0, out="6\n")
        self.expect(*EXACT, "zeppelin", "--count", exit=1, out="0\n")

    def test_colour(self):
        ours, theirs = pty.openpty()
        self.run_program(*EXACT, "votes", stdout=theirs, environment={"TERM": "xterm", "COLUMNS": "60"})
        os.close(theirs)
        shown = os.read(ours, 10_000).decode().replace("\r\n", "\n")
        os.close(ours)
        self.assertEqual(shown, (
            "\x1b[1m1. northshire:1.2\x1b[0m\n   Northshire Council: Protocol\n\x1b[2m   Group meetings\x1b[0m\n"
            "     Officers must leave before the group \x1b[1mvotes\x1b[0m.\n\n"
            "\x1b[1m1 clause\x1b[0m\n  By document  northshire 1\n"))

    def test_the_width(self):
        for columns, widest in (("60", 60), ("200", 200), ("", 80), ("x", 80), ("0", 80), ("-5", 80)):
            run = self.run_program("search", "employees", "group", "meeting", environment={"COLUMNS": columns})
            with self.subTest(columns=columns):
                self.assertLessEqual(max(map(len, run.stdout.splitlines())), widest)


class Formats(Searching):
    def test_each_format_to_a_file_by_its_ending(self):
        for name, start in (("t.md", "# Search: \\+group\n\n6 clauses."), ("t.html", "<!DOCTYPE html>"),
                            ("t.csv", "number,citation,council"), ("t.json", '{\n "query": "+group",\n "total": 6,'),
                            ("t.jsonl", '{"citation":"'), ("t.txt", "1. ")):
            with self.subTest(file=name):
                self.expect(*EXACT, "+group", "-o", name, exit=0)
                self.assertTrue(self.read(name).startswith(start), self.read(name)[:80])

    def test_a_file_holds_the_whole_result_unless_told_otherwise(self):
        long = "".join(f"{n}. Officers may attend meeting {n}.\n\n" for n in range(1, 60))
        self.indexed(long=long)
        self.assertEqual(len(self.citations(*EXACT, "attend")), 20)
        self.expect(*EXACT, "attend", "-o", "all.csv", exit=0)
        with open(self.folder / "all.csv", newline="", encoding="utf-8") as file:
            self.assertEqual(len(list(csv.DictReader(file))), 59)
        self.expect(*EXACT, "attend", "-o", "some.jsonl", "--limit", "7", exit=0)
        self.assertEqual(self.read("some.jsonl").count("\n"), 7)

    def test_csv_reads_back(self):
        run = self.run_program(*EXACT, "votes", "--format", "csv", "--context", "1")
        records = list(csv.DictReader(io.StringIO(run.stdout)))
        self.assertEqual(len(records), 1)
        self.assertEqual({key: records[0][key] for key in ("number", "citation", "council", "document", "title", "kind",
                                                           "headings", "text", "after")},
                         {"number": "1", "citation": "northshire:1.2", "council": "Northshire Council",
                          "document": "northshire", "title": "Protocol", "kind": "clause", "headings": "Group meetings",
                          "text": "Officers must leave before the group votes.", "after": "2  Press"})

    def test_json_lines(self):
        run = self.run_program("search", "group", "--format", "jsonl")
        hits = [json.loads(line) for line in run.stdout.splitlines()]
        scores = [hit["score"] for hit in hits]
        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertEqual(list(hits[0])[:2], ["citation", "score"])
        for hit in hits:
            for begin, end in hit["matches"]:
                self.assertIn(hit["text"].encode()[begin:end].decode().lower(), {"group", "groups"})
        self.assertEqual(json.loads(self.run_program("search", "group", "--json").stdout)["hits"], hits)

    def test_the_page_is_clean_html(self):
        self.write("corpus/southton.md", SOUTHTON + "1.4 <script>alert('x')</script> & group votes.\n")
        self.run_program("index")
        for number, options in enumerate((["group", "--explain", "--context", "1"], ["group", "--kwic"], ["zeppelin"])):
            with self.subTest(options=options):
                page = self.run_program("search", *options, "--format", "html").stdout
                self.assertNotIn("<script", page)
                try:
                    tidy = subprocess.run(["tidy", "-q", "-e"], input=page, encoding="utf-8",
                                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                except FileNotFoundError:
                    self.skipTest("tidy is not installed")
                self.assertEqual((tidy.returncode, tidy.stdout), (0, ""), number)


class Failing(Searching):
    def test_a_mark_stands_under_the_place(self):
        cases = [
            ('say "press', "query:1:5: error: this quotation mark is not closed\n"
                           '  say "press\n'
                           '      ^ mend: put another " after the phrase\n'
                           "  understood: say\n"),
            ('é\t"press', "query:1:4: error: this quotation mark is not closed\n"  # columns are bytes, the mark is not
                          '  é "press\n'
                          '    ^ mend: put another " after the phrase\n'
                          "  understood: é\n"),
            ("gifts AND", "query:1:10: error: something to search for is missing here\n"
                          "  gifts AND\n"
                          "           ^ mend: put a word after the last operator\n"
                          "  understood: gifts AND\n"),
            ("cuncil:rutland", "query:1:1: error: there is no field 'cuncil'\n"
                               "  cuncil:rutland\n"
                               "  ^ mend: did you mean council:? To search for the word itself, put it in quotes\n"),
            ("doc:southtn press", "query:1:5: error: there is no document 'southtn'\n"
                                  "  doc:southtn press\n"
                                  "      ^ mend: did you mean doc:southton?\n"),
        ]
        for typed, message in cases:
            with self.subTest(typed=typed):
                self.expect("search", typed, exit=2, err=message)

    def test_of_a_long_query_only_the_place_is_shown(self):
        run = self.run_program("search", "officer " * 30 + "(press " + "group " * 30)
        lines = run.stderr.splitlines()
        self.assertEqual((run.returncode, lines[0]), (2, "query:1:241: error: this bracket is not closed"))
        self.assertLessEqual(max(map(len, lines[1:])), 80)
        self.assertEqual((lines[1][lines[2].index("^")], lines[3]),
                         ("(", "  mend: put ) where its part of the query ends"))

    def test_nothing_found_says_which_part_is_nowhere(self):
        message = ("No clause found for: \"group votes\" AND zeppelin\n"
                   "  \"group votes\"  alone in 1 clause\n"
                   "  zeppelin       in no clause\n"
                   "Leave out what is in no clause, or say it in other words.\n")
        self.expect("search", '"group votes" AND zeppelin', exit=1, out=message)
        # a program gets its format and a person the message
        self.expect("search", '"group votes" AND zeppelin', "--format", "jsonl", exit=1, err=message)
        self.expect("search", '"group votes" AND zeppelin', "-o", "t.md", exit=1, err=message)

    def test_each_part_alone_but_never_together(self):
        self.expect("search", "+leave +releases", exit=1, out=(
            "No clause found for: +leave +releases\n"
            "  leave     alone in 1 clause\n"
            "  releases  alone in 1 clause\n"
            "Each part is found alone, but no clause holds them together: leave one out.\n"))

    def test_what_may_have_been_meant(self):
        self.expect("search", "oficers AND leave", exit=1, out=(
            "No clause found for: oficers AND leave\n"
            "  oficers  in no clause\n"
            "  leave    alone in 1 clause\n"
            "Did you mean: officers AND leave\n"))
        run = self.run_program(*EXACT, "oficers", "votes")
        self.assertEqual((run.returncode, run.stdout.splitlines()[:2]), (0, ["Did you mean: officers votes", ""]))

    def test_nothing_that_is_typed_crashes(self):
        for typed in ("((((((", "\"\"", "a*b*", ":", "::", "council:", "NEAR/0", "NOT", "-" * 50, "\x01\x02", "é" * 2000,
                      "+ + +", "date:..", "\udcff\udcfe", "press " * 3000, "x" * 30000):
            with self.subTest(typed=typed[:30]):
                run = self.run_program("search", "--", typed)
                self.assertIn(run.returncode, (0, 1, 2), run.stderr)
                self.assertNotIn("should not have happened", run.stderr)
                self.assertTrue(run.stdout or run.stderr)


class Terms(Searching):
    def test_how_a_word_is_indexed(self):
        self.expect("terms", "Votes", "zzebra", "oficer", exit=0, out=(
            "votes\n"
            "  indexed as   vote (1 clause)\n"
            "  as written   votes (1 clause, once)\n"
            "  thesaurus    voting (2 clauses): vote, debate\n"
            "\nzzebra\n  indexed as   in no clause\n"
            "\noficer\n  indexed as   in no clause\n  did you mean officers\n"))
        lines = self.run_program("terms", "votes", "--format", "jsonl").stdout
        self.assertEqual(json.loads(lines), {
            "word": "votes", "stem": "vote", "clauses": 1, "forms": [{"word": "votes", "clauses": 1, "times": 1}],
            "concepts": [{"name": "voting", "clauses": 2, "words": ["vote", "debate"]}], "did_you_mean": None})
        self.assertEqual(self.run_program("terms", "zzebra").returncode, 1)
        self.expect("terms", "?!", exit=1, err="there is no word in what was typed\n")


if __name__ == "__main__":
    main()
