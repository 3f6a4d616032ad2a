#!/usr/bin/env python3
"""A protocol as a council types it, with all that a word processor adds: automatic numbers, header and footer, contents, a
note, a table, bullets, two columns. LibreOffice writes it as Word, PDF and web page; the results stand in this folder.

usage: tests/pdf/office/make_protocol.py [FOLDER]   (this one by default)
"""
import pathlib
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

NAMES = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
    "office": "office", "style": "style", "text": "text", "table": "table", "fo": "xsl-fo-compatible",
    "svg": "svg-compatible", "draw": "drawing"}.items())
ADVICE = ("Officers must give political groups the same advice on the same question, and keep what one group asked from "
          "the others unless that group agrees that the answer may be shared with all members of the Council.")
GIFTS = ("Members must declare to the Monitoring Officer within 28 days any gift or hospitality worth more than fifty "
         "pounds that they are offered in their office, whether or not they accept it.")
ACCESS = ("Members may ask any head of service for information that they need for their work, and are answered within "
          "five working days or told when the answer will be ready.")
LONG = " ".join([ADVICE, GIFTS, ACCESS] * 8)
NOTE = ('<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        '<text:p text:style-name="Foot">Localism Act 2011, section 27, as amended by the Elections Act 2022.</text:p>'
        '</text:note-body></text:note>')


def heading(level, words):
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{escape(words)}</text:h>'


def para(words, style="Body", raw=""):
    return f'<text:p text:style-name="{style}">{escape(words)}{raw}</text:p>'


def items(style, *entries):
    """Entries are words, or lists of words one level down."""
    out = f'<text:list text:style-name="{style}">'
    out += "".join(f"<text:list-item>{e}</text:list-item>" for e in entries)
    return out + "</text:list>"


def below(*entries):
    return "<text:list>" + "".join(f"<text:list-item>{e}</text:list-item>" for e in entries) + "</text:list>"


def row(*cells):
    return "<table:table-row>" + "".join(
        f'<table:table-cell table:style-name="Cell" office:value-type="string">{para(c)}</table:table-cell>' for c in cells
    ) + "</table:table-row>"


def levels(*forms):
    out = ""
    for i, (form, before, after, shown) in enumerate(forms, 1):
        more = f' text:display-levels="{shown}"' if shown > 1 else ""
        out += (f'<text:list-level-style-number text:level="{i}" style:num-format="{form}" style:num-prefix="{before}" '
                f'style:num-suffix="{after}"{more}><style:list-level-properties '
                f'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
                f'text:label-followed-by="listtab" fo:text-indent="-1.2cm" fo:margin-left="{1.2 * i:.1f}cm"/>'
                f'</style:list-level-properties></text:list-level-style-number>')
    return out


def styles():
    def paragraph(name, text, props=""):
        shown = name.replace("_20_", " ")
        return (f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph"><style:paragraph-properties '
                f'fo:margin-bottom="0.25cm" {props}/><style:text-properties style:font-name="Sans" {text}/></style:style>')
    return ('<office:font-face-decls><style:font-face style:name="Sans" svg:font-family="Liberation Sans"/>'
            '</office:font-face-decls><office:styles>' +
            paragraph("Body", 'fo:font-size="11pt"') + paragraph("Small", 'fo:font-size="8pt"') +
            paragraph("Foot", 'fo:font-size="9pt"') +
            paragraph("Heading_20_1", 'fo:font-size="15pt" fo:font-weight="bold"', 'fo:keep-with-next="always"') +
            paragraph("Heading_20_2", 'fo:font-size="12pt" fo:font-weight="bold"', 'fo:keep-with-next="always"') +
            '<text:list-style style:name="Rules">' +
            levels(("1", "", ".", 1), ("1", "", "", 2), ("a", "(", ")", 1), ("i", "(", ")", 1)) + '</text:list-style>'
            '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="&#8226;">'
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
            '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" '
            'fo:margin-left="1.8cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
            '</office:styles><office:automatic-styles>'
            '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid '
            '#000000" fo:padding="0.1cm"/></style:style>'
            '<style:style style:name="Two" style:family="section"><style:section-properties><style:columns '
            'fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>'
            '<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
            'fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm" '
            'fo:margin-bottom="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties '
            'fo:min-height="1cm" fo:margin-top="0.6cm"/></style:footer-style></style:page-layout></office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>' +
            para("Northshire Council: Protocol, May 2024", "Small") + '</style:header><style:footer>' +
            para("Page ", "Small", '<text:page-number/> of <text:page-count/>') +
            '</style:footer></style:master-page></office:master-styles>')


def body():
    contents = "".join(f'<text:p text:style-name="Body">{escape(w)} {"." * 60} {n}</text:p>'
                       for w, n in [("Advice to groups", 1), ("Gifts and hospitality", 2), ("Access", 3)])
    rule = items("Rules", para("Advice to groups") + below(
        para("", raw=escape(ADVICE) + NOTE), para("Officers must not:") + below(
            para("attend a meeting of a political group unless:") + below(
                para("the Chief Executive has agreed in writing before the day of the meeting, having asked the leaders of "
                     "the other groups; and"), para("every other group was told;")),
            para("stay while the group decides.")), para(LONG)))
    more = (f'<text:list text:continue-numbering="true" text:style-name="Rules"><text:list-item>'
            f'{para("Gifts and hospitality")}{below(para(GIFTS), para("The limits are as follows:"))}</text:list-item></text:list>')
    table = ('<table:table><table:table-column table:number-columns-repeated="2"/>' +
             row("Gift", "What must be done") + row("Up to fifty pounds", "Nothing, though members may note it in the "
                 "register that the Monitoring Officer keeps for all gifts") + row("More, and all hospitality", "A declaration") +
             "</table:table>")
    two = ('<text:section text:style-name="Two" text:name="Two">' + para(ADVICE) + para(GIFTS) + para(ACCESS) + para(ADVICE) +
           '</text:section>')
    return (heading(1, "Protocol on Member and Officer Relations") +
            '<text:table-of-content text:name="Contents"><text:table-of-content-source text:outline-level="2"/>'
            '<text:index-body><text:index-title text:name="t">' + para("Contents") + "</text:index-title>" + contents +
            "</text:index-body></text:table-of-content>" +
            heading(2, "Rules") + rule + more + table + heading(2, "What members can expect") +
            para("Members can expect from officers:") +
            items("Dots", para("impartial advice;"), para("courtesy; and"), para("an answer within five days.")) +
            heading(2, "What was said when this was adopted") + two)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    folder = folder if folder.is_dir() else folder.parent
    with tempfile.TemporaryDirectory() as scratch:
        source = pathlib.Path(scratch, "protocol.fodt")
        source.write_text(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMES} office:version="1.2" '
            f'office:mimetype="application/vnd.oasis.opendocument.text">{styles()}<office:body><office:text>{body()}'
            '</office:text></office:body></office:document>\n', encoding="utf-8")
        for to in ("docx:MS Word 2007 XML", "pdf", "html:HTML (StarWriter)"):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", to,
                            "--outdir", str(folder), str(source)], check=True, timeout=300)


if __name__ == "__main__":
    main()
