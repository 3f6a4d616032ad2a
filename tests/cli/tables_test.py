"""Comparison tables: options of compare and matrix, and office files that other programs can read."""
import json
import os
import pathlib
import pty
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

from harness import NORTHSHIRE, SOURCE, SOUTHTON, ProgramTest, main

QUESTION = "officers attending political group meetings"
SITE = "https://rules.example.gov.uk"
COMMANDS = (["compare", QUESTION], ["compare", QUESTION, "--councils-as", "rows"],
            ["matrix", "--matter", "group-attendance-request-route"], ["search", "political group"])
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Northshire's rules with one word changed.
EASTFORD = NORTHSHIRE.replace("Officers must leave", "Officers should leave")


class Tables(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("corpus/thesaurus.toml", (SOURCE / "corpus/thesaurus.toml").read_bytes())
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON, eastford=EASTFORD)

    def table(self, *arguments, exit=0):
        run = self.run_program("compare", *arguments, "--format", "json")
        self.assertEqual((run.returncode, run.stderr), (exit, ""), run)
        return json.loads(run.stdout)

    def file(self, *arguments):
        run = self.run_program(*arguments)
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""), run)
        return self.folder / arguments[-1]


class Options(Tables):
    def test_one_base_and_the_edits_against_it(self):
        row = self.table("officers leave before the group votes", "--base", "eastford")["rows"][0]
        self.assertEqual(row["base"], "eastford")
        entries = {e["citation"]: e for cell in row["cells"] for e in cell["entries"]}
        entry = entries["northshire:1.2"]
        self.assertEqual((entry["wording"], entry["compared_with"]), ("edited", "eastford:1.2"))
        self.assertEqual([p for p in entry["difference"] if p["kind"] != "equal"],
                         [{"kind": "removed", "words": "should "}, {"kind": "added", "words": "must "}])
        self.assertEqual("".join(p["words"] for p in entry["difference"] if p["kind"] != "removed"), entry["text"])

    def test_councils_are_chosen_and_a_cell_says_the_same_beside_any_others(self):
        every = self.table(QUESTION)
        some = self.table(QUESTION, "--councils", "southton, northshire")
        self.assertEqual([d["id"] for d in some["documents"]], ["southton", "northshire"])
        finding = {c["document"]: (c["finding"], [e["ref"] for e in c["entries"]]) for c in every["rows"][0]["cells"]}
        for cell in some["rows"][0]["cells"]:
            self.assertEqual((cell["finding"], [e["ref"] for e in cell["entries"]]), finding[cell["document"]])

    def test_several_questions_and_matters(self):
        self.write("ours.txt", f"{QUESTION}\n\npress releases\n")
        table = self.table("--questions", "ours.txt")
        self.assertEqual([row["question"] for row in table["rows"]], [QUESTION, "press releases"])
        row = self.table("--matter", "group-attendance-request-route")["rows"][0]
        self.assertEqual((row["matter"], row["title"]),
                         ("group-attendance-request-route", "Group attendance request route"))

    def test_every_matter_that_enough_councils_answer(self):
        rows = self.table("--all", "--min-councils", "3")["rows"]
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(sum(cell["finding"] in ("found", "partly") for cell in row["cells"]), 3)
            self.assertTrue(row["matter"])

    def test_progress_is_for_terminals(self):
        ours, theirs = pty.openpty()
        self.run_program("compare", "--all", "-o", "all.json", stderr=theirs)
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:
            pass  # how a pty says that it is at its end
        os.close(ours)
        self.assertRegex(shown.decode(), r"comparing (\d+) of \1")
        self.assertTrue(shown.endswith(b"\r\x1b[K"), shown[-40:])

    def test_what_cannot_be_asked(self):
        self.write("empty.txt", "\n \n")
        for arguments, message in (
                ([], "concord compare: error: QUESTION is missing\n"),
                (["x", "--all"], "concord compare: error: more than one thing is asked\n"),
                (["--matter", "casting-vot"], "concord compare: error: the catalogue has no matter 'casting-vot'\n"
                                              "  mend: did you mean 'casting-vote'?\n"),
                (["--questions", "none.txt"], "none.txt: error: cannot be read\n"),
                (["--questions", "empty.txt"], "empty.txt: error: no question stands in it\n"),
                (["x", "--councils", ","], "concord compare: error: --councils needs the names of documents\n"),
                (["x", "--councils", "southton", "--base", "eastford"],
                 "concord compare: error: the base 'eastford' is not among the councils to show\n"),
                (["x", "--councils-as", "piles"], "concord compare: error: --councils-as does not know 'piles'\n"),
                (["x", "--min-councils", "many"],
                 "concord compare: error: --min-councils takes a whole number from 0, not 'many'\n")):
            with self.subTest(arguments=arguments):
                run = self.run_program("compare", *arguments)
                self.assertEqual((run.returncode, run.stdout), (2, ""))
                self.assertTrue(run.stderr.startswith(message), run.stderr)

    def test_nothing_left_is_exit_1(self):
        run = self.run_program("compare", QUESTION, "--min-councils", "4")
        self.assertEqual((run.returncode, run.stdout, run.stderr),
                         (1, "The table has no rows.\n",
                          "no question is answered by that many documents: take a smaller --min-councils\n"))

    def test_matrix(self):
        run = self.run_program("matrix", "--matter", "group-attendance-request-route", "--ours", "southton",
                               "--format", "jsonl")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        row = json.loads(run.stdout)
        self.assertEqual(row["standing"], "shared")
        self.assertEqual([cell["document"] for cell in row["cells"]], ["northshire", "southton", "eastford"])
        self.assertEqual(row["cells"][1]["citation"], "southton:1.1")

    def test_the_schema_holds(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        schema = json.loads((SOURCE / "docs/compare.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        check = jsonschema.Draft202012Validator(schema).validate
        self.write("ours.txt", f"{QUESTION}\nofficers leave before the group votes\nzebra crossings on the moon\n")
        check(self.table("--questions", "ours.txt"))
        broken = self.table(QUESTION)
        broken["rows"][0]["cells"][0]["finding"] = "perhaps"
        with self.assertRaises(jsonschema.ValidationError):
            check(broken)


class OfficeFiles(Tables):
    def docx(self, *arguments):
        return zipfile.ZipFile(self.file(*arguments, "-o", "t.docx"))

    def test_a_document_has_its_parts_and_its_tables_their_headers(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                file = self.docx(*command)
                self.assertIsNone(file.testzip())
                parts = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}  # each well-formed
                self.assertEqual(file.namelist()[0], "[Content_Types].xml")
                types = {t.get("PartName") for t in parts["[Content_Types].xml"] if t.get("PartName")}
                self.assertEqual(types, {f"/{n}" for n in parts if not n.endswith(".rels") and n != "[Content_Types].xml"})
                for rels, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
                    for relation in parts[rels]:
                        self.assertIn(folder + relation.get("Target"), parts)
                document = parts["word/document.xml"]
                styles = {s.get(W + "styleId") for s in parts["word/styles.xml"].iter(W + "style")}
                for tag in ("pStyle", "rStyle", "tblStyle"):
                    for used in document.iter(W + tag):
                        self.assertIn(used.get(W + "val"), styles)
                self.assertEqual(document.find(f".//{W}pgSz").get(W + "orient"), "landscape")
                tables = list(document.iter(W + "tbl"))
                self.assertTrue(tables)
                for table in tables:
                    rows = table.findall(W + "tr")
                    self.assertIsNotNone(rows[0].find(f"{W}trPr/{W}tblHeader"))
                    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
                    for row in rows:
                        cells = row.findall(W + "tc")
                        self.assertEqual(len(cells), columns)
                        for cell in cells:
                            self.assertEqual(cell[-1].tag, W + "p")
                for merged in ("gridSpan", "vMerge"):
                    self.assertIsNone(document.find(f".//{W}{merged}"))
                words = "".join(t.text or "" for t in document.iter(W + "t"))
                for wanted in ("northshire:1.1", "southton:1.1", "only through the Chief Executive"):
                    if command[0] != "matrix" or wanted[-1] == "1":
                        self.assertIn(wanted, words)

    def test_edits_stand_in_their_styles(self):
        file = self.docx("compare", "officers leave before the group votes", "--base", "eastford")
        document = ElementTree.fromstring(file.read("word/document.xml"))
        styled = {(r.find(f"{W}rPr/{W}rStyle").get(W + "val"), r.find(W + "t").text)
                  for r in document.iter(W + "r") if r.find(f"{W}rPr/{W}rStyle") is not None}
        self.assertLessEqual({("Removed", "should"), ("Inserted", "must")}, styled)

    def test_a_workbook_has_its_sheets_filters_and_links(self):
        file = zipfile.ZipFile(self.file("compare", QUESTION, "-o", "t.xlsx"))
        self.assertIsNone(file.testzip())
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(file.read(name))
        self.assertEqual([s.get("name") for s in ElementTree.fromstring(file.read("xl/workbook.xml")).iter()
                          if s.tag.endswith("}sheet")], ["Comparison", "Clauses", "Documents"])
        for number in (1, 2, 3):
            sheet = file.read(f"xl/worksheets/sheet{number}.xml").decode()
            for wanted in ("<autoFilter ", "<pane ", 'state="frozen"', 'orientation="landscape"'):
                self.assertIn(wanted, sheet)
            self.assertNotIn("<f>", sheet)  # no formula
        self.assertIn("location=", file.read("xl/worksheets/sheet1.xml").decode())
        self.assertIn("northshire:1.1", file.read("xl/sharedStrings.xml").decode())

    def test_same_question_same_bytes(self):
        for name in ("t.docx", "t.xlsx"):
            first = self.file("compare", QUESTION, "-o", name).read_bytes()
            self.assertEqual(self.file("compare", QUESTION, "-o", name).read_bytes(), first)

    def test_citations_lead_to_the_server_that_is_named(self):
        wanted = f"{SITE}/document/southton/1.1"
        for command in COMMANDS:
            with self.subTest(command=command):
                self.assertNotIn("hyperlink", self.docx(*command).read("word/_rels/document.xml.rels").decode())
                file = self.docx(*command, "--base-url", SITE + "/")
                relations = {r.get("Id"): r for r in ElementTree.fromstring(file.read("word/_rels/document.xml.rels"))}
                document = ElementTree.fromstring(file.read("word/document.xml"))
                led = {"".join(t.text for t in link.iter(W + "t")): relations[link.get(R + "id")]
                       for link in document.iter(W + "hyperlink")}
                self.assertEqual((led["southton:1.1"].get("Target"), led["southton:1.1"].get("TargetMode")),
                                 (wanted, "External"))
                self.assertEqual(len(relations), 2 + len({r.get("Id") for r in led.values()}))
                book = zipfile.ZipFile(self.file(*command, "--base-url", SITE, "-o", "t.xlsx"))
                links = [name for name in book.namelist() if name.endswith(".xml.rels")]
                self.assertIn(f'"{wanted}" TargetMode="External"', "".join(book.read(n).decode() for n in links))
        for typed in ("rules.example.gov.uk", "javascript:alert(1)", 'http://a"b', "https://a/?q"):
            run = self.run_program("compare", QUESTION, "--base-url", typed)
            self.assertEqual((run.returncode, run.stdout), (2, ""))
            self.assertIn("--base-url takes the address of a server", run.stderr)

    def test_what_is_found_is_a_table_too(self):
        file = self.docx("search", "political group")
        document = ElementTree.fromstring(file.read("word/document.xml"))
        [table] = document.iter(W + "tbl")
        rows = [["".join(t.text for t in cell.iter(W + "t")) for cell in row.iter(W + "tc")]
                for row in table.iter(W + "tr")]
        self.assertEqual(rows[0], ["Council and document", "Clause", "Words", "Matched words"])
        [found] = [row for row in rows if row[1] == "southton:1.1"]
        self.assertIn("A request that employees be present at a party group meeting", found[2])
        self.assertEqual(found[3], "group")
        marked = {r.find(W + "t").text for r in document.iter(W + "r")
                  if r.find(f"{W}rPr/{W}rStyle") is not None and r.find(f"{W}rPr/{W}rStyle").get(W + "val") == "Marked"}
        self.assertTrue(any("group" in words for words in marked), marked)
        book = zipfile.ZipFile(self.file("search", "political group", "-o", "t.xlsx"))
        strings = book.read("xl/sharedStrings.xml").decode()
        for wanted in ("southton:1.1", "Matched words", "Searched for", "political group"):
            self.assertIn(wanted, strings)
        lines = self.docx("search", "group", "--kwic").read("word/document.xml").decode()
        self.assertIn("Before", lines)
        self.assertEqual(self.run_program("search", "walruss", "-o", "t.docx").returncode, 1)

    def test_an_office_program_opens_them(self):
        if shutil.which("soffice") is None:
            self.skipTest("LibreOffice is not installed")
        names = [f"t{number}" for number in range(len(COMMANDS))]
        for name, command in zip(names, COMMANDS):
            self.file(*command, "--base-url", SITE, "-o", f"{name}.docx")
            self.file(*command, "--base-url", SITE, "-o", f"{name}.xlsx")

        def converted(ending, to):
            """All of them in one run of the program, which takes longer to start than to convert."""
            run = subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless",
                                  "--convert-to", to, "--outdir", str(self.folder / "out"),
                                  *(str(self.folder / (name + ending)) for name in names)],
                                 capture_output=True, timeout=300)
            for name, command in zip(names, COMMANDS):
                out = self.folder / "out" / f"{name}.{to.split(':')[0]}"
                self.assertTrue(out.exists(), run)
                yield command, out.read_bytes()
                out.unlink()

        link = f'xlink:href="{SITE}/document/southton/1.1"'
        for ending, to, wanted in ((".docx", "txt:Text", "southton:1.1"), (".docx", "fodt", link), (".docx", "pdf", "%PDF"),
                                   (".xlsx", "csv", "southton:1.1"), (".xlsx", "fods", link)):
            for command, read in converted(ending, to):
                with self.subTest(command=command, to=to):
                    self.assertIn(wanted, read.decode("utf-8", "replace"))

    def test_an_office_file_is_no_text_for_a_terminal(self):
        ours, theirs = pty.openpty()
        run = self.run_program("compare", QUESTION, "--format", "xlsx", stdout=theirs)
        os.close(theirs)
        os.close(ours)
        self.assertEqual((run.returncode, run.stderr),
                         (2, "concord compare: error: xlsx is no text for a terminal\n"
                             "  mend: write it to a file: -o FILE.xlsx\n"))


if __name__ == "__main__":
    main()
