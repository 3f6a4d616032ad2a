"""What commands print and where: the fixed shapes of JSON Lines, files of -o, terminals, failing outputs."""
import json
import os
import pty
import subprocess

from harness import NORTHSHIRE, SOUTHTON, SOURCE, ProgramTest, main

QUESTION = "officers attending political group meetings"


class Shapes(ProgramTest):
    """The shapes that docs/formats.md promises."""

    def setUp(self):
        super().setUp()
        self.write("corpus/thesaurus.toml", (SOURCE / "corpus/thesaurus.toml").read_bytes())
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON)

    def lines(self, *arguments, exit=0):
        run = self.run_program(*arguments, "--format", "jsonl")
        self.assertEqual((run.returncode, run.stderr), (exit, ""), run)
        return [json.loads(line) for line in run.stdout.splitlines()]

    def test_outline(self):
        units = self.lines("outline", "northshire")
        keys = {"ref", "part", "kind", "parent", "label", "text", "text_before", "deleted", "label_before", "changed_by",
                "repairs", "place", "norm"}
        for unit in units:
            self.assertLessEqual(keys, set(unit) | {"norm"})
        self.assertEqual([(u["ref"], u["kind"], u["parent"], u["label"]) for u in units],
                         [("1", "heading", None, "1."), ("1.1", "clause", "1", "1.1"), ("1.2", "clause", "1", "1.2"),
                          ("2", "heading", None, "2."), ("2.1", "clause", "2", "2.1"), ("2.2", "clause", "2", "2.2")])
        self.assertEqual(units[2]["text"], "Officers must leave before the group votes.")
        self.assertEqual(units[2]["place"], {"file": "corpus/northshire.md", "line": 4, "column": 1})

    def test_search(self):
        hits = self.lines("search", "press", "releases")
        self.assertEqual(hits[0]["citation"], "northshire:2.1")
        scores = [hit["score"] for hit in hits]
        self.assertEqual(scores, sorted(scores, reverse=True))
        limited = self.lines("search", "press", "releases", "--limit", "1")
        self.assertEqual([hit["citation"] for hit in limited], ["northshire:2.1"])
        only = self.lines("search", "group", "meeting", "doc:southton")
        self.assertEqual({hit["citation"].split(":")[0] for hit in only}, {"southton"})

    def test_match(self):
        pairs = self.lines("match", "--all")
        for pair in pairs:
            self.assertLessEqual({"left", "right", "score", "same"}, set(pair))
            self.assertIn(pair["same"], (True, False))
        self.assertIn(("northshire:1.1", "southton:1.1", True), [(p["left"], p["right"], p["same"]) for p in pairs])
        of_one = self.lines("match", "southton:1.1")
        self.assertEqual(of_one, [p for p in pairs if "southton:1.1" in (p["left"], p["right"])])

    def test_match_explained(self):
        pairs = self.lines("match", "--all")
        both = ("northshire:1.1", "southton:1.1")
        one = self.lines("match", *both)
        self.assertEqual([(p["left"], p["right"], p["same"], p["rejected"]) for p in one], [(*both, True, "")])
        self.assertEqual(one, self.lines("match", *reversed(both)))
        rejected = next(p for p in pairs if not p["same"])
        self.assertTrue(rejected["rejected"])
        done = self.run_program("match", rejected["left"], rejected["right"])
        self.assertEqual(done.returncode, 1)
        self.assertIn("Why not: its score", done.stdout)
        self.expect("match", "southton:1.1", "southton:1.3", exit=2,
                    err="concord match: error: both clauses are of the document southton\n"
                        "  mend: name clauses of two documents\n")

    def test_compare(self):
        lines = self.lines("compare", *QUESTION.split())
        self.assertEqual(len(lines), 1)
        self.assertEqual(lines[0]["question"], QUESTION)
        self.assertEqual(list(lines[0]["cells"]), ["northshire", "southton"])
        for cell in lines[0]["cells"].values():
            self.assertIn(cell["finding"], {"found", "partly", "not-found", "not-held", "unreadable"})
        self.assertEqual(lines[0]["cells"]["northshire"]["refs"][0], "1.1")
        self.assertEqual(lines[0]["cells"]["southton"]["refs"][0], "1.1")

    def test_check(self):
        self.expect("check", exit=0, out=(
            "corpus/northshire.md:9:1: warning: 2.2 cites 'paragraph 7.4', and this document has none\n"
            "  As paragraph 7.4 says, members speak for themselves.\n"
            "  ^ mend: it may mean another document's, or clauses were renumbered; say which where you quote it\n"
            "corpus/southton.md:4:1: warning: 1.3 comes after 1.1: there is no 1.2\n"
            "  Employees shall not take part in political debate.\n"
            "  ^ mend: look at the published text: a clause may be lost, or the number misprinted\n"))
        self.assertEqual([(line["document"], line["place"]["line"]) for line in self.lines("check")],
                         [("northshire", 9), ("southton", 4)])
        self.write("corpus/northshire.md", "1. Name\n\n1.1 The name is X.\n")
        self.run_program("index")
        self.expect("check", "northshire", exit=0, err="nothing odd was found\n")

    def test_json_is_the_same_in_one_value(self):
        for command in (["documents"], ["outline", "southton"], ["check"], ["terms", "group"], ["match", "--all"]):
            with self.subTest(command=command):
                run = self.run_program(*command, "--json")
                self.assertEqual(json.loads(run.stdout), self.lines(*command))
                self.assertEqual(self.run_program(*command, "--format", "json").stdout, run.stdout)
        for command in (["show", "southton:1.1"], ["compare", QUESTION]):
            with self.subTest(command=command):
                self.assertIsInstance(json.loads(self.run_program(*command, "--json").stdout), dict)

    def test_a_citation_as_people_type_it(self):
        first = self.run_program("show", "southton:1.1").stdout
        self.assertIn("A request that employees be present", first)
        for typed in (["southton", "1.1"], ["southton 1.1"], ["Southton:1.1"]):
            with self.subTest(typed=typed):
                self.expect("show", *typed, exit=0, out=first)


