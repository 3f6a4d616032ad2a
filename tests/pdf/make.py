#!/usr/bin/env python3
"""Makes the PDF files of this folder, byte for byte the same each time: tests/pdf/make.py

Each case is a few pages drawn word by word, so that a test knows what is where. Beside NAME.pdf stands what Concord is
to make of it: NAME.blocks and NAME.outline (test_indexer rewrites them with CONCORD_UPDATE=1; a person reads the
difference).
"""
import hashlib
import pathlib
import struct
import zlib

FOLDER = pathlib.Path(__file__).parent
# Helvetica's widths from blank to tilde, in thousandths of the size
WIDTHS = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278] + [556] * 10 + [
    278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667,
    778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584]
LIGATURES = {"\ufb01": 1, "\ufb02": 2}
BOLD = 1.06  # Helvetica-Bold is about so much wider


def width(words, size, bold=False):
    total = sum(WIDTHS[ord(c) - 32] if 32 <= ord(c) < 127 else 500 for c in words)
    return total * size / 1000 * (BOLD if bold else 1)


def literal(words):
    out = b""
    for c in words:
        code = bytes([LIGATURES[c]]) if c in LIGATURES else c.encode("cp1252")
        out += b"\\" + code if code in b"()\\" else code
    return b"(" + out + b")"


class Page:
    def __init__(self, wide=595, high=842, turned=0):
        self.wide, self.high, self.turned, self.drawn = wide, high, turned, []

    def put(self, x, y, words, size=11, bold=False, turn=""):
        """y from the top to the base line."""
        matrix = turn or f"1 0 0 1 {x:.2f} {self.high - y:.2f}"
        self.drawn.append(f"BT /{'B' if bold else 'F'} {size} Tf {matrix} Tm ".encode() + literal(words) + b" Tj ET")
        return x + width(words, size, bold)

    def line(self, x0, y0, x1, y1, pen=0.8, colour="0 0 0"):
        self.drawn.append(f"{colour} RG {pen} w {x0:.2f} {self.high - y0:.2f} m {x1:.2f} {self.high - y1:.2f} l S".encode())

    def box(self, x, y, wide, high, gray=0.3):
        self.drawn.append(f"{gray} g {x} {self.high - y - high} {wide} {high} re f 0 g".encode())

    def flow(self, x, y, wide, words, label="", hang=0, size=11, pitch=1.2, bold=False, most=None):
        """Words broken into lines of this width; '~' is where a word may be parted by a hyphen. Gives the y of the next
        line and the words that were left when `most` lines stood."""
        if label:
            self.put(x, y, label, size, bold)
        rest = words.split(" ")
        while rest and most != 0:
            line = []
            while rest:
                whole = rest[0].replace("~", "")
                if width(" ".join(line + [whole]), size, bold) <= wide - hang:
                    line.append(whole)
                    rest.pop(0)
                    continue
                parts = rest[0].split("~")
                for end in range(len(parts) - 1, 0, -1):
                    head = "".join(parts[:end]) + "-"
                    if width(" ".join(line + [head]), size, bold) <= wide - hang:
                        line.append(head)
                        rest[0] = "~".join(parts[end:])
                        break
                break
            self.put(x + hang, y, " ".join(line), size, bold)
            y += size * pitch
            most = None if most is None else most - 1
        return y, " ".join(rest)


