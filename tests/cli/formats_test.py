"""The corpus documents, written anew as text, as Word files with automatic numbers and as web pages, read the same; and
where LibreOffice is installed, our numbers are those that it shows, but for what it is known not to do."""
import html
import json
import re
import unittest

from harness import SOURCE, ProgramTest, main
from word_files import OFFICE, Numbered, a_list, abstract, convert, level, number_of, paragraph, style, write_word

DOCUMENTS = ["rutland", "councillor-officer", "northampton", "member-employee", "surrey-heath"]
HTML_TYPES = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i"}


def paragraphs_of(units):
    """What a person would type: (words, label, parent, heading level) of each paragraph."""
    depth = {None: 0}
    for unit in units:
        if unit["deleted"]:
            continue
        depth[unit["ref"]] = depth[unit["parent"]] + 1
        label = unit["label"] or ("-" if unit["kind"] == "item" else "")
        heading = min(depth[unit["ref"]], 3) if unit["kind"] == "heading" else 0
        for words in unit["text"].split("\n"):
            if words or label:
                yield words, label, unit["parent"] or "", heading
            label, heading = "", 0


def as_text(paragraphs):
    return "\n\n".join("#" * heading + (" " if heading else "") + f"{label} {words}".strip()
                       for words, label, _, heading in paragraphs) + "\n"


def as_page(paragraphs):
    """Lists where the printed form is one that a browser shows, else the number stands in the text."""
    out = ["<html><body><nav>1. Home</nav><main>"]
    previous = None
    for words, label, _, heading in paragraphs:
        shown = html.escape(words)
        number = number_of(label, previous) if label else None
        previous = number or previous
        if label == "-":
            out.append(f"<ul><li>{shown}</li></ul>")
        elif number and number[0] == "%1." and not heading and not re.match(r"\W*\w{1,4}[.)]", words):
            out.append(f'<ol type="{HTML_TYPES[number[1]]}" start="{number[2]}"><li><p>{shown}</p></li></ol>')
        elif heading:
            out.append(f"<h{heading}>{html.escape(label)} {shown}</h{heading}>")
        else:
            out.append(f"<p>{html.escape(label)} {shown}</p>")
    return "\n".join(out) + "</main><footer>Contact us</footer></body></html>"


class OneSource(ProgramTest):
    def outlines(self, folder):
        run = self.run_program("index", folder)
        self.assertEqual(run.returncode, 0, run.stderr)
        return {name: [json.loads(line) for line in
                       self.run_program("outline", name, "--db", f"{folder}/.concord", "--format", "jsonl").stdout.splitlines()]
                for name in DOCUMENTS}

    def seen(self, outlines, fields=("ref", "kind", "parent", "label", "text")):
        return {name: [tuple(unit[f] for f in fields) for unit in units] for name, units in outlines.items()}

    def test_the_same_outline_in_every_format(self):
        run = self.run_program("index", "--corpus", SOURCE / "corpus/corpus.toml", "--db", "gold")
        self.assertEqual(run.returncode, 0, run.stderr)
        for folder in ("text", "word", "pages", "office", "office-pages"):
            (self.folder / folder).mkdir()
        for name in DOCUMENTS:
            lines = self.run_program("outline", name, "--db", "gold", "--format", "jsonl").stdout.splitlines()
            source = list(paragraphs_of([json.loads(line) for line in lines]))
            self.write(f"text/{name}.md", as_text(source))
            self.write(f"pages/{name}.html", as_page(source))
            word = Numbered()
            for words, label, parent, heading in source:
                word.add(words, label, parent, heading)
            word.write(self.folder / f"word/{name}.docx")
        text = self.outlines("text")
        self.assertGreater(sum(map(len, text.values())), 400)
        self.assertEqual(self.seen(self.outlines("word")), self.seen(text))
        self.assertEqual(self.seen(self.outlines("pages")), self.seen(text))
        if not OFFICE:
            self.skipTest("LibreOffice is not installed")
        files = [self.folder / f"word/{name}.docx" for name in DOCUMENTS]
        convert(files, "docx:MS Word 2007 XML", self.folder / "office")
        self.assertEqual(self.seen(self.outlines("office")), self.seen(text))
        # Web pages that LibreOffice writes know no pattern of a number: "(a)" and "4.1" become "a." and "1.", so refs
        # differ, and words move between units where a number was the sign; but all of them are there.
        convert(files, "html:HTML (StarWriter)", self.folder / "office-pages")
        pages = self.outlines("office-pages")
        for name in DOCUMENTS:
            self.assertEqual(self.words(pages[name]), self.words(text[name]), name)

    def words(self, units):
        """All words but what looks like a number of a clause; their order follows the tree, so they are sorted."""
        all_words = sorted(" ".join(unit["text"] for unit in units).split())
        return [w for w in all_words if not re.fullmatch(r"\(?(\d+(\.\d+)*|[a-z]{1,4}|[A-Z])[).]+|[-•·]|\d+", w)]


def items(*places):
    return "".join(paragraph("ABCDEFGHIJ"[i], number, at) for i, (number, at) in enumerate(places))


