"""Runs the real program in a scratch folder and compares what it prints, on both channels, and its exit code.

CONCORD names the program; ctest sets it. By hand: CONCORD=build/dev/concord python3 tests/cli/index_test.py
"""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("CONCORD", "build/dev/concord")
SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent

# Two councils that rule the same thing in other words; short enough to be known by heart.
NORTHSHIRE = """1. Group meetings

1.1 Officers may be invited to attend a political group meeting only through the Chief Executive.
1.2 Officers must leave before the group votes.

2. Press

2.1 Press releases are issued by the press office.
2.2 As paragraph 7.4 says, members speak for themselves.
"""
SOUTHTON = """1. Party groups

1.1 A request that employees be present at a party group meeting is made to the Chief Executive.
1.3 Employees shall not take part in political debate.
"""


def entry(document, **more):
    fields = {"id": document, "title": "Protocol", "kind": "protocol", "file": f"{document}.md", **more}
    return "[[document]]\n" + "".join(f'{key} = "{value}"\n' for key, value in fields.items())


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="concord-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.program = str((pathlib.Path.cwd() / PROGRAM).resolve()) if "/" in PROGRAM else PROGRAM

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def corpus(self, **documents):
        """A corpus folder of these documents, in their order."""
        for name, text in documents.items():
            self.write(f"corpus/{name}.md", text)
        self.write("corpus/corpus.toml", "".join(entry(name) for name in documents))

    def indexed(self, **documents):
        self.corpus(**documents)
        run = self.run_program("index")
        self.assertEqual((run.returncode, run.stderr), (0, ""), "indexing the scratch corpus")

    def run_program(self, *arguments, file_limit=None, environment=None, **more):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))

        surroundings = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", **(environment or {})}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                surroundings[name] = os.environ[name]
        more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 120, **more}
        return subprocess.run([self.program, *map(str, arguments)], cwd=self.folder, env=surroundings, encoding="utf-8",
                              stdin=subprocess.DEVNULL, preexec_fn=limit if file_limit is not None else None, **more)

    def expect(self, *arguments, exit, out="", err="", **more):
        """Everything the program prints and its exit code, exactly."""
        run = self.run_program(*arguments, **more)
        self.assertEqual({"out": run.stdout, "err": run.stderr, "exit": run.returncode},
                         {"out": out, "err": err, "exit": exit})

    def files(self, folder="."):
        """What stands in a folder and below. A folder that goes away meanwhile (a build at work) is passed over."""
        top = self.folder / folder
        return sorted(str(pathlib.Path(at, name).relative_to(top))
                      for at, folders, names in os.walk(top) for name in folders + names)


def main():
    """One line a case, on standard output, so that ctest's log shows which were run."""
    runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=2)
    unittest.main(module="__main__", testRunner=runner)