def pdf(pages, bookmarks=()):
    """The bytes of a file; bookmarks are (level, title)."""
    objects = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding "
               b"/WinAnsiEncoding /Differences [1 /fi /fl] >> >>",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        content = zlib.compress(b"\n".join(page.drawn), 9)
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content))
        turned = b" /Rotate %d" % page.turned if page.turned else b""
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d]%s /Resources << /Font << /F 3 0 R /B 4 0 R >> "
                       b">> /Contents %d 0 R >>" % (page.wide, page.high, turned, len(objects)))
        kids.append(len(objects))
    outlines = b""
    if bookmarks:
        root = len(objects) + 1
        outlines = b" /Outlines %d 0 R" % root
        number = [root + 1 + i for i in range(len(bookmarks))]
        under = {}  # a bookmark's children
        up = []
        for i, (level, _) in enumerate(bookmarks):
            del up[level - 1:]
            under.setdefault(up[-1] if up else None, []).append(i)
            up.append(i)
        def ends(of):
            return b" /First %d 0 R /Last %d 0 R" % (number[under[of][0]], number[under[of][-1]]) if of in under else b""
        objects.append(b"<< /Type /Outlines%s /Count %d >>" % (ends(None), len(bookmarks)))
        for i, (_, title) in enumerate(bookmarks):
            above = next(of for of, children in under.items() if i in children)
            row = under[above]
            at = row.index(i)
            beside = (b" /Prev %d 0 R" % number[row[at - 1]] if at else b"") + (
                b" /Next %d 0 R" % number[row[at + 1]] if at + 1 < len(row) else b"")
            objects.append(b"<< /Title %s /Parent %d 0 R%s%s /Dest [%d 0 R /Fit] >>" %
                           (literal(title), root if above is None else number[above], beside, ends(i), kids[0]))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R%s >>" % outlines
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % k for k in kids), len(kids))
    out = b"%PDF-1.4\n"
    places = []
    for i, thing in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, thing)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)


LEFT, WIDE = 72, 451
ADVICE = ("Officers must give political groups the same advice on the same question, and keep what one group asked from "
          "the others unless that group agrees that the answer may be shared with all members of the Council.")
GIFTS = ("Members must declare to the Monitoring Officer within 28 days any gift or hospitality worth more than fifty "
         "pounds that they are offered in their office, whether or not they accept it.")
ACCESS = ("Members may ask any head of service for information that they need for their work, and are answered within "
          "five working days or told when the answer will be ready.")
RESPECT = "Members and officers treat each other with respect, in public and in private, and settle differences in private."


def clauses(page, y, *entries, x=LEFT, wide=WIDE, hang=36, gap=8):
    for label, words in entries:
        y = page.flow(x, y, wide, words, label, hang if label else 0)[0] + gap
    return y


def plain():
    page = Page()
    page.put(LEFT, 80, "Protocol on Member and Officer Relations", 18, True)
    page.put(LEFT, 120, "1.", 13, True)
    page.put(LEFT + 36, 120, "Advice", 13, True)
    y = clauses(page, 142, ("1.1", ADVICE), ("1.2", RESPECT))
    page.put(LEFT, y + 8, "2.", 13, True)
    page.put(LEFT + 36, y + 8, "Gifts", 13, True)
    clauses(page, y + 30, ("2.1", GIFTS), ("2.2", ACCESS))
    return pdf([page])


def nested_lists():
    page = Page()
    y = page.flow(LEFT, 80, WIDE, "Officers must not:", "3.1", 36)[0]
    y = page.flow(LEFT + 36, y, WIDE - 36, "attend a meeting of a political group unless:", "(a)", 30)[0]
    y = page.flow(LEFT + 66, y, WIDE - 66, "the Chief Executive has agreed in writing before the day of the meeting, "
                  "having asked the leaders of the other groups; and", "(i)", 30)[0]
    y = page.flow(LEFT + 66, y, WIDE - 66, "every other group was told;", "(ii)", 30)[0]
    y = page.flow(LEFT + 36, y, WIDE - 36, "stay while the group decides.", "(b)", 30)[0]
    page.flow(LEFT, y, WIDE, RESPECT, "3.2", 36)
    return pdf([page])


def bullets():
    page = Page()
    y = page.flow(LEFT, 80, WIDE, "Members can expect from officers:")[0]
    for words in ("advice that is impartial and professional, given in good time before the meeting at which the matter "
                  "is to be decided;", "courtesy;", "an answer within five days."):
        y = page.flow(LEFT + 18, y, WIDE - 18, words, "\u2022", 18)[0]
    return pdf([page])


