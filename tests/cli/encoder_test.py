"""--encoder: a program of the office's own makes the vectors of whole clauses."""
import json
import shutil
import subprocess
import unittest

from harness import NORTHSHIRE, SOUTHTON, ProgramTest, main

# Two numbers a line: whether it speaks of the press or of debate, and how long it is. Notes every run and what it read.
SCRIPT = """import sys
lines = sys.stdin.read().splitlines()
with open("runs.txt", "a") as runs:
    runs.write(f"{len(lines)}\\n")
with open("read.txt", "w") as read:
    read.writelines(line + "\\n" for line in lines)
for line in lines:
    print(100 if "Press" in line or "debate" in line else 0, len(line))
"""
ENCODER = "python3 encode.py"


class Encoder(ProgramTest):
    def setUp(self):
        super().setUp()
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON)
        self.write("encode.py", SCRIPT)

    def scores(self, *more):
        run = self.run_program("match", "--all", "--format", "jsonl", *more)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        self.assertEqual(run.stderr.replace("no other document has a clause that answers the same as this corpus\n", ""), "")
        return {(m["left"], m["right"]): m["score"] for m in map(json.loads, run.stdout.splitlines())}

    def test_its_vectors_take_the_place_of_the_built_in_ones(self):
        plain, ours = self.scores(), self.scores("--encoder", ENCODER)
        self.assertEqual(plain.keys(), ours.keys())
        pair = ("northshire:2.1", "southton:1.3")  # press releases and political debate: alike to this one alone
        self.assertGreater(ours[pair], plain[pair])
        self.assertEqual(self.read("runs.txt"), "6\n")
        self.assertEqual(self.read("read.txt").splitlines()[:2],
                         ["Officers may be invited to attend a political group meeting only through the Chief Executive.",
                          "Officers must leave before the group votes."])
        self.assertEqual(ours, self.scores("--encoder", ENCODER), "the same again")

    def test_it_is_run_once_in_every_command(self):
        for command in (["match", "northshire:1.1"], ["match", "northshire:1.1", "southton:1.1"], ["matters"],
                        ["compare", "political group meetings"], ["matrix", "--matter", "casting-vote"],
                        ["decide", "matter", "northshire:1.1", "Group meetings"]):
            with self.subTest(command):
                self.write("runs.txt", "")
                run = self.run_program(*command, "--encoder", ENCODER)
                self.assertIn(run.returncode, (0, 1), run.stderr)
                self.assertEqual(self.read("runs.txt"), "6\n")
        self.expect("search", "group", "--encoder", ENCODER, exit=2,
                    err="concord search: error: there is no option '--encoder'\n"
                        "  mend: see concord help search; put -- before words that start with a dash\n")

    def test_what_goes_wrong_is_told(self):
        by_hand = "  mend: run it by hand: a line of text in must give a line of numbers out\n"
        for command, what in (
                ("./nothing-here 2>/dev/null",
                 "cannot be started\n  mend: check the program's name, and that it may be run\n"),
                ("exit 3", "failed with exit code 3\n  mend: see its own messages above\n"),
                ("head -n 4 | sed 's/.*/1 2/'", "gave 4 lines for 6\n" + by_hand),
                ("sed -e 's/.*/1 2/' -e '3s/.*/1 2 3/'", "line 3 of what it wrote has 3 numbers, line 1 has 2\n" + by_hand),
                ("sed 's/.*/1 two/'", "line 1 of what it wrote is no vector: 'two' is no number\n" + by_hand)):
            with self.subTest(command):
                self.expect("match", "--all", "--encoder", command, exit=2,
                            err=f"--encoder {command}: error: {what}")
        self.expect("matters", "--encoder", "sleep 100", "--encoder-seconds", "1", exit=2,
                    err="--encoder sleep 100: error: did not finish within 1 second\n"
                        "  mend: take a faster model, or fewer documents\n")
        self.expect("matters", "--encoder", "cat", "--encoder-seconds", "soon", exit=2,
                    err="concord matters: error: --encoder-seconds takes a whole number from 1, not 'soon'\n"
                        "  mend: for example: --encoder-seconds 600\n")

    @unittest.skipUnless(shutil.which("fasttext"), "fasttext is not installed (package fasttext)")
    def test_a_real_fasttext_model(self):
        self.write("text.txt", "".join(f"{line}\n" for line in (NORTHSHIRE + SOUTHTON).splitlines() * 20))
        subprocess.run(["fasttext", "skipgram", "-input", "text.txt", "-output", "model", "-dim", "16", "-epoch", "5",
                        "-bucket", "1000", "-thread", "1"], cwd=self.folder, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ours = self.scores("--encoder", "fasttext print-sentence-vectors model.bin")
        self.assertNotEqual(ours, self.scores())
        self.assertTrue(all(0 <= score <= 1 for score in ours.values()))


if __name__ == "__main__":
    main()