class Files(ProgramTest):
    def setUp(self):
        super().setUp()
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON)

    def test_the_ending_tells_the_format(self):
        for name, start in (("t.md", "#"), ("t.HTML", "<!DOCTYPE html>"), ("t.htm", "<!DOCTYPE html>"), ("t.csv", ""),
                            ("t.json", "{"), ("t.jsonl", '{"question":'), ("t.txt", QUESTION)):
            with self.subTest(file=name):
                run = self.run_program("compare", QUESTION, "-o", name)
                self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))
                self.assertTrue(self.read(name).lower().startswith(start.lower()), self.read(name)[:80])
        self.assertEqual(self.run_program("compare", QUESTION, "-o", "t.data", "--format", "csv").returncode, 0)
        self.assertEqual(self.read("t.data"), self.read("t.csv"))

    def test_a_file_is_replaced_as_a_whole(self):
        self.write("kept.txt", "old")
        os.chmod(self.folder / "kept.txt", 0o640)
        (self.folder / "link.txt").symlink_to("kept.txt")
        self.expect("outline", "southton", "-o", "link.txt", exit=0)
        self.assertTrue((self.folder / "link.txt").is_symlink())
        self.assertIn("Party groups", self.read("kept.txt"))
        self.assertEqual((self.folder / "kept.txt").stat().st_mode & 0o777, 0o640)
        self.assertEqual([name for name in self.files() if "part" in name], [])

    def test_a_full_disk_leaves_the_old_file(self):
        self.write("t.html", "old")
        for limit in (0, 1, 100):
            with self.subTest(limit=limit):
                self.expect("compare", QUESTION, "-o", "t.html", exit=2, file_limit=limit,
                            err="t.html: error: cannot be written: File too large\n"
                                "  mend: make room, or write to another disk\n")
                self.assertEqual(self.read("t.html"), "old")
        self.assertEqual([name for name in self.files() if "part" in name], [])

    def test_places_that_cannot_be_written(self):
        self.write("file", "x")
        (self.folder / "folder.txt").mkdir()
        cases = [
            ("/dev/full", "No space left on device", "make room, or write to another disk"),
            ("nowhere/t.txt", "No such file or directory", "check the folder and its permissions, or write to another"),
            ("file/t.txt", "Not a directory", "check the folder and its permissions, or write to another"),
            ("folder.txt", "Is a directory", "name a file in it"),
        ]
        for name, why, mend in cases:
            with self.subTest(name=name):
                self.expect("outline", "southton", "-o", name, "--format", "text", exit=2,
                            err=f"{name}: error: cannot be written: {why}\n  mend: {mend}\n")
        self.expect("outline", "southton", "-o", "/dev/null", "--format", "text", exit=0)

    def test_standard_output_that_is_full(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            run = self.run_program("outline", "southton", stdout=full)
        self.assertEqual((run.returncode, run.stderr),
                         (2, "standard output: error: cannot be written: No space left on device\n"
                             "  mend: make room, or write to another disk\n"))

    def test_a_reader_that_goes_away_is_no_error(self):
        ours, theirs = os.pipe()
        os.close(ours)
        run = self.run_program("outline", "southton", stdout=theirs)
        os.close(theirs)
        self.assertEqual((run.returncode, run.stderr), (0, ""))


class Terminals(ProgramTest):
    def on_terminal(self, *arguments, **more):
        ours, theirs = pty.openpty()
        self.run_program(*arguments, stdout=theirs, **more)
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:
            pass  # how a pty says that it is at its end
        os.close(ours)
        return shown.decode()

    def test_colour_is_for_terminals_and_can_be_refused(self):
        self.indexed(northshire=NORTHSHIRE)
        command = ["compare", QUESTION]
        self.assertIn("\x1b[", self.on_terminal(*command, environment={"TERM": "xterm"}))
        self.assertNotIn("\x1b[", self.on_terminal(*command, environment={"TERM": "xterm", "NO_COLOR": "1"}))
        self.assertNotIn("\x1b[", self.on_terminal(*command, environment={"TERM": "dumb"}))
        self.assertNotIn("\x1b[", self.run_program(*command, environment={"TERM": "xterm"}).stdout)


class Manual(ProgramTest):
    def test_the_manual_is_well_formed(self):
        run = self.run_program("help", "--man")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        try:
            lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning"], input=run.stdout, encoding="utf-8",
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        except FileNotFoundError:
            self.skipTest("mandoc is not installed")
        self.assertEqual(lint.stdout, "")

    def test_the_completions_are_bash(self):
        run = self.run_program("help", "--completion", "bash")
        self.assertEqual(subprocess.run(["bash", "-n"], input=run.stdout, encoding="utf-8").returncode, 0)
        ask = (run.stdout + 'COMP_WORDS=(concord %s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _concord; '
               'echo "${COMPREPLY[@]}"')
        for typed, answer in (("o", "outline"), ("sea", "search"), ("match --a", "--all"),
                              ("outline --format json", "json jsonl"), ("help com", "compare")):
            with self.subTest(typed=typed):
                shell = subprocess.run(["bash", "-c", ask % typed], stdout=subprocess.PIPE, encoding="utf-8")
                self.assertEqual(shell.stdout.strip(), answer)


if __name__ == "__main__":
    main()