def two_columns():
    pages = [Page(), Page()]
    pages[0].put(LEFT, 80, "Code of Conduct for Members and the Officers who Advise them", 15, True)
    wide = 208
    right = LEFT + wide + 35
    y = clauses(pages[0], 110, ("1.1", ADVICE), ("1.2", GIFTS), x=LEFT, wide=wide, hang=28)
    clauses(pages[0], 110, ("1.3", ACCESS), ("1.4", RESPECT), x=right, wide=wide, hang=28)
    pages[0].put(LEFT, y + 40, "Part 2: what holds for meetings of political groups and for all committees", 13, True)
    clauses(pages[0], y + 64, ("2.1", ACCESS), x=LEFT, wide=wide, hang=28)
    clauses(pages[0], y + 64, ("2.2", GIFTS), x=right, wide=wide, hang=28)
    clauses(pages[1], 80, ("2.3", ADVICE), ("2.4", GIFTS), x=LEFT, wide=wide, hang=28)
    clauses(pages[1], 80, ("2.5", "Nothing else holds."), x=right, wide=wide, hang=28)
    return pdf(pages)


def framed(pages, headers, footer="Page {} of {}", size=9):
    for i, page in enumerate(pages):
        if headers:
            page.put(LEFT, 45, headers[i], size)
        if footer:
            page.put(270, 810, footer.format(i + 1, len(pages)), size)
    return pages


def running_headers():
    pages = framed([Page(), Page(), Page()], ["Northshire Council: Constitution, May 2024"] * 3)
    clauses(pages[0], 90, ("4.1", ADVICE), ("4.2", RESPECT))
    clauses(pages[1], 90, ("4.3", GIFTS))
    clauses(pages[2], 90, ("4.4", ACCESS))
    return pdf(pages)


def headers_that_change():
    pages = framed([Page() for _ in range(5)],
                   ["Part 4: Advice", "Part 4: Advice", "Part 5: Gifts", "Part 5: Gifts", "Part 6: Access"], "{}")
    for page, (label, words) in zip(pages, [("4.1", ADVICE), ("4.2", RESPECT), ("5.1", GIFTS), ("5.2", ADVICE), ("6.1", ACCESS)]):
        clauses(page, 90, (label, words))
    return pdf(pages)


def rules_that_head_pages():
    """What looks like a header and is the text."""
    pages = framed([Page() for _ in range(4)], [], "- {} -")
    for i, (page, words) in enumerate(zip(pages, [ADVICE, RESPECT, GIFTS, ACCESS])):
        page.put(LEFT, 80, f"Rule {i + 1}", 13, True)
        clauses(page, 110, ("", words))
    return pdf(pages)


def contents():
    pages = framed([Page(), Page()], [])
    page = pages[0]
    page.put(LEFT, 80, "Contents", 14, True)
    y = 110
    for label, words, number in [("1.", "Advice", 2), ("1.1", "The same advice for all political groups of the Council, and "
                                 "what holds for groups of one", 2), ("2.", "Gifts", 2), ("Annex A", "Form of declaration", 3)]:
        page.put(LEFT, y, label)
        while True:
            cut = words if width(words, 11) < 300 else words[:words.rindex(" ", 0, 55)]
            end = page.put(LEFT + 50, y, cut)
            words = words[len(cut):].strip()
            if not words:
                break
            y += 13
        page.put(end + 3, y, "." * int((500 - end) / 3.06))
        page.put(508, y, str(number))
        y += 16
    pages[1].put(LEFT, 80, "1.", 13, True)
    pages[1].put(LEFT + 36, 80, "Advice", 13, True)
    y = clauses(pages[1], 104, ("1.1", ADVICE))
    pages[1].put(LEFT, y + 8, "2.", 13, True)
    pages[1].put(LEFT + 36, y + 8, "Gifts", 13, True)
    clauses(pages[1], y + 30, ("2.1", GIFTS))
    return pdf(pages)


def contents_without_dots():
    pages = [Page(), Page()]
    pages[0].put(LEFT, 80, "TABLE OF CONTENTS", 11, True)
    for i, (words, number) in enumerate([("1  Advice", 2), ("2  Gifts and hospitality", 2), ("3  Access", 3)]):
        pages[0].put(LEFT, 110 + 18 * i, words)
        pages[0].put(508, 110 + 18 * i, str(number))
    clauses(pages[1], 90, ("1", "Advice"), ("1.1", ADVICE), ("2", "Gifts and hospitality"), ("2.1", GIFTS))
    return pdf(pages)


