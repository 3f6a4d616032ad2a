"""The pages in real Chromium: browser/run.cjs walks their paths by keyboard and without script, and runs axe-core on
each. scripts/setup-browser installs what it needs; where that is missing it says so and skips.

By hand: CONCORD=build/dev/concord python3 tests/web/browser_test.py [NAME | screenshots FOLDER]
NAME: only the paths and pages whose name has it; CONCORD_TIMES=1 tells how long each takes.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from server import SOURCE_ROOT, PROGRAM, Server

SKIPPED = 77


def modules():
    """The folder with playwright-core and axe-core: CONCORD_BROWSER's, else where scripts/setup-browser put them."""
    folder = pathlib.Path(os.environ.get("CONCORD_BROWSER") or SOURCE_ROOT / "build/browser") / "node_modules"
    return folder if (folder / "playwright-core").is_dir() and (folder / "axe-core").is_dir() else None


def main():
    pictures = sys.argv[1:2] == ["screenshots"]
    script, arguments = ("screenshots.cjs", sys.argv[2:]) if pictures else ("run.cjs", sys.argv[1:])
    editing = [] if pictures else ["--editing"]  # pictures show what most people see
    chromium = shutil.which("chromium")
    if not (chromium and shutil.which("node") and modules()):
        print("skipped: Chromium, node, playwright-core or axe-core is missing; scripts/setup-browser installs them")
        return SKIPPED
    program = pathlib.Path(PROGRAM).resolve()
    with tempfile.TemporaryDirectory(prefix="concord-browser-") as folder:
        # A copy, so that what is decided on the pages stays here.
        shutil.copytree(SOURCE_ROOT / "corpus", pathlib.Path(folder) / "corpus")
        subprocess.run([program, "index"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        server = Server(str(program), folder, *editing, "--no-log")
        try:
            address = f"http://127.0.0.1:{server.port}"
            return subprocess.run(["node", SOURCE_ROOT / "tests/web/browser" / script, address, modules(), chromium,
                                   *arguments]).returncode
        finally:
            server.stop()


if __name__ == "__main__":
    sys.exit(main())
