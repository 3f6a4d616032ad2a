"""Files of every kind: dumped, added to a corpus, and indexed from folders."""
import json
import shutil
import tempfile
import unittest

from harness import NORTHSHIRE, SOURCE, ProgramTest, main
from word_files import OFFICE, a_list, abstract, convert, level, paragraph, write_word

PAGE = "<html><h1>Code</h1><ol><li>Officers advise members.</li><li>Members decide.</li></ol></html>"
ARCHIVE = "PK\x03\x04" + "x" * 300
NOT_READ = "note: skipped: this is an archive that holds no Word document, which is not read\n" \
           "  mend: save its text as Word (.docx), HTML or plain text and index that\n"
DAMAGED = "error: the file is damaged: no page of it can be read\n" \
          "  mend: fetch or publish it again, or print it anew to PDF from the program that made it\n"


class Dump(ProgramTest):
    def test_blocks_and_text(self):
        write_word(self.folder / "code.docx", paragraph("Officers advise.", 1),
                   abstract(1, level(0, "lowerRoman", "(%1)")) + a_list(1, 1))
        self.expect("dump", "blocks", "code.docx", exit=0, out="¶  0 |(i) Officers advise.|\n")
        self.expect("dump", "text", "code.docx", exit=0, out="(i) Officers advise.\n")
        self.expect("dump", "clauses", "code.docx", exit=2,
                    err="concord dump: error: there is no dump of 'clauses'\n"
                        "  mend: known are blocks and text: concord dump blocks FILE\n")
        self.expect("dump", "blocks", "gone.docx", exit=2,
                    err="gone.docx: error: there is no such file\n  mend: check the name and the folder\n")

    def test_the_bytes_say_what_a_file_is(self):
        self.write("page.docx", PAGE)
        self.expect("dump", "blocks", "page.docx", exit=0,
                    out="¶  0 h1 |**Code**|\n¶  0 |1. Officers advise members.|\n¶  0 |2. Members decide.|\n")


class Pdf(ProgramTest):
    def test_pages_and_what_cannot_be_read(self):
        for name in ("running_headers", "encrypted", "scanned"):
            shutil.copy(SOURCE / f"tests/pdf/{name}.pdf", self.folder)
        run = self.run_program("index", "running_headers.pdf", "encrypted.pdf", "scanned.pdf", "--db", "here")
        self.assertEqual((run.returncode, run.stdout),
                         (2, "3 documents: 1 read (4 clauses), 0 unchanged, 2 unreadable; index in here\n"))
        self.assertIn("encrypted.pdf: error: the file is encrypted\n", run.stderr)
        self.assertIn("scanned.pdf: error: the file holds no text: its pages are pictures\n", run.stderr)
        run = self.run_program("show", "running-headers:4.3", "--db", "here")
        self.assertIn("running_headers.pdf:", run.stdout)
        self.assertIn(", page 2\n", run.stdout)
        run = self.run_program("outline", "running-headers", "--db", "here", "--format", "jsonl")
        self.assertEqual([json.loads(line)["place"]["page"] for line in run.stdout.splitlines()], [1, 1, 2, 3])
        run = self.run_program("compare", "gifts and hospitality", "--db", "here", "--format", "json")
        cells = json.loads(run.stdout)["rows"][0]["cells"]
        self.assertEqual([cell["finding"] for cell in cells], ["found", "unreadable", "unreadable"])
        self.assertEqual([(e["citation"], e["page"]) for e in cells[0]["entries"]], [("running-headers:4.3", 2)])
        run = self.run_program("compare", "gifts and hospitality", "--db", "here", "--format", "markdown")
        self.assertIn("**running-headers:4.3** (page 2)", run.stdout)