def field(instruction, words):
    marks = [f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "end")]
    return (f'<w:p>{marks[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks[1]}'
            f'<w:r><w:t xml:space="preserve"> {words}</w:t></w:r></w:p>')


START_5 = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
START_4_BELOW = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride>'
LEGAL = abstract(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"),
                 level(3, "lowerRoman", "(%4)")) + a_list(1, 1)
STYLED = (abstract(1, level(0, "decimal", "%1", '<w:pStyle w:val="H1"/>'), level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>'),
                   level(2, "lowerLetter", "(%3)")) + a_list(1, 1))
STYLES = (style("H1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
          style("H2", "heading 2", '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
                                   '</w:pPr>') + style("H3", "own", '<w:basedOn w:val="H2"/>'))
FORMATS = [("decimalZero", 3), ("lowerLetter", 28), ("upperLetter", 53), ("lowerRoman", 44), ("upperRoman", 9), ("ordinal", 2),
           ("cardinalText", 21), ("ordinalText", 3), ("none", 1)]
NUMBERS = {  # name: body, numbering, styles, what LibreOffice shows otherwise
    "levels": (items((1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 0), (1, 1)), LEGAL, "", None),
    "a level left out": (items((1, 1), (1, 1), (1, 0), (1, 1)), LEGAL, "", None),
    "another left out": (items((1, 0), (1, 2), (1, 1), (1, 2)), LEGAL, "", None),
    "lists that share": (items((1, 0), (2, 0), (1, 0)), LEGAL + a_list(2, 1), "", None),
    "a start overridden": (items((1, 0), (2, 0), (2, 0), (1, 0)), LEGAL + a_list(2, 1, START_5), "", None),
    "two lists": (items((1, 0), (2, 0), (1, 0), (2, 0)),
                  abstract(1, level(0, "decimal", "%1.")) + abstract(2, level(0, "lowerLetter", "%1)")) + a_list(1, 1) +
                  a_list(2, 2), "", None),
    "a level overridden": (items((1, 0), (2, 0), (1, 0)),
                           LEGAL + a_list(2, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'),
                           "", None),
    "formats": ("".join(paragraph("A", i + 1) for i in range(len(FORMATS))),
                "".join(abstract(i + 1, level(0, form, "%1.", start=start)) for i, (form, start) in enumerate(FORMATS)) +
                "".join(a_list(i + 1, i + 1) for i in range(len(FORMATS))), "", None),
    "styles": (paragraph("A", style="H1") + paragraph("B", style="H2") + paragraph("C", style="H3") + paragraph("D", 1, 2) +
               paragraph("E", style="H1") + paragraph("F", style="H2") + paragraph("G", 0, style="H2") +
               paragraph("H", style="H2"), STYLED, STYLES, None),
    "a level of its own over a style": (paragraph("A", style="H1") + paragraph("B", 1, 1, "H1") + paragraph("C", style="H1"),
                                        STYLED, STYLES, None),
    # Word's format says that an overridden start holds whenever the level begins again; LibreOffice uses it once
    "a start below overridden": (items((1, 0), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1)), LEGAL + a_list(2, 1, START_4_BELOW), "",
                                 ["1. A", "1.1 B", "1.4 C", "1.5 D", "2. E", "2.1 F"]),
    # … and shows nothing for the numbers of fields
    "fields": ("".join(field(f, "A") for f in ("AUTONUM", "AUTONUM \\* alphabetic", "LISTNUM", "LISTNUM NumberDefault \\l 2")), "",
               "", ["A", "A", "A", "A"]),
    # LibreOffice knows neither legal numbering nor another restart
    "legal numbers": (items((1, 0), (1, 1)),
                      abstract(1, level(0, "upperRoman", "Article %1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
                      a_list(1, 1), "", ["Article I. A", "I.1 B"]),
    "no restart": (items((1, 0), (1, 1), (1, 0), (1, 1)),
                   abstract(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')) +
                   a_list(1, 1), "", ["I. A", "1. B", "II. C", "1. D"]),
}


class Numbers(ProgramTest):
    @unittest.skipUnless(OFFICE, "LibreOffice is not installed")
    def test_numbers_are_those_that_libreoffice_shows(self):
        for name, (body, numbering, styles, _) in NUMBERS.items():
            write_word(self.folder / f"{name}.docx", body, numbering, styles)
        (self.folder / "texts").mkdir()
        convert(sorted(self.folder.glob("*.docx")), "txt:Text", self.folder / "texts")
        for name, (_, _, _, otherwise) in NUMBERS.items():
            with self.subTest(name):
                theirs = [" ".join(line.split()) for line in
                          (self.folder / f"texts/{name}.txt").read_text(encoding="utf-8-sig").splitlines()]
                ours = self.run_program("dump", "text", f"{name}.docx").stdout.split("\n")
                ours = [line for line in ours if line]
                self.assertEqual(theirs, otherwise or ours)
                self.assertEqual(ours == theirs, otherwise is None)


if __name__ == "__main__":
    main()
