#!/usr/bin/env python3
"""Runs scripts/check-lexicon on small catalogues with one fault each and compares what it says, whole."""
import json
import pathlib
import subprocess
import sys
import tempfile

CORPUS = "4.1 Every **officer** of the\ncouncil shall ~~may~~ keep a red notebook in the safe.\n"
GOOD = {"matter": "red-book", "question": "Who keeps it?", "wordings": ["The clerk keeps it."], "queries": ["book"]}


def changed(**fields):
    return json.dumps({**GOOD, **fields})


CASES = [  # lines of the catalogue, --least, what is printed
    ([changed()], (1, 1), "1 matters, 1 wordings, no fault\n"),
    ([changed()], (2, 1), "c.jsonl: 1 matters and 1 wordings; wanted are 2 and 1\n"),
    (["{"], (0, 0), "c.jsonl:1: is no JSON\n"),
    (["[]"], (0, 0), "c.jsonl:1: must have exactly matter, question, wordings and queries\n"),
    ([changed(more=1)], (0, 0), "c.jsonl:1: must have exactly matter, question, wordings and queries\n"),
    ([changed(queries=[])], (0, 0), "c.jsonl:1: queries must be a list that is not empty\n"),
    ([changed(wordings=["?!"])], (0, 0), "c.jsonl:1: a wording or query has no words\n"),
    ([changed(matter="Red book")], (0, 0), "c.jsonl:1: 'Red book' is no slug\n"),
    ([changed(), changed(question="Who  keeps IT?", matter="blue-book", wordings=["Nobody does."])], (0, 0),
     "c.jsonl:2: this question stands on line 1 too: Who  keeps IT?\n"),
    ([changed(), changed(question="Who?", wordings=["a", "The CLERK keeps it."])], (0, 0),
     "c.jsonl:2: this matter stands on line 1 too: red-book\n"
     "c.jsonl:2: this wording stands on line 1 too: The CLERK keeps it.\n"),
    # eight words in a row, over a line's end, marks and a struck word
    ([changed(wordings=["An officer of the Council shall keep a red one."])], (0, 0),
     "c.jsonl:1: 'officer of the council shall keep a red' is copied from a.md\n"),
    ([changed(wordings=["Of the council shall keep a red diary."])], (0, 0), "1 matters, 1 wordings, no fault\n"),
]


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "corpus").mkdir()
        (root / "corpus" / "a.md").write_text(CORPUS)
        for lines, least, wanted in CASES:
            (root / "c.jsonl").write_text("\n".join(lines) + "\n")
            command = [sys.executable, sys.argv[1], str(root / "c.jsonl"), "--corpus", str(root / "corpus"),
                       "--least", *map(str, least)]
            done = subprocess.run(command, capture_output=True, text=True)
            if (done.stdout, done.returncode) != (wanted, 0 if "no fault" in wanted else 1):
                failed += 1
                print(f"{lines}\n  got    {done.stdout!r} {done.stderr} {done.returncode}\n  wanted {wanted!r}")
    print(f"{len(CASES) - failed} of {len(CASES)} cases hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
