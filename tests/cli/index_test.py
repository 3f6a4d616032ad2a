"""Building an index, from good and bad files; what stops half-way leaves the old index whole."""
import os
import pty
import subprocess
import time

from harness import NORTHSHIRE, SOUTHTON, ProgramTest, entry, main

OUTLINE = ["outline", "northshire", "--format", "jsonl"]


class Building(ProgramTest):
    def test_what_changed_is_read_again_and_nothing_else(self):
        self.corpus(northshire=NORTHSHIRE, southton=SOUTHTON)
        read = "2 documents: 2 read (9 clauses), 0 unchanged; index in corpus/.concord\n"
        self.expect("index", exit=0, out=read)
        self.expect("index", exit=0, out=read.replace("2 read (9", "0 read (0").replace("0 unch", "2 unch"))
        self.write("corpus/southton.md", SOUTHTON + "1.4 Nobody shall.\n")
        self.expect("index", exit=0, out="2 documents: 1 read (4 clauses), 1 unchanged; index in corpus/.concord\n")
        # the entry counts as well as the bytes
        self.write("corpus/corpus.toml", entry("northshire", council="Northshire") + entry("southton"))
        self.expect("index", exit=0, out="2 documents: 1 read (6 clauses), 1 unchanged; index in corpus/.concord\n")
        # and so does the thesaurus, for every document
        self.write("corpus/thesaurus.toml", '[[group]]\nname = "officer"\nterms = ["officer", "employee"]\n')
        self.expect("index", exit=0, out=read.replace("(9", "(10"))

    def test_a_document_taken_out_of_the_corpus_leaves_the_index(self):
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON)
        self.indexed(southton=SOUTHTON)
        run = self.run_program("documents", "--format", "jsonl")
        self.assertEqual((run.stdout.count("\n"), run.returncode), (1, 0))

    def test_where_the_index_goes(self):
        self.corpus(northshire=NORTHSHIRE)
        out = "1 document: 1 read (6 clauses), 0 unchanged; index in {}\n"
        self.expect("index", "--db", "here", exit=0, out=out.format("here"))
        self.expect("index", exit=0, out=out.format("there"), environment={"CONCORD_DB": "there"})
        self.expect("index", "--db", "here", exit=0, environment={"CONCORD_DB": "elsewhere"},
                    out="1 document: 0 read (0 clauses), 1 unchanged; index in here\n")
        self.expect("index", "--corpus", "corpus/corpus.toml", exit=0, out=out.format("corpus/.concord"))
        self.assertFalse((self.folder / "elsewhere").exists())

    def test_the_same_corpus_gives_the_same_outline(self):
        self.indexed(northshire=NORTHSHIRE)
        first = self.run_program(*OUTLINE).stdout
        self.expect("index", "--db", "other", exit=0,
                    out="1 document: 1 read (6 clauses), 0 unchanged; index in other\n")
        self.assertEqual(self.run_program(*OUTLINE, "--db", "other").stdout, first)

    def test_progress_is_for_terminals(self):
        self.corpus(northshire=NORTHSHIRE)
        ours, theirs = pty.openpty()
        run = self.run_program("index", stderr=theirs)
        os.close(theirs)
        shown = os.read(ours, 10_000).decode()
        os.close(ours)
        self.assertEqual(run.returncode, 0)
        self.assertEqual(shown, "\r\x1b[Kreading northshire (1 of 1)\r\x1b[K")


