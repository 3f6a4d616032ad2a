"""The pages in real Chromium: browser_test.cjs does the walking. Needs chromium, node, and in the folder that
CONCORD_BROWSER names the packages playwright-core and axe-core (docs/serving.md); else it says so and skips."""
import os
import pathlib
import shutil
import subprocess
import sys

from server import SOURCE_ROOT, PROGRAM, Server

SKIPPED = 77


def main():
    folder = pathlib.Path(os.environ.get("CONCORD_BROWSER", "browser"))
    modules = folder / "node_modules"
    chromium = shutil.which("chromium")
    if not (chromium and shutil.which("node") and (modules / "playwright-core").is_dir() and (modules / "axe-core").is_dir()):
        print("skipped: there is no Chromium with node, playwright-core and axe-core; docs/serving.md tells how")
        return SKIPPED
    program = pathlib.Path(PROGRAM).resolve()
    database = pathlib.Path.cwd() / "browser-index"
    subprocess.run([program, "index", "--db", database], cwd=SOURCE_ROOT, check=True, stdout=subprocess.DEVNULL)
    server = Server(str(program), SOURCE_ROOT, "--db", str(database))
    try:
        return subprocess.run(["node", pathlib.Path(__file__).with_suffix(".cjs"), f"http://127.0.0.1:{server.port}",
                               modules, chromium, *sys.argv[1:]]).returncode
    finally:
        server.stop()
        shutil.rmtree(database, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