class Office(ProgramTest):
    """Old Word, OpenDocument and rich text files, which LibreOffice writes as .docx."""
    def test_without_libreoffice(self):
        self.write("code.rtf", r"{\rtf1 1. Officers advise.}")
        self.expect("dump", "text", "code.rtf", exit=2, environment={"PATH": ""},
                    err="code.rtf: error: this is a rich text file, and LibreOffice is not installed\n  mend: install "
                        "LibreOffice, which reads it; or open it in a word processor and save it as .docx\n")

    @unittest.skipUnless(OFFICE, "LibreOffice is not installed")
    def test_the_numbers_stay(self):
        write_word(self.folder / "code.docx", paragraph("Officers advise.", 1) + paragraph("Members decide.", 1),
                   abstract(1, level(0, "lowerRoman", "(%1)")) + a_list(1, 1))
        (self.folder / "made").mkdir()
        for ending in ("odt", "rtf", "doc"):
            convert([self.folder / "code.docx"], ending, self.folder / "made")
            self.expect("dump", "text", f"made/code.{ending}", exit=0,
                        out="(i) Officers advise.\n\n(ii) Members decide.\n")
        self.assertEqual([f for f in self.files(tempfile.gettempdir()) if f.startswith("concord-office-")], [])

    @unittest.skipUnless(OFFICE, "LibreOffice is not installed")
    def test_cut_off(self):
        write_word(self.folder / "code.docx", "".join(paragraph(f"Officers advise, {i}.", 1) for i in range(2000)),
                   abstract(1, level(0, "decimal", "%1.")) + a_list(1, 1))
        for ending in ("odt", "rtf"):
            convert([self.folder / "code.docx"], ending, self.folder)
            whole = (self.folder / f"code.{ending}").read_bytes()
            self.assertGreater(len(whole), 10_000)
            (self.folder / f"code.{ending}").write_bytes(whole[:len(whole) // 2])
            run = self.run_program("dump", "text", f"code.{ending}")
            with self.subTest(ending, err=run.stderr):
                if run.returncode == 0:  # as far as it goes
                    self.assertTrue(run.stdout.startswith("1. Officers advise, 0.\n"), run.stdout[:200])
                else:
                    self.assertEqual((run.returncode, run.stdout), (2, ""))
                    self.assertIn(f"code.{ending}: error: ", run.stderr)
        self.assertEqual([f for f in self.files(tempfile.gettempdir()) if f.startswith("concord-office-")], [])


class TrackedChanges(ProgramTest):
    """Who changed a clause, and when, from the file to the command that shows it."""
    BODY = (paragraph("Officers advise members.", 1) +
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>'
            '<w:del w:author="Tom Hall" w:date="2024-06-04T09:00:00Z"/></w:rPr></w:pPr>'
            '<w:del w:author="Tom Hall" w:date="2024-06-04T09:00:00Z"><w:r><w:delText>Officers draft speeches.</w:delText>'
            '</w:r></w:del></w:p>'
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
            '<w:r><w:t xml:space="preserve">Officers </w:t></w:r>'
            '<w:del w:author="Jane Smith" w:date="2024-05-03T09:00:00Z"><w:r><w:delText>may</w:delText></w:r></w:del>'
            '<w:ins w:author="Tom Hall" w:date="2024-05-04T09:00:00Z"><w:r><w:t>must</w:t></w:r></w:ins>'
            '<w:r><w:t xml:space="preserve"> attend </w:t></w:r>'
            '<w:ins w:author="Jane Smith" w:date="2024-06-05T09:00:00Z"><w:r><w:t>briefings</w:t></w:r></w:ins>'
            '<w:r><w:t>.</w:t></w:r></w:p>')

    def test_they_reach_the_reader(self):
        write_word(self.folder / "code.docx", self.BODY, abstract(1, level(0, "decimal", "%1.")) + a_list(1, 1))
        self.expect("index", "code.docx", "--db", "here", exit=0,
                    out="1 document: 1 read (3 clauses), 0 unchanged; index in here\n")
        units = [json.loads(line) for line in
                 self.run_program("outline", "code", "--db", "here", "--format", "jsonl").stdout.splitlines()]
        smith = {"author": "Jane Smith", "first": "2024-05-03", "last": "2024-06-05"}
        hall = {"author": "Tom Hall", "first": "2024-05-04", "last": "2024-05-04"}
        struck = {"author": "Tom Hall", "first": "2024-06-04", "last": "2024-06-04"}
        self.assertEqual([(u["ref"], u["text_before"], u["label_before"], u["changed_by"]) for u in units],
                         [("1", "", None, []), ("2~2", "Officers draft speeches.", None, [struck]),
                          ("2", "Officers may attend .", "3.", [smith, hall])])
        one = json.loads(self.run_program("show", "code:2", "--db", "here", "--format", "json").stdout)
        self.assertEqual((one["label_before"], one["changed_by"]), ("3.", [smith, hall]))
        shown = self.run_program("show", "code:2", "--db", "here").stdout
        self.assertIn("Changed by Jane Smith, 3 May 2024 to 5 June 2024; by Tom Hall, 4 May 2024\n"
                      "Numbered 3 before the tracked changes\n", shown)
        self.assertIn("Struck out by Tom Hall, 4 June 2024\n", self.run_program("show", "code:2~2", "--db", "here").stdout)
        shown = self.run_program("show", "code:1", "--db", "here").stdout
        self.assertNotIn("hanged", shown)
        self.assertNotIn("before the tracked", shown)
        hits = self.run_program("search", "changed:yes", "--db", "here", "--format", "jsonl").stdout.splitlines()
        self.assertEqual([json.loads(hit)["citation"] for hit in hits], ["code:2~2", "code:2"])


class Add(ProgramTest):
    def test_an_entry_and_its_file(self):
        self.write("Downloads/code.html", PAGE)
        self.expect("add", "Downloads/code.html", "--council", 'The "Old" Council', "--date", "2024-05", exit=0,
                    out="added the-old-council (Code): corpus/code.html; run 'concord index' to index it\n")
        entry = ('[[document]]\nid = "the-old-council"\ncouncil = "The \\"Old\\" Council"\ntitle = "Code"\n'
                 'kind = "document"\ndate = "2024-05"\nfile = "code.html"\n')
        self.assertEqual(self.read("corpus/corpus.toml"), entry)
        self.expect("index", exit=0, out="1 document: 1 read (3 clauses), 0 unchanged; index in corpus/.concord\n")
        # what stands in the manifest stays as it is
        self.write("corpus/more.md", NORTHSHIRE)
        self.write("corpus/corpus.toml", "# ours\n" + entry)
        self.expect("add", "corpus/more.md", "--title", "Protocol", "--id", "more", "--kind", "protocol", exit=0,
                    out="added more (Protocol): corpus/more.md; run 'concord index' to index it\n")
        self.assertEqual(self.read("corpus/corpus.toml"), "# ours\n" + entry +
                         '\n[[document]]\nid = "more"\ntitle = "Protocol"\nkind = "protocol"\nfile = "more.md"\n')

    def test_what_cannot_be_added_changes_nothing(self):
        self.corpus(northshire=NORTHSHIRE)
        before = self.read("corpus/corpus.toml")
        self.write("code.html", PAGE)
        self.write("old.pdf", "%PDF-1.4")
        self.write("northshire.md", "1. Other\n")
        for arguments, message in [
                (["code.html", "--date", "May"], "corpus/corpus.toml:11: error: 'May' is no date\n"
                 "  mend: write 2007, 2007-11 or 2007-11-05, or leave date out\n"),
                (["code.html", "--id", "northshire"], "corpus/corpus.toml:8: error: the id 'northshire' is used twice\n"
                 "  mend: line 2 has it first; give one of the two another id\n"),
                (["old.pdf"], "old.pdf: " + DAMAGED),
                (["northshire.md"], "northshire.md: error: another file of the name northshire.md stands in the corpus\n"
                 "  mend: rename one of the two\n")]:
            with self.subTest(arguments=arguments):
                self.expect("add", *arguments, exit=2, err=message)
                self.assertEqual(self.read("corpus/corpus.toml"), before)
                self.assertEqual(self.files("corpus"), ["corpus.toml", "northshire.md"])


class Folders(ProgramTest):
    def test_what_is_read_and_what_is_skipped(self):
        self.write("rules/code.html", PAGE)
        self.write("rules/2023/code.html", PAGE)
        self.write("rules/2023/code of 2023.md", NORTHSHIRE)
        self.write("rules/empty.txt", "")
        self.write("rules/old.zip", ARCHIVE)
        self.write("rules/page.css", "h1 { color: red }")
        self.write("rules/.hidden/x.md", NORTHSHIRE)
        (self.folder / "rules/link.md").symlink_to("code.html")
        run = self.run_program("index", "rules")
        self.assertEqual((run.returncode, run.stdout),
                         (0, "2 documents: 2 read (9 clauses), 0 unchanged, 5 skipped; index in rules/.concord\n"))
        self.assertEqual(run.stderr, "code.html: note: skipped: it is the same as 2023/code.html\n"
                         "empty.txt: note: skipped: the file is empty\n"
                         "link.md: note: skipped: it is a link\n"
                         f"old.zip: {NOT_READ}"
                         "page.css: note: skipped: files named '.css' are rarely documents\n"
                         "  mend: name the file itself to have it read\n")
        run = self.run_program("show", "code-of-2023:1.2", "--db", "rules/.concord")
        self.assertIn("Officers must leave", run.stdout)

    def test_a_file_that_is_named_is_reported_as_unreadable(self):
        self.write("a.md", NORTHSHIRE)
        self.write("b.pdf", "%PDF-1.4")
        run = self.run_program("index", "a.md", "b.pdf", "--db", "here")
        self.assertEqual((run.returncode, run.stdout),
                         (2, "2 documents: 1 read (6 clauses), 0 unchanged, 1 unreadable; index in here\n"))
        self.assertIn("b.pdf: " + DAMAGED, run.stderr)

    def test_entries_of_a_manifest_hold(self):
        self.corpus(northshire=NORTHSHIRE)
        self.write("corpus/new/code.html", PAGE)
        self.expect("index", "corpus", exit=0, out="2 documents: 2 read (9 clauses), 0 unchanged; index in corpus/.concord\n")
        run = self.run_program("documents", "--format", "jsonl")
        self.assertIn("Protocol", run.stdout)  # the manifest's title
        self.assertIn("new/code.html", run.stdout)

    def test_nothing_there(self):
        (self.folder / "empty").mkdir()
        self.expect("index", "empty", exit=2, err="empty: error: nothing that can be read was found\n"
                    "  mend: name a folder with Word files, web pages, text or Markdown\n")
        self.expect("index", "gone", exit=2, err="gone: error: there is no such file or folder\n  mend: check the name\n")


if __name__ == "__main__":
    main()
