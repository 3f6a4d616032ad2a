"""Norms, matters and cross-references from the published text to what search, show and outline print."""
import json
import re

from harness import ProgramTest, main

THESAURUS = """[[group]]
name = "officer"
terms = ["officer", "employee"]
role = true

[[group]]
name = "member"
terms = ["member", "councillor"]
role = true

[[group]]
name = "chief-executive"
terms = ["chief executive", "head of paid service"]
role = true
"""

TEXT = """1. Group meetings

1.1 Officers must not attend a meeting of a political group without the consent of the Chief Executive.
1.2 Members may ask an officer to leave the group meeting, as paragraph 1.1 says.
1.3 Section 9 of the Local Government and Housing Act 1989 is in force.
"""


class Norms(ProgramTest):
    def setUp(self):
        super().setUp()
        self.corpus(ashby=TEXT)
        self.write("corpus/thesaurus.toml", THESAURUS)
        run = self.run_program("index")
        self.assertEqual((run.returncode, run.stderr), (0, ""))

    def found(self, *typed):
        run = self.run_program("search", *typed, "--format", "jsonl")
        self.assertEqual(run.stderr, "")
        return [json.loads(line)["citation"] for line in run.stdout.splitlines()]

    def test_fields(self):
        for typed, found in (("force:must-not", ["ashby:1.1"]), ("force:may bearer:member", ["ashby:1.2"]),
                             ("via:chief-executive", ["ashby:1.1"]), ("force:none", ["ashby:1.3"]),
                             ('cites:"local government and housing act"', ["ashby:1.3"])):
            with self.subTest(typed):
                self.assertEqual(self.found(typed), found)

    def test_every_matter_that_a_clause_shows_finds_it(self):
        shown = json.loads(self.run_program("show", "ashby:1.1", "--json").stdout)
        self.assertTrue(shown["matters"])
        for tag in shown["matters"]:
            self.assertGreaterEqual(tag["percent"], 50)
            self.assertIn("ashby:1.1", self.found("matter:" + tag["matter"]))

    def test_facets_are_exact(self):
        page = json.loads(self.run_program("search", "ref:1.1 OR ref:1.2 OR ref:1.3", "--json").stdout)
        self.assertEqual(page["facets"]["force"], [{"value": force, "clauses": 1} for force in ("may", "must-not", "none")])
        self.assertEqual(page["facets"]["cites"], [{"value": "Local Government and Housing Act 1989", "clauses": 1}])

    def test_an_unknown_value(self):
        self.expect("search", "force:shall", exit=2, err=(
            "query:1:7: error: no force 'shall'\n"
            "  force:shall\n"
            "        ^ mend: known are may, must-not, none\n"))

    def test_show_says_what_it_was_read_from(self):
        shown = re.sub(r"\s+", " ", self.run_program("show", "ashby:1.1").stdout)
        self.assertIn('Norm: must not: "must not" Binds: officer: "Officers" '
                      'Through: chief executive: "Chief Executive" About: ', shown)
        self.assertIn("Refers to: paragraph 1.1 (ashby:1.1)", self.run_program("show", "ashby:1.2").stdout)

    def test_outline(self):
        lines = self.run_program("outline", "ashby", "--format", "jsonl").stdout.splitlines()
        unit = next(u for u in map(json.loads, lines) if u["ref"] == "1.2")
        self.assertEqual(unit["links"], [{"printed": "paragraph 1.1", "span": [58, 71], "citation": "ashby:1.1"}])
        for trigger in unit["norm"]["triggers"]:
            begin, end = trigger["span"]
            self.assertTrue(unit["text"].encode()[begin:end])
        page = self.run_program("outline", "ashby", "--format", "html").stdout
        self.assertIn('<a href="#1.1">paragraph 1.1</a>', page)


if __name__ == "__main__":
    main()
