// Word files to blocks: numbers as Word shows them, tracked changes as adopted and before.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "indexer/import.hpp"
#include "indexer/segment.hpp"
#include "tests/indexer/docx_sample.hpp"

using namespace concord;

namespace {

struct Case {
    char const* what;
    DocxSample file;
    char const* blocks;
};

void check(std::vector<Case> const& cases) {
    for (Case const& c : cases) {
        CAPTURE(c.what);
        Imported const got = import_bytes(docx(c.file), "x.docx");
        CHECK(dump(got.source, got.blocks) == c.blocks);
    }
}

std::string const k_three = list(
    1, {level("decimal", "%1."), level("decimal", "%1.%2"), level("lowerLetter", "(%3)"), level("lowerRoman", "(%4)")});
std::string const k_del = "<w:del w:id=\"9\" w:author=\"A. Smith\" w:date=\"2026-01-02T00:00:00Z\"/>";
std::string const k_ins = "<w:ins w:id=\"9\" w:author=\"B. Jones\" w:date=\"2026-02-03T00:00:00Z\"/>";
std::string const k_start_5 = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";

std::string field(std::string const& instruction, std::string const& result) {
    auto const mark = [](char const* type) {
        return fmt::format("<w:r><w:fldChar w:fldCharType=\"{}\"/></w:r>", type);
    };
    return mark("begin") + "<w:r><w:instrText>" + instruction + "</w:instrText></w:r>" + mark("separate") +
           run(result) + mark("end");
}

std::string row(std::vector<std::string> const& cells) {
    std::string out = "<w:tr>";
    for (std::string const& cell : cells) out += "<w:tc><w:tcPr/>" + cell + "</w:tc>";
    return out + "</w:tr>";
}

}  // namespace

