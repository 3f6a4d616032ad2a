"""What people decide holds against what is computed, survives renumbering, and is told when it is stale."""
import json
import re

from harness import NORTHSHIRE, SOUTHTON, ProgramTest, main

DAY = r"\d{4}-\d\d-\d\d"


class Decide(ProgramTest):
    def setUp(self):
        super().setUp()
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON)

    def decide(self, *words):
        run = self.run_program("decide", *words)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return run.stdout

    def matches(self):
        lines = self.run_program("match", "--all", "--format", "jsonl").stdout.splitlines()
        return {(m["left"], m["right"]): m for m in map(json.loads, lines)}

    def decisions(self):
        return [json.loads(line) for line in self.run_program("decide", "list", "--format", "jsonl").stdout.splitlines()]

    def test_same_and_different_hold_and_are_shown_as_a_persons(self):
        pair = ("northshire:2.1", "southton:1.3")
        self.assertFalse(self.matches().get(pair, {"same": False})["same"])
        self.assertRegex(self.decide("same", *pair),
                         f"^decided: northshire:2.1 and southton:1.3 are the same; written to corpus/decisions.toml\n$")
        got = self.matches()[pair]
        self.assertEqual((got["same"], got["score"], got["reasons"][0]["signal"]), (True, 1.0, "decided by a person"))
        self.assertRegex(got["decided"], DAY)
        self.assertRegex(self.run_program("match", "northshire:2.1").stdout, f"Why: decided by a person: on {DAY}")
        out = self.decide("different", *reversed(pair))
        self.assertRegex(out, f"^instead of {DAY}: northshire:2.1 and southton:1.3 are the same\n"
                              "decided: southton:1.3 and northshire:2.1 are different; ")
        self.assertFalse(self.matches()[pair]["same"])
        self.assertEqual(len(self.decisions()), 1)
        self.assertRegex(self.run_program("match", "northshire:2.1").stdout, f"decided by a person on\\s+{DAY}")

    def test_a_decision_survives_renumbering_and_is_stale_where_words_change(self):
        self.decide("same", "northshire:2.1", "southton:1.3")
        self.corpus(northshire=NORTHSHIRE.replace("2.1 Press", "2.7 Press").replace("2.2 As", "2.8 As"), southton=SOUTHTON)
        self.run_program("index")
        self.assertTrue(self.matches()[("northshire:2.7", "southton:1.3")]["same"])
        [got] = self.decisions()
        self.assertEqual((got["left"], got["made_on"]["left"], got["holds"]), ("northshire:2.7", "northshire:2.1", True))

        self.corpus(northshire=NORTHSHIRE.replace("the press office", "the leader"), southton=SOUTHTON)
        self.run_program("index")
        [got] = self.decisions()
        self.assertEqual(got["stale"], [{"citation": "northshire:2.1", "why": "reads otherwise now",
                                         "was": "Press releases are issued by the press office.",
                                         "is": "Press releases are issued by the leader."}])
        run = self.run_program("match", "--all", "--format", "jsonl")
        self.assertNotIn('"decided":"2', run.stdout)
        self.assertEqual(run.stderr, "corpus/decisions.toml: warning: 1 of 1 decisions was made on other words than stand "
                                     "there now and not applied\n"
                                     "  mend: concord decide list shows the old words and the new\n")
        text = self.run_program("decide", "list").stdout
        self.assertIn("   Stale, not applied: northshire:2.1 reads otherwise now.\n", text)
        self.assertLessEqual(max(map(len, text.splitlines())), 80)

    def test_the_file_keeps_a_persons_comments_and_undo_takes_only_its_own(self):
        self.decide("same", "northshire:1.1", "southton:1.1")
        mine = "# the group leaders agreed on this\n" + self.read("corpus/decisions.toml") + "\n# end of meeting\n"
        self.write("corpus/decisions.toml", mine)
        self.decide("different", "northshire:1.2", "southton:1.3")
        self.assertTrue(self.read("corpus/decisions.toml").startswith(mine))
        self.assertEqual(self.decide("undo", "2"), "undone: northshire:1.2 and southton:1.3 are different\n")
        self.assertEqual(self.read("corpus/decisions.toml"), mine)
        self.assertEqual(self.decide("undo", "southton 1.1", "northshire 1.1"),
                         "undone: northshire:1.1 and southton:1.1 are the same\n")
        self.assertTrue(self.read("corpus/decisions.toml").startswith("# the group leaders agreed on this\n"))
        self.assertIn("# end of meeting\n", self.read("corpus/decisions.toml"))
        self.expect("decide", "undo", "2", exit=1,
                    err="there is no such decision in corpus/decisions.toml: concord decide list shows them\n")
        self.expect("decide", "list", exit=1, err="nothing is decided in corpus/decisions.toml\n")

    def test_slips_are_told_with_the_mend(self):
        for words, message in [
            (["sane", "a", "b"], "there is nothing to decide called 'sane'\n  mend: did you mean 'same'?"),
            (["same", "northshire:1.1"],
             "'same' takes 2 more words, not 1\n  mend: for example: concord decide same 'rutland:12(c)' "
             "surrey-heath:2.3; put a citation or a name with blanks in quotes"),
            (["same", "northshire:1.1", "northshire:1.2"],
             "both clauses are of northshire\n  mend: decide on clauses of different documents: only those are matched"),
            (["same", "northshire:1", "southton:1.1"],
             "northshire:1 has no words of its own to decide on\n"
             "  mend: decide on a clause under it: concord outline northshire lists them"),
        ]:
            with self.subTest(words=words):
                self.expect("decide", *words, exit=2, err=f"concord decide: error: {message}\n")
        self.write("corpus/decisions.toml", '\n[[decision]]\nruling = "sane"\n')
        self.expect("match", "--all", exit=2,
                    err="corpus/decisions.toml:3: error: there is no ruling 'sane'\n"
                        "  mend: take one of same, different, matter and name\n")

    def test_a_full_disk_leaves_the_old_decisions(self):
        self.decide("same", "northshire:1.1", "southton:1.1")
        before = self.read("corpus/decisions.toml")
        run = self.run_program("decide", "different", "northshire:1.2", "southton:1.3", file_limit=len(before) + 10)
        self.assertEqual(run.returncode, 2)
        self.assertEqual(self.read("corpus/decisions.toml"), before)
        self.assertEqual([f for f in self.files("corpus") if "part" in f], [])


if __name__ == "__main__":
    main()