def over_three_pages():
    pages = framed([Page(high=300), Page(high=300), Page(high=300)], ["Northshire Council"] * 3, "Page {}", 8)
    for page in pages:
        page.drawn[-1] = page.drawn[-1].replace(b"-510.00", b"20.00")  # the foot of a low page
    rest = " ".join([ADVICE, GIFTS, ACCESS, ADVICE, ACCESS, GIFTS, RESPECT])
    y = clauses(pages[0], 90, ("7.1", RESPECT))
    rest = pages[0].flow(LEFT, y, WIDE, rest, "7.2", 36, most=9)[1]
    rest = pages[1].flow(LEFT + 36, 90, WIDE - 36, rest, most=6)[1]
    y = pages[2].flow(LEFT + 36, 90, WIDE - 36, rest)[0] + 8
    clauses(pages[2], y, ("7.3", RESPECT))
    return pdf(pages)


def hyphens():
    page = Page()
    y = page.flow(LEFT, 80, 170, "The adminis~tration of the Council supports deci~sion-making by all mem~bers, "
                  "and non-~executive mem~bers as the others. Decision-making is open. Non-executive members ask "
                  "for infor~mation that the ad~minis~tra~tion holds.", "5.1", 30)[0]
    page.put(LEFT, y + 8, "5.2")
    page.put(LEFT + 30, y + 8, "Of\ufb01cers con\ufb01rm what a Chief Of\ufb01cer has")
    page.put(LEFT + 30, y + 21, "said in a re\ufb02ective brie\ufb01ng of the Cabi\xad")
    page.put(LEFT + 30, y + 34, "net, and keep it.")
    return pdf([page])


def revised():
    """A draft with lines through what goes and under what comes."""
    page = Page()
    page.put(LEFT, 80, "6.1")
    x = LEFT + 36
    for words, mark in [("Officers", ""), ("may", "struck"), ("must", "under"), ("tell the leader of the group", ""),
                        ("and the Chief Executive", "struck"), ("before they attend", "")]:
        end = page.put(x, 80, words)
        if mark:
            y = 76.5 if mark == "struck" else 81.6
            page.line(x, y, end, y, 0.7, "1 0 0")
        x = end + 3.06
    page.put(LEFT + 36, 93, "a meeting of it.")
    end = page.put(LEFT, 115, "6.2")
    y, rest = 115, "Requests are put in writing to the head of service."
    end = page.put(LEFT + 36, y, rest)
    page.line(LEFT, y - 3.6, end, y - 3.6, 0.7, "1 0 0")
    page.put(LEFT, 137, "6.3")
    page.put(LEFT + 36, 137, "Members keep advice confidential.")
    return pdf([page])


def underlined_headings():
    """With nothing struck, an underline is for looks."""
    page = Page()
    end = page.put(LEFT, 80, "Gifts and hospitality")
    page.line(LEFT, 81.6, end, 81.6, 0.7)
    clauses(page, 104, ("8.1", GIFTS))
    return pdf([page])


def table():
    page = Page()
    y = page.flow(LEFT, 80, WIDE, "The limits are as follows:", "9.1", 36)[0] + 6
    rows = [("Gift", "What must be done"), ("Up to £50", "Nothing, though members may note it in the register that the "
            "Monitoring Officer keeps"), ("More than £50 and all hospitality", "A declaration within 28 days")]
    tops = [y]
    for left, right in rows:
        a = page.flow(LEFT + 42, y + 14, 120, left)[0]
        b = page.flow(LEFT + 172, y + 14, 240, right)[0]
        y = max(a, b) - 6
        tops.append(y)
    for top in tops:
        page.line(LEFT + 36, top, LEFT + 430, top, 0.5)
    for x in (LEFT + 36, LEFT + 166, LEFT + 430):
        page.line(x, tops[0], x, tops[-1], 0.5)
    page.flow(LEFT, y + 20, WIDE, RESPECT, "9.2", 36)
    return pdf([page])