class BadManifest(ProgramTest):
    def test_each_is_a_message_and_no_index(self):
        cases = [
            (None, "corpus/corpus.toml: error: there is no such file\n  mend: check the name and the folder\n"),
            ("", "corpus/corpus.toml: error: this manifest names no documents\n"
                 "  mend: add an entry: [[document]], then id, title, kind and file\n"),
            (entry("gone"), "corpus/corpus.toml:5: error: there is no file 'gone.md' in corpus\n"
                            "  mend: put the file there, or mend its name or take the entry out\n"),
            (entry("x", file="../secret.md"),
             "corpus/corpus.toml:5: error: the file '../secret.md' lies outside the corpus folder\n"
             "  mend: copy it into corpus and give its name there\n"),
            (entry("x", file="link.md"),
             "corpus/corpus.toml:5: error: the file 'link.md' is a link to a place outside the corpus folder\n"
             "  mend: copy the file itself into corpus\n"),
        ]
        self.write("secret.md", NORTHSHIRE)
        (self.folder / "corpus").mkdir()
        (self.folder / "corpus/link.md").symlink_to("../secret.md")
        for manifest, message in cases:
            with self.subTest(message=message):
                if manifest is not None:
                    self.write("corpus/corpus.toml", manifest)
                self.expect("index", exit=2, err=message)
                self.assertFalse((self.folder / "corpus/.concord").exists())


class BadFiles(ProgramTest):
    EMPTY = ("corpus/southton.md: error: the file is empty\n"
             "  mend: publish or convert the document again, or take its entry out of corpus.toml\n")

    def test_one_bad_file_is_a_message_and_the_run_goes_on(self):
        self.corpus(northshire=NORTHSHIRE, southton="")
        self.expect("index", exit=2, err=self.EMPTY,
                    out="2 documents: 1 read (6 clauses), 0 unchanged, 1 unreadable; index in corpus/.concord\n")
        self.assertEqual(self.run_program(*OUTLINE).returncode, 0)
        # the table says so; it must not read as 'no such rule'
        run = self.run_program("compare", "officers at group meetings", "--format", "jsonl")
        self.assertIn('"southton":{"finding":"unreadable"', run.stdout)
        # and check tells why
        self.expect("check", "southton", exit=0, out=self.EMPTY)
        # the file mended, the document is read
        self.write("corpus/southton.md", SOUTHTON)
        self.expect("index", exit=0, out="2 documents: 1 read (3 clauses), 1 unchanged; index in corpus/.concord\n")

    def test_where_no_file_can_be_read_the_old_index_stays(self):
        self.indexed(southton=SOUTHTON)
        before = self.files("corpus/.concord")
        self.write("corpus/southton.md", " \n")
        self.expect("index", exit=2, err=self.EMPTY +
                    "corpus/corpus.toml: error: none of the documents could be read\n"
                    "  mend: see the messages above; the index stays as it was\n")
        self.assertEqual(self.files("corpus/.concord"), before)
        self.assertEqual(self.run_program("show", "southton:1.1").returncode, 0)

    def test_a_binary_file(self):
        self.corpus(northshire=NORTHSHIRE, southton=bytes(range(256)) * 10)
        run = self.run_program("index")
        self.assertEqual((run.returncode, run.stderr), (2,
            "corpus/southton.md: error: the file holds no text\n"
            "  mend: save it as Word (.docx), PDF, HTML, text or Markdown and index that\n"))

    def test_encodings_are_told_apart_and_nothing_is_dropped(self):
        text = "1. Café\n\n1.1 The “fee” is £5.\n"
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"):
            with self.subTest(encoding=encoding):
                mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
                self.indexed(cafe=mark + text.encode(encoding))
                run = self.run_program("outline", "cafe", "--format", "jsonl")
                self.assertIn('"text":"Café"', run.stdout)
                self.assertIn('"text":"The “fee” is £5."', run.stdout)
                check = self.run_program("check", "cafe").stdout
                self.assertEqual("Windows-1252" in check, encoding == "cp1252", check)


