"""Matters: listed, shown, named, decided, and the same whatever the order of the documents."""
import csv
import io
import itertools
import json

from harness import NORTHSHIRE, SOUTHTON, ProgramTest, entry, main

WESTLEY = """1. Groups

1.1 A group that wants officers to attend its political group meeting asks the Chief Executive first.
1.2 Street lamps in the villages are dimmed between midnight and five in the morning.
"""
OWN = """# ours
[[matter]]
slug = "dark-skies"
question = "When are street lamps dimmed in the villages?"
wordings = ["Street lamps are dimmed between midnight and five.", "Street lights are switched off at night in villages."]
"""


class Matters(ProgramTest):
    def setUp(self):
        super().setUp()
        self.documents = {"northshire": NORTHSHIRE, "southton": SOUTHTON, "westley": WESTLEY}
        self.indexed(**self.documents)

    def matters(self, *words):
        run = self.run_program("matters", "--format", "jsonl", *words)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        return [json.loads(line) for line in run.stdout.splitlines()]

    def decide(self, *words):
        run = self.run_program("decide", *words)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return run.stdout

    def test_own_matters_are_asked_with_the_catalogues(self):
        self.write("corpus/matters.toml", OWN)
        run = self.run_program("compare", "--matter", "dark-skies", "--format", "json")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        [row] = json.loads(run.stdout)["rows"]
        self.assertEqual((row["title"], row["matter"]), ("Dark skies", "dark-skies"))
        self.assertEqual([c["citation"] for c in row["cells"][2]["entries"]][:1], ["westley:1.2"])
        run = self.run_program("matrix", "--format", "jsonl")
        self.assertIn("dark-skies", [json.loads(line)["matter"] for line in run.stdout.splitlines()])

    def clauses(self, matter):
        return [c["citation"] for c in matter["clauses"]]

    def test_most_councils_first_and_each_shown_by_its_id(self):
        all = self.matters()
        self.assertEqual([m["councils"] for m in all], sorted((m["councils"] for m in all), reverse=True))
        self.assertIn("northshire:1.1", self.clauses(all[0]))
        self.assertIn("southton:1.1", self.clauses(all[0]))
        for matter in all:
            self.assertLessEqual(len(matter["name"].split()), 8)
            self.assertTrue(0 <= matter["confidence"] <= 1)
        self.assertEqual(len({m["matter"] for m in all}), len(all))
        run = self.run_program("matters", all[0]["matter"])
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertIn("Officers may be invited to attend a political group meeting", run.stdout)

    def test_every_format_names_every_clause(self):
        all = self.matters()
        wanted = {c for m in all for c in self.clauses(m)}
        text = self.run_program("matters").stdout
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        for format in ("text", "markdown", "html"):
            out = self.run_program("matters", "--format", format).stdout
            for matter in all:
                self.assertIn(matter["name"], out, format)
            for citation in wanted:
                self.assertIn(citation.split(":")[1], out, format)
        self.assertEqual(json.loads(self.run_program("matters", "--format", "json").stdout), all)
        rows = list(csv.DictReader(io.StringIO(self.run_program("matters", "--format", "csv").stdout)))
        self.assertEqual({row["citation"] for row in rows}, wanted)
        for format in ("text", "markdown", "html", "csv", "json", "jsonl"):
            self.assertEqual(self.run_program("matters", all[0]["matter"], "--format", format).returncode, 0, format)

    def test_few_councils_are_left_out(self):
        self.assertTrue(all(m["councils"] >= 2 for m in self.matters("--min-councils", "2")))
        self.expect("matters", "--min-councils", "9", exit=1, err="there is no matter that 9 councils answer\n")
        self.expect("matters", "--min-councils", "few", exit=2,
                    err="concord matters: error: --min-councils takes a whole number from 1, not 'few'\n"
                        "  mend: for example: --min-councils 3\n")

    def test_the_order_of_the_documents_changes_nothing(self):
        def whole():
            return {(m["matter"], m["name"], m["question"], m["councils"], m["confidence"],
                     tuple(sorted((c["citation"], c["probability"]) for c in m["clauses"]))) for m in self.matters()}

        wanted = whole()
        self.assertTrue(wanted)
        for order in itertools.permutations(self.documents):
            self.write("corpus/corpus.toml", "".join(entry(name) for name in order))
            self.assertEqual(self.run_program("index").returncode, 0)
            self.assertEqual(whole(), wanted, order)

    def test_a_name_and_a_clause_that_a_person_gave(self):
        first = self.matters()[0]["matter"]
        self.assertRegex(self.decide("name", first, "Officers & groups"),
                         f"^decided: the matter {first} is named “Officers & groups”; written to corpus/decisions.toml\n$")
        self.decide("matter", "northshire:2.2", "officers-groups")
        [matter] = [m for m in self.matters() if m["matter"] == "officers-groups"]
        self.assertEqual((matter["name"], matter["also"]), ("Officers & groups", [first]))
        self.assertRegex(matter["named"], r"^\d{4}-\d\d-\d\d$")
        [put] = [c for c in matter["clauses"] if c["decided"]]
        self.assertEqual((put["citation"], put["probability"]), ("northshire:2.2", 1.0))
        text = " ".join(self.run_program("matters").stdout.split())
        self.assertRegex(text, r"named by a person on \d{4}")
        self.assertRegex(text, r"2\.2 \(decided by a person on \d{4}")
        shown = self.run_program("matters", first)  # the id it had
        self.assertRegex(shown.stdout, r"decided by a person on \d{4}")
        # named again: instead of the first
        self.assertRegex(self.decide("name", "officers-groups", "Groups"), "^instead of ")
        self.assertEqual([m["name"] for m in self.matters() if m["named"]], ["Groups"])
        # a new matter, in words; and an id mistyped
        self.decide("matter", "southton:1.3", "Political neutrality of employees")
        [fresh] = [m for m in self.matters() if m["matter"] == "political-neutrality-of-employees"]
        self.assertEqual(self.clauses(fresh), ["southton:1.3"])
        self.expect("decide", "matter", "southton:1.3", "political-neutralty-of-employees", exit=2,
                    err="concord decide: error: no matter 'political-neutralty-of-employees'\n"
                        "  mend: did you mean political-neutrality-of-employees?\n")
        self.expect("matters", "political-neutralty-of-employees", exit=2,
                    err="concord: error: no matter 'political-neutralty-of-employees'\n"
                        "  mend: did you mean political-neutrality-of-employees?\n")
        self.assertEqual(self.decide("undo", "southton:1.3"),
                         "undone: southton:1.3 belongs to the matter political-neutrality-of-employees\n")

    def test_different_keeps_two_clauses_out_of_one_matter(self):
        def together(a, b):
            return any({a, b} <= set(self.clauses(m)) for m in self.matters())

        self.assertTrue(together("northshire:1.1", "southton:1.1"))
        self.decide("different", "northshire:1.1", "southton:1.1")
        self.assertFalse(together("northshire:1.1", "southton:1.1"))
        self.decide("same", "northshire:2.1", "westley:1.2")
        self.assertTrue(together("northshire:2.1", "westley:1.2"))

    def test_a_councils_own_matter(self):
        self.write("corpus/matters.toml", OWN)
        [own] = [m for m in self.matters() if m["matter"] == "dark-skies"]
        self.assertEqual((own["name"], own["question"]), ("Dark skies", "When are street lamps dimmed in the villages?"))
        self.assertEqual(self.clauses(own), ["westley:1.2"])
        self.write("corpus/matters.toml", OWN.replace("slug", "slag"))
        self.expect("matters", exit=2, err="corpus/matters.toml:3: error: unknown key 'slag'\n  mend: did you mean 'slug'?\n")

    def test_a_councils_own_matter_is_searched(self):
        def indexed(read):
            run = self.run_program("index")
            self.assertEqual((run.returncode, run.stderr), (0, ""))
            self.assertIn(f": {read} read (", run.stdout)

        self.assertEqual(self.run_program("search", "matter:dark-skies").returncode, 2)  # no clause has it
        self.write("corpus/matters.toml", OWN)
        indexed(3)
        run = self.run_program("search", "matter:dark-skies", "--format", "jsonl")
        self.assertEqual([json.loads(line)["citation"] for line in run.stdout.splitlines()], ["westley:1.2"])
        shown = json.loads(self.run_program("show", "westley:1.2", "--json").stdout)
        self.assertIn("dark-skies", [tag["matter"] for tag in shown["matters"]])
        indexed(0)
        self.write("corpus/matters.toml", OWN.replace("dark-skies", "street-lights"))
        indexed(3)
        self.assertEqual(self.run_program("search", "matter:street-lights").returncode, 0)
        self.assertEqual(self.run_program("search", "matter:dark-skies").returncode, 2)
        self.write("corpus/matters.toml", "# none left\n")  # as if there were no file
        indexed(3)
        (self.folder / "corpus/matters.toml").unlink()
        indexed(0)
        self.write("corpus/matters.toml", OWN.replace("slug", "slag"))
        self.expect("index", exit=2, err="corpus/matters.toml:3: error: unknown key 'slag'\n  mend: did you mean 'slug'?\n")

    def test_one_matter_tells_what_differs(self):
        eastford = NORTHSHIRE.replace("Officers must leave", "Officers should leave")
        self.indexed(northshire=NORTHSHIRE, eastford=eastford)
        [matter] = [m for m in self.matters() if "northshire:1.2" in self.clauses(m)]
        run = self.run_program("matters", matter["matter"], "--base", "eastford", "--format", "json")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        [row] = json.loads(run.stdout)["rows"]
        self.assertEqual(row["base"], "eastford")
        self.assertTrue(row["sentence"])
        entries = {e["citation"]: e for cell in row["cells"] for e in cell["entries"]}
        entry = entries["northshire:1.2"]
        self.assertEqual((entry["wording"], entry["compared_with"]), ("edited", "eastford:1.2"))
        self.assertEqual([p for p in entry["difference"] if p["kind"] != "equal"],
                         [{"kind": "removed", "words": "should "}, {"kind": "added", "words": "must "}])
        sentence = " ".join(row["sentence"].split())
        for format in ("text", "markdown", "html"):
            self.assertIn(sentence, " ".join(self.run_program(
                "matters", matter["matter"], "--base", "eastford", "--format", format).stdout.split()), format)
        self.expect("matters", "--base", "eastford", exit=2,
                    err="concord matters: error: --base goes with one matter, and none is named\n"
                        "  mend: for example: concord matters press-releases --base rutland\n")


if __name__ == "__main__":
    main()