def notes():
    pages = [Page(high=330), Page(high=330)]
    page = pages[0]
    y = clauses(page, 60, ("10.1", ADVICE))
    page.put(LEFT, y, "10.2")
    end = page.put(LEFT + 36, y, "Members follow the Act")
    page.put(end, y - 4, "1", 6.5)
    page.put(end + 7, y, "and the code that the Council has made under it, in")
    page.put(LEFT + 36, y + 13.2, "all that they do in their office, and in what they say of it to the press and to")
    page.line(LEFT, 285, LEFT + 144, 285, 0.5)
    page.put(LEFT, 296, "1", 6.5)
    page.put(LEFT + 8, 300, "Localism Act 2011, section 27, as amended by the Elections Act 2022.", 9)
    pages[1].put(LEFT + 36, 60, "their constituents, as long as they hold it.")
    clauses(pages[1], 86, ("10.3", RESPECT), ("10.4", GIFTS), ("10.5", ACCESS))
    return pdf(pages)


def bookmarks():
    page = Page()
    page.put(LEFT, 80, "1. Roles of members", 11)
    y = clauses(page, 102, ("1.1", RESPECT))
    page.put(LEFT, y + 8, "2. Roles of officers", 11)
    y = clauses(page, y + 30, ("2.1", ADVICE))
    page.put(LEFT, y + 8, "In meetings", 11)
    clauses(page, y + 30, ("2.2", ACCESS))
    return pdf([page], [(1, "Roles of members"), (1, "Roles of officers"), (2, "In meetings"), (2, "Not there")])


def citation_at_a_line_s_head():
    page = Page()
    y = page.flow(LEFT, 80, 330, "Members who were given something follow what is said in paragraph 4.2 of this code and in section 12 "
                  "before they accept anything; since 12 May 2020 and 2021 they do so in writing.", "4.7", 36)[0] + 8
    page.flow(LEFT, y, WIDE, RESPECT, "4.8", 36)
    return pdf([page])


def turned_page():
    page = Page(turned=90)
    # the page's left side is its head once it is turned
    for i, words in enumerate(["11.1  " + RESPECT[:68], RESPECT[69:]]):
        page.put(0, 0, words, turn=f"0 1 -1 0 {80 + 13.2 * i:.1f} {72 + (30 if i else 0)}")
    page.put(300, 420, "DRAFT", 30)
    return pdf([page])


def roman_page_numbers():
    pages = [Page() for _ in range(3)]
    for page, number, entry in zip(pages, ["i", "ii", "1"], [("1.", ADVICE), ("2.", RESPECT), ("3.", GIFTS)]):
        clauses(page, 90, entry)
        page.put(295, 800, number)
    return pdf(pages)


def picture_of_a_page():
    pages = [Page(), Page()]
    clauses(pages[0], 90, ("1.1", RESPECT))
    pages[1].box(100, 100, 300, 400)
    return pdf(pages)


def scanned():
    pages = framed([Page(), Page(), Page()], [])
    for page in pages:
        page.box(80, 80, 430, 600)
    return pdf(pages)


PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def rc4(key, data):
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def encrypted():
    """Opens with the password 'secret' only; what it would show matters to nobody."""
    password = (b"secret" + PADDING)[:32]
    owner = rc4(hashlib.md5(password).digest()[:5], password)
    name = bytes(range(16))
    key = hashlib.md5(password + owner + struct.pack("<i", -4) + name).digest()[:5]
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<%s> <%s>]" % (
        owner.hex().encode(), rc4(key, PADDING).hex().encode(), name.hex().encode(), name.hex().encode())
    return plain().replace(b"/Root 1 0 R", b"/Root 1 0 R " + lock)


CASES = [plain, nested_lists, bullets, two_columns, running_headers, headers_that_change, rules_that_head_pages, contents,
         contents_without_dots, over_three_pages, hyphens, revised, underlined_headings, table, notes, bookmarks,
         citation_at_a_line_s_head, turned_page, roman_page_numbers, picture_of_a_page, scanned, encrypted]


def main():
    for case in CASES:
        (FOLDER / f"{case.__name__}.pdf").write_bytes(case())


if __name__ == "__main__":
    main()