TEST_CASE("numbers stand where Word shows them") {
    check({
        {"levels, and a level below begins anew",
         {.body = item(1, 0, "A") + item(1, 1, "B") + item(1, 1, "C") + item(1, 2, "D") + item(1, 3, "E") +
                  item(1, 0, "F") + item(1, 1, "G"),
          .numbering = k_three},
         "¶  0 |1. A|\n¶  0 |1.1 B|\n¶  0 |1.2 C|\n¶  0 |(a) D|\n¶  0 |(i) E|\n¶  0 |2. F|\n¶  0 |2.1 G|\n"},
        {"a start", {.body = item(1, 0, "A"), .numbering = list(1, {level("decimal", "%1", "", 7)})}, "¶  0 |7 A|\n"},
        {"no start is none",
         {.body = item(1, 0, "A"), .numbering = list(1, {"<w:lvlText w:val=\"%1)\"/>"})},
         "¶  0 |0) A|\n"},
        {"a level never used before counts as used once",
         {.body = item(1, 1, "A") + item(1, 1, "B"), .numbering = k_three},
         "¶  0 |1.1 A|\n¶  0 |1.2 B|\n"},
        {"two lists of one abstract list count on",
         {.body = item(1, 0, "A") + item(2, 0, "B"), .numbering = k_three + list_of(2, 1)},
         "¶  0 |1. A|\n¶  0 |2. B|\n"},
        {"unless the second overrides the start, once",
         {.body = item(1, 0, "A") + item(2, 0, "B") + item(2, 0, "C"), .numbering = k_three + list_of(2, 1, k_start_5)},
         "¶  0 |1. A|\n¶  0 |5. B|\n¶  0 |6. C|\n"},
        {"a level that never begins anew",
         {.body = item(1, 0, "A") + item(1, 1, "B") + item(1, 0, "C") + item(1, 1, "D"),
          .numbering = list(1, {level("upperRoman", "%1."), level("decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")})},
         "¶  0 |I. A|\n¶  0 |1. B|\n¶  0 |II. C|\n¶  0 |2. D|\n"},
        {"one that begins anew after the first level only",
         {.body = item(1, 0, "A") + item(1, 1, "B") + item(1, 2, "C") + item(1, 1, "D") + item(1, 2, "E") +
                  item(1, 0, "F") + item(1, 2, "G"),
          .numbering = list(1, {level("decimal", "%1."), level("lowerLetter", "(%2)"),
                                level("lowerRoman", "(%3)", "<w:lvlRestart w:val=\"1\"/>")})},
         "¶  0 |1. A|\n¶  0 |(a) B|\n¶  0 |(i) C|\n¶  0 |(b) D|\n¶  0 |(ii) E|\n¶  0 |2. F|\n¶  0 |(i) G|\n"},
        {"legal numbers",
         {.body = item(1, 0, "A") + item(1, 1, "B"),
          .numbering = list(1, {level("upperRoman", "Article %1."), level("decimal", "%1.%2", "<w:isLgl/>")})},
         "¶  0 |Article I. A|\n¶  0 |1.1 B|\n"},
        {"a level of another definition",
         {.body = item(1, 0, "A") + item(2, 0, "B"),
          .numbering = k_three + list_of(2, 1,
                                         "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\">" +
                                             level("upperLetter", "%1)") + "</w:lvl></w:lvlOverride>")},
         "¶  0 |1. A|\n¶  0 |B) B|\n"},
        {"bullets",
         {.body = item(1, 0, "A") + item(1, 1, "B"),
          .numbering = list(1, {level("bullet", "\xEF\x82\xB7", ""), level("bullet", "o")})},
         "¶  0 '•' |A|\n¶  0 'o' |B|\n"},
        {"number 0 takes a style's number away",
         {.body = styled("N", "A") +
                  paragraph("B", "<w:pStyle w:val=\"N\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + styled("N", "C"),
          .numbering = k_three,
          .styles = style("N", "N", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")},
         "¶  0 |1. A|\n¶  0 |B|\n¶  0 |2. C|\n"},
        {"styles, by the level that names them",
         {.body = styled("H1", "A") + styled("H2", "B") + styled("H2b", "C"),
          .numbering = list(1, {level("decimal", "%1", "<w:pStyle w:val=\"H1\"/>"),
                                level("decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>")}),
          .styles = style("H1", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") +
                    style("H2", "heading 2",
                          "<w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr>") +
                    style("H2b", "own", "<w:basedOn w:val=\"H2\"/>")},
         "¶  0 h1 |1 A|\n¶  0 h2 |1.1 B|\n¶  0 h2 |1.2 C|\n"},
        {"an abstract list that links to a style's list",
         {.body = item(2, 0, "A"),
          .numbering = k_three + "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>" +
                       list_of(2, 7),
          .styles = style("L", "L", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")},
         "¶  0 |1. A|\n"},
        {"an empty paragraph counts and shows nothing",
         {.body = item(1, 0, "A") + item(1, 0, "") + item(1, 0, "C"), .numbering = k_three},
         "¶  0 |1. A|\n¶  0 |3. C|\n"},
        {"a format of the user's own, zero-padded",
         {.body = item(1, 0, "A"),
          .numbering = list(1, {"<w:start w:val=\"4\"/><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt "
                                "w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback><w:numFmt "
                                "w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1\"/>"})},
         "¶  0 |004 A|\n"},
        {"a list that is not there numbers nothing", {.body = item(9, 0, "A"), .numbering = k_three}, "¶  0 |A|\n"},
        {"the indent of the level, in columns",
         {.body = item(1, 0, "A"),
          .numbering = list(1, {level("decimal", "%1.", "<w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr>")})},
         "¶  4 |1. A|\n"},
    });
}

TEST_CASE("every format of a number") {
    struct Format {
        char const* name;
        int start;
        char const* shown;
    };
    constexpr Format k_formats[] = {
        {"decimal", 12, "12"},       {"decimalZero", 3, "03"},         {"decimalZero", 12, "12"},
        {"lowerLetter", 26, "z"},    {"lowerLetter", 28, "bb"},        {"upperLetter", 3, "C"},
        {"lowerRoman", 44, "xliv"},  {"upperRoman", 9, "IX"},          {"ordinal", 1, "1st"},
        {"ordinal", 12, "12th"},     {"ordinal", 23, "23rd"},          {"cardinalText", 21, "Twenty-one"},
        {"ordinalText", 3, "Third"}, {"ordinalText", 20, "Twentieth"}, {"none", 3, ""},
        {"neverHeardOf", 3, "3"},
    };
    for (Format const& f : k_formats) {
        CAPTURE(f.name);
        CAPTURE(f.start);
        Imported const got = import_bytes(
            docx({.body = item(1, 0, "A"), .numbering = list(1, {level(f.name, "<%1>", "", f.start)})}), "x");
        CHECK(block_text(got.source, got.blocks.at(0)) == fmt::format("<{}> A", f.shown));
    }
}

TEST_CASE("tracked changes are read as adopted and as before") {
    check({
        {"words",
         {.body = paragraph_of(run("Members ") + deleted("may") + inserted("must") + run(" attend."))},
         "¶  0 |Members |~~may~~|++must++|attend.|\n"},
        {"a deleted clause does not count, the next had another number",
         {.body = item(1, 0, "A") + item_of(1, 0, deleted("B"), k_del) + item(1, 0, "C"), .numbering = k_three},
         "¶  0 |1. A|\n¶  0 deleted |~~2. B~~|\n¶  0 was '3.' |2. C|\n"},
        {"an inserted clause counts",
         {.body = item(1, 0, "A") + item_of(1, 0, inserted("B"), k_ins) + item(1, 0, "C"), .numbering = k_three},
         "¶  0 |1. A|\n¶  0 |++2. B++|\n¶  0 was '2.' |3. C|\n"},
        {"a clause inserted behind the end of another",
         {.body = item_of(1, 0, run("A"), k_ins) + item_of(1, 0, inserted("B")) + item(1, 0, "C"),
          .numbering = k_three},
         "¶  0 |1. A|\n¶  0 |++2. B++|\n¶  0 was '2.' |3. C|\n"},
        {"a deleted paragraph end joins",
         {.body = item_of(1, 0, run("A"), k_del) + item(1, 0, "B") + item(1, 0, "C"), .numbering = k_three},
         "¶  0 |1. A B|\n¶  0 was '3.' |2. C|\n"},
        {"an inserted one splits",
         {.body = item_of(1, 0, run("A"), k_ins) + item(1, 0, "B") + item(1, 0, "C"), .numbering = k_three},
         "¶  0 |1. A|\n¶  0 joined-before |2. B|\n¶  0 was '2.' |3. C|\n"},
        {"the end and the next paragraph's words deleted: one keeps its number",
         {.body = item_of(1, 0, run("A"), k_del) + item_of(1, 0, deleted("B")) + item(1, 0, "C"), .numbering = k_three},
         "¶  0 |1. A|\n¶  0 deleted |~~2. B~~|\n¶  0 was '3.' |2. C|\n"},
        {"moved",
         {.body = item_of(1, 0, "<w:moveFrom w:id=\"1\" w:author=\"X\">" + run("A") + "</w:moveFrom>",
                          "<w:moveFrom w:id=\"2\"/>") +
                  item(1, 0, "B") +
                  item_of(1, 0, "<w:moveTo w:id=\"3\" w:author=\"X\">" + run("A") + "</w:moveTo>",
                          "<w:moveTo w:id=\"4\"/>"),
          .numbering = k_three},
         "¶  0 deleted |~~1. A~~|\n¶  0 was '2.' |1. B|\n¶  0 |++2. A++|\n"},
        {"inserted and deleted again stands in neither reading",
         {.body = paragraph_of(run("A ") + "<w:ins w:author=\"X\">" + deleted("B ") + "</w:ins>" + run("C")) +
                  paragraph_of("<w:ins w:author=\"X\">" + deleted("D") + "</w:ins>",
                               "<w:rPr>" + k_ins + k_del + "</w:rPr>")},
         "¶  0 |A |~~++B ++~~|C|\n"},
        {"a paragraph that had no number before",
         {.body =
              paragraph("A", numbered(1, 0) + "<w:pPrChange w:author=\"X\"><w:pPr/></w:pPrChange>") + item(1, 0, "B"),
          .numbering = k_three},
         "¶  0 |1. A|\n¶  0 was '1.' |2. B|\n"},
        {"a deleted row",
         {.body = "<w:tbl><w:tr><w:trPr>" + k_del + "</w:trPr><w:tc>" + paragraph("A") + "</w:tc></w:tr>" +
                  row({paragraph("B")}) + "</w:tbl>"},
         "¶  0 row deleted |~~A~~|\n¶  0 row |B|\n"},
        {"a deleted and an inserted cell",
         {.body = "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:author=\"X\"/></w:tcPr>" + paragraph("A") +
                  "</w:tc><w:tc><w:tcPr><w:cellIns w:author=\"X\"/></w:tcPr>" + paragraph("B") + "</w:tc><w:tc>" +
                  paragraph("C") + "</w:tc></w:tr></w:tbl>"},
         "¶  0 row deleted |~~A~~|\n¶  0 row |++B++|\n¶  0 row |C|\n"},
        {"a line through the words by hand is no tracked change",
         {.body = item_of(1, 0, run("A", "<w:strike/>")) + item(1, 0, "B"), .numbering = k_three},
         "¶  0 |1. |~~A~~|\n¶  0 |2. B|\n"},
    });
    Imported const got = import_bytes(docx({.body = paragraph_of(run("A ") + deleted("B") + inserted("C"))}), "x.docx");
    REQUIRE(got.changes.size() == 2);
    CHECK(text(got.source, got.changes[0].span) == "B");
    CHECK(got.changes[0].author == "A. Smith");
    CHECK(got.changes[1].date == "2026-02-03T00:00:00Z");
}

TEST_CASE("what stands around the words") {
    std::string const box = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + paragraph("Box") +
                            "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
                            paragraph("Box") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    check({
        {"a table, cell by cell",
         {.body = "<w:tbl>" + row({paragraph("1.1"), paragraph("The Council") + paragraph("meets.")}) + "</w:tbl>"},
         "¶  0 row |1.1|The Council|meets.|\n"},
        {"a table around clauses",
         {.body = "<w:tbl>" + row({paragraph("Roles"), item(1, 0, "A") + item(1, 0, "B")}) + "</w:tbl>",
          .numbering = k_three},
         "¶  0 row |Roles|\n¶  0 row |1. A|\n¶  0 row |2. B|\n"},
        {"a table in a table",
         {.body =
              "<w:tbl>" +
              row({paragraph("A") + "<w:tbl>" + row({paragraph("B"), paragraph("C")}) + "</w:tbl>" + paragraph("D")}) +
              "</w:tbl>"},
         "¶  0 row |A|\n¶  0 row |B|C|\n¶  0 row |D|\n"},
        {"breaks, tabs, hyphens",
         {.body = paragraph_of("<w:r><w:t>A</w:t><w:tab/><w:t>non</w:t><w:noBreakHyphen/><w:t>voting co</w:t>"
                               "<w:softHyphen/><w:t>opted</w:t><w:br/><w:t>B</w:t></w:r>")},
         "¶  0 |A non-voting coopted|B|\n"},
        {"lines with numbers of their own",
         {.body = paragraph_of(
              "<w:r><w:t>Officers must:</w:t><w:br/><w:t>(a) advise;</w:t><w:br/><w:t>(b) act.</w:t></w:r>")},
         "¶  0 |Officers must:|\n·  0 |(a) advise;|\n·  0 |(b) act.|\n"},
        {"symbols",
         {.body = paragraph_of("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>" + run(" yes"))},
         "¶  0 |✓ yes|\n"},
        {"a field shows its result",
         {.body = paragraph_of(run("see ") + field(" REF _x \\r ", "4.6") + run(" here"))},
         "¶  0 |see 4.6 here|\n"},
        {"a field that never ends hides nothing",
         {.body = paragraph_of("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>") + paragraph("A")},
         "¶  0 |A|\n"},
        {"links and content controls",
         {.body = "<w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent>" +
                  paragraph_of("<w:hyperlink r:id=\"x\">" + run("A") + "</w:hyperlink>") + "</w:sdtContent></w:sdt>"},
         "¶  0 |A|\n"},
        {"a text box comes behind its paragraph",
         {.body = paragraph_of(run("A") + box + run("B"))},
         "¶  0 |AB|\n¶  0 |Box|\n"},
        {"hidden words are not shown", {.body = paragraph_of(run("A") + run("B", "<w:vanish/>"))}, "¶  0 |A|\n"},
        {"headings by style, and its bold",
         {.body = styled("T", "Roles"),
          .styles = style("T", "own", "<w:basedOn w:val=\"H\"/>") + style("H", "heading 2", "<w:rPr><w:b/></w:rPr>")},
         "¶  0 h2 |**Roles**|\n"},
        {"by outline level of its own",
         {.body = paragraph("Roles", "<w:outlineLvl w:val=\"0\"/>")},
         "¶  0 h1 |Roles|\n"},
        {"a table of contents is furniture",
         {.body =
              "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
              "<w:sdtContent>" +
              paragraph("Contents") + "</w:sdtContent></w:sdt>" + styled("X", "1 Roles 3") + paragraph("Text"),
          .styles = style("X", "toc 1", "")},
         "¶  0 furniture |Contents|\n¶  0 furniture |1 Roles 3|\n¶  0 |Text|\n"},
        {"so are headers",
         {.body = paragraph("A"), .header = paragraph("Page 1")},
         "¶  0 |A|\n¶  0 furniture |Page 1|\n"},
        {"notes",
         {.body = paragraph_of(run("A.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + paragraph("B."),
          .footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("--") +
                       "</w:footnote><w:footnote w:id=\"2\">" + paragraph("See C.") + "</w:footnote>"},
         "¶  0 |A.|\n¶  0 |Note 1: See C.|\n¶  0 |B.|\n"},
        {"endnotes, by their own count; a note that is not there; one referred to twice",
         {.body =
              paragraph_of(run("A.") + "<w:r><w:endnoteReference w:id=\"7\"/><w:footnoteReference w:id=\"9\"/></w:r>") +
              paragraph_of(run("B.") + "<w:r><w:endnoteReference w:id=\"7\"/></w:r>"),
          .endnotes = "<w:endnote w:id=\"7\">" + paragraph("See C.") + paragraph("And D.") + "</w:endnote>"},
         "¶  0 |A.|\n¶  0 |Endnote 1: See C.|And D.|\n¶  0 |B.|\n"},
        {"a line through the words by a character style, or two lines",
         {.body = paragraph_of(run("A ") + run("B ", "<w:rStyle w:val=\"S\"/>") + run("C", "<w:dstrike/>")),
          .styles = "<w:style w:type=\"character\" w:styleId=\"S\"><w:name "
                    "w:val=\"s\"/><w:rPr><w:strike/></w:rPr></w:style>"},
         "¶  0 |A |~~B C~~|\n"},
    });
}

TEST_CASE("Word files become clauses") {
    struct Outline {
        char const* what;
        DocxSample file;
        char const* tree;
    };
    Outline const k_outlines[] = {
        {"the number that a clause has now is its ref; a deleted one keeps out of its way",
         {.body = item(1, 0, "Officers advise members.") + item_of(1, 0, deleted("Officers draft speeches."), k_del) +
                  item_of(1, 0, run("Officers ") + deleted("may") + inserted("must") + run(" be neutral.")),
          .numbering = k_three},
         "clause 1 '1.': Officers advise members.\n"
         "clause 2~2 '2.' (deleted): Officers draft speeches.\n"
         "clause 2 '2.': Officers must be neutral. (before: Officers may be neutral.)\n"},
        {"lists below clauses",
         {.body = styled("H", "Roles") + item(1, 1, "Officers must:") + item(1, 2, "advise; and") + item(1, 2, "act."),
          .numbering = k_three,
          .styles = style("H", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")},
         "heading 1 '1.': Roles\n"
         "clause 1.1 '1.1': Officers must:\n"
         "item 1.1(a) '(a)': advise; and\n"
         "item 1.1(b) '(b)': act.\n"},
    };
    for (Outline const& o : k_outlines) {
        CAPTURE(o.what);
        Segmented const got = segment(import_bytes(docx(o.file), "x.docx"));
        std::string tree;
        for (Clause const& c : got.tree.clauses)
            tree += fmt::format("{} {} '{}'{}: {}{}\n", name(c.kind), c.ref, c.label, c.deleted ? " (deleted)" : "",
                                c.text, c.text_before.empty() || c.deleted ? "" : " (before: " + c.text_before + ")");
        CHECK(tree == o.tree);
    }
}
