#!/usr/bin/env python3
"""Writes the corpus documents as text, Word files, web pages and (by LibreOffice) PDF, for bench_import.

usage: bench/import_files.py CONCORD FOLDER
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/cli"))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    concord, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    os.environ["CONCORD"] = concord
    from formats_test import DOCUMENTS, as_page, as_text, paragraphs_of
    from word_files import Numbered, convert
    folder.mkdir(parents=True, exist_ok=True)
    db = folder / "db"
    subprocess.run([concord, "index", "--corpus", ROOT / "corpus/corpus.toml", "--db", db], check=True)
    for name in DOCUMENTS:
        lines = subprocess.run([concord, "outline", name, "--db", db, "--format", "jsonl"], check=True,
                               stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines()
        source = list(paragraphs_of([json.loads(line) for line in lines]))
        (folder / f"{name}.md").write_text(as_text(source), encoding="utf-8")
        (folder / f"{name}.html").write_text(as_page(source), encoding="utf-8")
        word = Numbered()
        for paragraph in source:
            word.add(*paragraph)
        word.write(folder / f"{name}.docx")
    convert([folder / f"{name}.docx" for name in DOCUMENTS], "pdf", folder)


if __name__ == "__main__":
    main()
