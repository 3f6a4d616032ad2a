"""Word files made for tests, with real automatic numbers, and what LibreOffice makes of them where it is installed."""
import pathlib
import re
import shutil
import subprocess
import zipfile
from xml.sax.saxutils import escape, quoteattr

OFFICE = shutil.which("soffice")
NAMES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
         'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def level(at, form, pattern, more="", start=1):
    return (f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val={quoteattr(pattern)}/><w:lvlJc w:val="left"/></w:lvl>')


def abstract(number, *levels):
    return (f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>' + "".join(levels) +
            "</w:abstractNum>")


def a_list(number, of, overrides=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def paragraph(words, number=None, at=0, style=None):
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        properties += f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    return (f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>')


def style(name, shown, more):
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>{more}</w:style>'


def write_word(path, body, numbering="", styles=""):
    parts = {"document": f"<w:body>{body}</w:body>", "numbering": numbering, "styles": styles}
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}{kind}+xml"/>'
                    for name, kind in (("document", "document.main"), ("numbering", "numbering"), ("styles", "styles")))
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    package = "http://schemas.openxmlformats.org/package/2006/"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml", f'{head}<Types xmlns="{package}content-types"><Default Extension="rels" '
                     f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>')
        out.writestr("_rels/.rels", f'{head}<Relationships xmlns="{package}relationships"><Relationship Id="r1" '
                     f'Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>')
        out.writestr("word/_rels/document.xml.rels", f'{head}<Relationships xmlns="{package}relationships">'
                     f'<Relationship Id="r1" Type="{RELATION}/numbering" Target="numbering.xml"/>'
                     f'<Relationship Id="r2" Type="{RELATION}/styles" Target="styles.xml"/></Relationships>')
        for name, content in parts.items():
            out.writestr(f"word/{name}.xml", f"{head}<w:{name} {NAMES}>{content}</w:{name}>")


def convert(files, to, folder):
    """By LibreOffice, with a profile of its own beside the folder; the results stand in the folder."""
    folder = pathlib.Path(folder).resolve()
    subprocess.run([OFFICE, f"-env:UserInstallation=file://{folder.parent}/.office-profile", "--headless", "--convert-to", to,
                    "--outdir", str(folder), *map(str, files)], check=True, timeout=300,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman_value(text):
    values = [ROMAN[c] for c in text]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def number_of(label, previous):
    """(pattern around the last number, its format, its value) of a printed label, or None where it is no number."""
    found = re.fullmatch(r"(.*?)(\d+|[a-z]+|[A-Z])([).:]*)", label)
    if not found:
        return None
    before, token, after = found.groups()
    if token.isdigit():
        form, value = "decimal", int(token)
        if token.startswith("0") and token != "0":
            return None
    elif len(token) == 1 and token.isupper():
        form, value = "upperLetter", ord(token) - 64
    elif re.fullmatch("[ivxlc]+", token) and not (previous and previous[1] == "lowerLetter" and len(token) == 1 and
                                                 previous[2] + 1 == ord(token) - 96):
        form, value = "lowerRoman", roman_value(token)
    elif len(token) == 1:
        form, value = "lowerLetter", ord(token) - 96
    else:
        return None
    return (before + "%1" + after, form, value)


class Numbered:
    """A document written as a person would in Word: no number stands in the text."""

    def __init__(self):
        self.body = []
        self.numbering = []
        self.lists = []
        self.last = {}  # per parent: the last number of its list, and the list

    def add(self, words, label="", parent="", heading=0):
        number, previous = None, self.last.get(parent)
        if label in ("-", "•"):
            number = (label, "bullet", 1)
        elif label:
            number = number_of(label, previous[0] if previous else None)
        style_name = f"H{heading}" if heading else None
        if number is None:
            self.body.append(paragraph(f"{label} {words}".strip(), style=style_name))
            return
        goes_on = previous and previous[0][:2] == number[:2] and (previous[0][2] + 1 == number[2] or number[1] == "bullet")
        at = previous[1] if goes_on else len(self.lists) + 1
        if not goes_on:
            self.lists.append(at)
            self.numbering.append(abstract(at, level(0, number[1], number[0], start=number[2])))
        self.last[parent] = (number, at)
        self.body.append(paragraph(words, number=at, style=style_name))

    def write(self, path):
        styles = "".join(style(f"H{i}", f"heading {i}", f'<w:pPr><w:outlineLvl w:val="{i - 1}"/></w:pPr>')
                         for i in range(1, 4))
        write_word(path, "".join(self.body), "".join(self.numbering) + "".join(a_list(i, i) for i in self.lists), styles)
