"""The pages in real Chromium: browser/look.cjs runs axe-core on each, browser/walk.cjs walks their paths by keyboard and
without script. scripts/setup-browser installs what it needs; where that is missing it says so and skips.

By hand: CONCORD=build/dev/concord python3 tests/web/browser_test.py [walk | look | screenshots FOLDER]
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from server import SOURCE_ROOT, PROGRAM, Server

SKIPPED = 77
ROOMS = ("walk", "look")  # what was decided on the way is looked at, too


def modules():
    """The folder with playwright-core and axe-core: CONCORD_BROWSER's, else where scripts/setup-browser put them."""
    folder = pathlib.Path(os.environ.get("CONCORD_BROWSER") or SOURCE_ROOT / "build/browser") / "node_modules"
    return folder if (folder / "playwright-core").is_dir() and (folder / "axe-core").is_dir() else None


def main():
    arguments = sys.argv[1:]
    editing = ["--editing"] if arguments[:1] != ["screenshots"] else []  # pictures show what most people see
    chromium = shutil.which("chromium")
    if not (chromium and shutil.which("node") and modules()):
        print("skipped: Chromium, node, playwright-core or axe-core is missing; scripts/setup-browser installs them")
        return SKIPPED
    program = pathlib.Path(PROGRAM).resolve()
    failed = []
    with tempfile.TemporaryDirectory(prefix="concord-browser-") as folder:
        # A copy, so that what is decided on the pages stays here.
        shutil.copytree(SOURCE_ROOT / "corpus", pathlib.Path(folder) / "corpus")
        subprocess.run([program, "index"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        server = Server(str(program), folder, *editing, "--no-log")
        try:
            for room in [arguments[0]] if arguments else ROOMS:
                script = SOURCE_ROOT / f"tests/web/browser/{room}.cjs"
                run = subprocess.run(["node", script, f"http://127.0.0.1:{server.port}", modules(), chromium,
                                      *arguments[1:]])
                if run.returncode != 0:
                    failed.append(room)
        finally:
            server.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
