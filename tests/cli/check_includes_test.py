"""scripts/check-includes on small trees: each fault is found, at its line, and nothing else."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parent.parent.parent / "scripts" / "check-includes"

GOOD = {
    "model/a.hpp": "#pragma once\n#include <string>\nstruct A { std::string text; };\n",
    "store/b.hpp": '#pragma once\n#include <xapian.h>\n#include "model/a.hpp"\n',
    "store/b.cpp": '#include "store/b.hpp"\n',
    "store/CMakeLists.txt": "concord_library(store SOURCES b.cpp)\n",
}


class CheckIncludes(unittest.TestCase):
    def problems(self, files, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**GOOD, **files}.items():
                path = pathlib.Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            run = subprocess.run([sys.executable, SCRIPT, *arguments, "--scratch", f"{folder}/out", folder],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
            self.assertEqual(run.returncode, 1 if run.stderr else 0, run.stderr)
            return run.stderr.splitlines()

    def test_a_good_tree(self):
        self.assertEqual(self.problems({}), [])

    def test_arrows_and_walls(self):
        cases = [
            ("model/x.hpp", '#include "store/b.hpp"\n', "model/x.hpp:1: model/ must not include store/b.hpp"),
            ("diff/x.hpp", '\n#include "store/b.hpp"\n', "diff/x.hpp:2: diff/ must not include store/b.hpp"),
            ("web/x.hpp", '#include "cli/y.hpp"\n',
             "web/x.hpp:1: there is no cli/y.hpp (headers are named from the root of the tree)"),
            ("store/x.hpp", '#include "b.hpp"\n',
             "store/x.hpp:1: there is no b.hpp (headers are named from the root of the tree)"),
            ("diff/x.hpp", "#  include <xapian.h>\n", "diff/x.hpp:1: <xapian.h> belongs to store/, bench/ only"),
            ("query/x.hpp", "#include <xapian/query.h>\n", "query/x.hpp:1: <xapian/query.h> belongs to store/, bench/ only"),
        ]
        for name, text, problem in cases:
            with self.subTest(problem=problem):
                self.assertEqual(self.problems({name: text}), [problem])

    def test_a_source_in_no_target(self):
        self.assertEqual(self.problems({"tests/store/b_test.cpp": "", "tests/store/CMakeLists.txt": "x_b_test.cpp"}),
                         ["tests/store/b_test.cpp: is in no target: name it in tests/store/CMakeLists.txt"])
        self.assertEqual(self.problems({"tests/store/b_test.cpp": ""}),
                         ["tests/store/b_test.cpp: is in no target: name it in tests/store/CMakeLists.txt"])
        self.assertEqual(self.problems({"tests/store/b_test.cpp": "", "tests/store/CMakeLists.txt": "b_test.cpp"}), [])

    def test_two_types_of_one_name(self):
        self.assertEqual(self.problems({"store/c.hpp": "\nclass A {\n"}),
                         ["store/c.hpp:2: A is defined in model/a.hpp:3 already: give one of them another name"])
        self.assertEqual(self.problems({"store/c.hpp": "struct A;\nstruct C {\n    struct A {};\n};\n"}), [])

    def test_a_header_that_does_not_compile_alone(self):
        found = self.problems({"model/x.hpp": "inline std::string name();\n"}, "--compile", "g++")
        self.assertEqual(len(found), 1)
        self.assertRegex(found[0], r"^model/x\.hpp: does not compile alone: model/x\.hpp:1:8: error: |"
                                   r"^model/x\.hpp: does not compile alone: .*model/x\.hpp:1:\d+: error: ")


if __name__ == "__main__":
    unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
