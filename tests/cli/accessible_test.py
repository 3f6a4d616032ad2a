"""Every page that the program writes, read by axe in a real browser: no finding, and no page wider than its window.

Needs chromium, node and the packages axe-core and playwright-core, and says so where one is missing:

    npm install --prefix FOLDER axe-core playwright-core && NODE_PATH=FOLDER/node_modules ctest -R accessible

AXE_SHOTS names a folder for pictures of the pages.
"""
import os
import shutil
import subprocess
import unittest

from harness import SOURCE, ProgramTest, main

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SCRIPT = SOURCE / "tests" / "cli" / "axe.js"
QUESTION = "How do other councils handle officers at political group meetings?"
PAGES = {
    "rows": ["compare", QUESTION],
    "columns": ["compare", QUESTION, "--councils", "rutland,northampton", "--councils-as", "columns"],
    "several": ["compare", "--matter", "casting-vote,who-may-comment-to-press", "--councils-as", "rows"],
    "nothing": ["compare", "zebra crossings"],
    "search": ["search", "officers", "group", "meetings", "--facets"],
    "lines": ["search", "group", "meetings", "--kwic"],
    "none": ["search", "zebra"],
    "outline": ["outline", "northampton"],
    "matters": ["matters", "--limit", "20"],
    "matrix": ["matrix", "--matter", "casting-vote,who-may-comment-to-press", "--ours", "rutland", "--min-councils", "0"],
}


def missing():
    if BROWSER is None or shutil.which("node") is None:
        return "chromium and node are not both installed"
    for package in ("axe-core", "playwright-core"):
        if subprocess.run(["node", "-e", f"require.resolve('{package}')"], capture_output=True).returncode != 0:
            return f"node does not find {package}: see the head of this file"
    return None


class Accessible(ProgramTest):
    @unittest.skipIf(missing() is not None, missing())
    def test_axe_finds_nothing_wrong_in_any_page(self):
        shutil.copytree(SOURCE / "corpus", self.folder / "corpus")
        self.assertEqual(self.run_program("index").returncode, 0)
        for name, command in PAGES.items():
            run = self.run_program(*command, "-o", f"{name}.html")
            self.assertIn(run.returncode, (0, 1), run.stderr)
        read = subprocess.run(["node", str(SCRIPT), BROWSER, os.environ.get("AXE_SHOTS", "-"),
                               *(str(self.folder / f"{name}.html") for name in PAGES)],
                              capture_output=True, text=True, timeout=1200)
        self.assertEqual(read.stdout + read.stderr, "")
        self.assertEqual(read.returncode, 0)


if __name__ == "__main__":
    main()
