"""What README.md shows is what the program prints for the documents in corpus/."""
import pathlib

import harness

TOP = pathlib.Path(__file__).resolve().parents[2]


class Readme(harness.ProgramTest):
    def test_the_piece_of_the_table_is_real(self):
        corpus = TOP / "corpus" / "corpus.toml"
        indexed = self.run_program("index", "--corpus", corpus, "--db", "db")
        self.assertEqual((indexed.returncode, indexed.stderr), (0, ""))
        printed = self.run_program("compare", "officers attending political group meetings", "--db", "db",
                                   environment={"COLUMNS": "80"}).stdout.splitlines()
        shown = (TOP / "README.md").read_text(encoding="utf-8").split("stands for more of it):\n\n```\n")[1]
        shown = shown.split("\n```")[0].splitlines()
        self.assertGreater(len(shown), 20)
        at = 0
        for line in shown:
            if line != "…":
                self.assertIn(line, printed[at:])
                at = printed.index(line, at) + 1


if __name__ == "__main__":
    harness.main()