class Failing(ProgramTest):
    """Whatever stops a build, the index before it is whole."""

    def setUp(self):
        super().setUp()
        self.indexed(northshire=NORTHSHIRE)
        self.before = self.run_program(*OUTLINE).stdout
        # enough of it that a build takes a while and much room
        self.corpus(northshire=NORTHSHIRE.replace("Officers", "Employees"),
                    long="".join(f"{n}. Officers may attend meeting {n}.\n\n" for n in range(1, 600)))

    def assert_unharmed(self):
        self.assertEqual(self.run_program(*OUTLINE).stdout, self.before)

    def assert_mended(self):
        """The next build goes through and leaves nothing of the failed ones but the index that it replaces."""
        self.assert_unharmed()
        run = self.run_program("index")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertIn("Employees must leave", self.run_program(*OUTLINE).stdout)
        self.assertLessEqual(len(list((self.folder / "corpus/.concord").glob("generation-*"))), 2)

    def test_a_full_disk(self):
        for limit in (0, 1, 1000, 50_000):
            with self.subTest(limit=limit):
                run = self.run_program("index", file_limit=limit)
                self.assertEqual((run.returncode, run.stdout), (2, ""), run)
                self.assertRegex(run.stderr, r"\Acorpus/\.concord[^\n]*: error: [^\n]*File too large[^\n]*\n"
                                             r"  mend: [^\n]+\n\Z")
                self.assert_unharmed()
        self.assert_mended()

    def test_a_killed_build(self):
        killed = 0
        for wait_ms in (0, 30, 100, 300):
            before = self.files("corpus/.concord")
            process = subprocess.Popen([self.program, "index"], cwd=self.folder, stdout=subprocess.DEVNULL)
            deadline = time.monotonic() + 20
            while process.poll() is None and self.files("corpus/.concord") == before and time.monotonic() < deadline:
                time.sleep(0.001)
            time.sleep(wait_ms / 1000)
            process.kill()
            if process.wait() == 0:
                break  # it was done before; the index is the new one
            killed += 1
            self.assert_unharmed()
        self.assertGreater(killed, 0)
        if process.returncode != 0:
            self.assert_mended()

    def test_a_folder_that_cannot_be_written(self):
        self.write("file", "x")
        run = self.run_program("index", "--db", "file/db")
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertRegex(run.stderr, r"\Afile/db: error: [^\n]+: Not a directory\n  mend: [^\n]+\n\Z")
        self.assert_mended()

    def test_a_read_only_folder(self):
        nobody = {"user": 65534} if os.getuid() == 0 else {}
        os.chmod(self.folder, 0o755)
        os.chmod(self.folder / "corpus/.concord", 0o555)
        if self.run_program("--version", **nobody).returncode != 0:
            self.skipTest("the program cannot be run by another user here")
        try:
            run = self.run_program("index", **nobody)
        finally:
            os.chmod(self.folder / "corpus/.concord", 0o755)
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertRegex(run.stderr, r"\Acorpus/\.concord[^\n]*: error: [^\n]+: Permission denied\n  mend: [^\n]+\n\Z")
        self.assert_mended()


class BadIndex(ProgramTest):
    def test_no_index(self):
        for command in (["documents"], ["search", "press"], ["compare", "press"], ["show", "a:1"], ["check"]):
            with self.subTest(command=command):
                self.expect(*command, exit=2, err="corpus/.concord: error: there is no index here\n"
                                                  "  mend: run 'concord index' to make one\n")

    def test_an_index_of_another_version(self):
        self.indexed(northshire=NORTHSHIRE)
        generation = next((self.folder / "corpus/.concord").glob("generation-*"))
        try:
            subprocess.run(["xapian-metadata", "set", generation, "schema-version", "0"], check=True)
        except FileNotFoundError:
            self.skipTest("xapian-metadata is not installed")
        run = self.run_program("documents")
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertRegex(run.stderr, r"\Acorpus/\.concord: error: the index has version 0, "
                                     r"this program reads version \d+\n"
                                     r"  mend: run 'concord index' to make it anew\n\Z")
        self.expect("index", exit=0, out="1 document: 1 read (6 clauses), 0 unchanged; index in corpus/.concord\n")
        self.assertEqual(self.run_program("documents").returncode, 0)

    def test_a_damaged_index(self):
        self.indexed(northshire=NORTHSHIRE)
        for file in (self.folder / "corpus/.concord").glob("generation-*/*"):
            if file.is_file():
                file.write_bytes(b"")
        run = self.run_program("documents")
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertRegex(run.stderr, r"\Acorpus/\.concord: error: the index is damaged: [^\n]+\n"
                                     r"  mend: run 'concord index' to make it anew\n\Z")


if __name__ == "__main__":
    main()
