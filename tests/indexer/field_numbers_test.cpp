// LISTNUM and AUTONUM fields: the numbers that Word shows and no file holds.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "indexer/import.hpp"
#include "tests/indexer/docx_sample.hpp"

using namespace concord;

namespace {

std::string const k_three = list(
    1, {level("decimal", "%1."), level("decimal", "%1.%2"), level("lowerLetter", "(%3)"), level("lowerRoman", "(%4)")});

}  // namespace

TEST_CASE("numbers of fields stand where Word shows them") {
    auto const number = [](std::string const& instruction) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
               "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    };
    auto const with_result = [](std::string const& instruction, std::string const& result) {
        auto const mark = [](char const* type) {
            return fmt::format("<w:r><w:fldChar w:fldCharType=\"{}\"/></w:r>", type);
        };
        return mark("begin") + "<w:r><w:instrText>" + instruction + "</w:instrText></w:r>" + mark("separate") +
               run(result) + mark("end");
    };
    auto const simple = [](std::string const& instruction) { return "<w:fldSimple w:instr=\"" + instruction + "\"/>"; };
    auto const heading = [](int level, std::string const& runs) {
        return paragraph_of(runs, fmt::format("<w:pStyle w:val=\"H{}\"/>", level));
    };
    std::string const styles = style("H1", "heading 1", "") + style("H2", "heading 2", "");
    std::string const named = "<w:abstractNum w:abstractNumId=\"8\"><w:name w:val=\"Rules\"/><w:lvl w:ilvl=\"0\">" +
                              level("upperLetter", "%1)") + "</w:lvl></w:abstractNum>" + list_of(8, 8);
    struct Case {
        char const* what;
        DocxSample file;
        char const* blocks;
    };
    std::vector<Case> const cases = {
        {"LISTNUM in a list's paragraph: the next level, and again behind words",
         {.body =
              item_of(1, 0,
                      run("Officers ") + number(" LISTNUM ") + run(" advise; ") + number("LISTNUM") + run(" act.")) +
              item(1, 1, "B") + item(1, 0, "C"),
          .numbering = k_three},
         "¶  0 |1. Officers 1.1 advise; 1.2 act.|\n¶  0 |1.3 B|\n¶  0 |2. C|\n"},
        {"at the paragraph's head each goes a level down",
         {.body = item_of(1, 0, number("LISTNUM") + number("LISTNUM") + run(" A ") + number("LISTNUM") + run("B")),
          .numbering = k_three},
         "¶  0 |1. 1.1(a) A (b)B|\n"},
        {"without a list: Word's own three, and a level",
         {.body = paragraph_of(number("LISTNUM") + run(" A")) + paragraph_of(number("LISTNUM") + run(" B")) +
                  paragraph_of(run("that ") + number("LISTNUM NumberDefault \\l 6") + run(" no default; ") +
                               number("LISTNUM") + run(" no other")) +
                  paragraph_of(number("LISTNUM \"LegalDefault\"") + run(" C")) +
                  paragraph_of(number("LISTNUM LegalDefault \\l 2") + run(" D")) +
                  paragraph_of(number("LISTNUM OutlineDefault") + run(" E"))},
         "¶  0 |1) A|\n¶  0 |2) B|\n¶  0 |that (i) no default; (ii) no other|\n¶  0 |1. C|\n¶  0 |1.1. D|\n"
         "¶  0 |I. E|\n"},
        {"a start, and a list by its name",
         {.body = paragraph_of(number("LISTNUM \\s 4") + run(" A")) + paragraph_of(number("LISTNUM") + run(" B")) +
                  paragraph_of(number("LISTNUM Rules \\s 3") + run(" C")) + item(8, 0, "D"),
          .numbering = named},
         "¶  0 |4) A|\n¶  0 |5) B|\n¶  0 |C) C|\n¶  0 |D) D|\n"},
        {"AUTONUM, its formats and its separator, as ECMA-376 shows them",
         {.body = paragraph_of(simple(" AUTONUM ") + run(" A")) +
                  paragraph_of(number("AUTONUM \\* Arabic \\s :") + run(" B")) +
                  paragraph_of(number("AUTONUM \\* alphabetic \\s \" \"") + run(" C")) +
                  paragraph_of(number("AUTONUM \\* ROMAN") + run(" D")) +
                  paragraph_of(number("AUTONUM \\* OrdText") + run(" E"))},
         "¶  0 |1. A|\n¶  0 |2: B|\n¶  0 |c C|\n¶  0 |IV. D|\n¶  0 |fifth. E|\n"},
        {"AUTONUM below headings",
         {.body = heading(1, number("AUTONUM") + run(" A")) + paragraph_of(number("AUTONUM") + run(" a")) +
                  paragraph_of(number("AUTONUM") + run(" b")) + heading(1, number("AUTONUM") + run(" B")) +
                  paragraph_of(number("AUTONUM") + run(" c")),
          .styles = styles},
         "¶  0 h1 |1. A|\n¶  0 |1. a|\n¶  0 |2. b|\n¶  0 h1 |2. B|\n¶  0 |1. c|\n"},
        {"AUTONUMLGL has the headings' numbers",
         {.body = heading(1, number("AUTONUMLGL") + run(" A")) + heading(2, number("AUTONUMLGL \\e") + run(" B")) +
                  paragraph_of(number("AUTONUMLGL") + run(" a")) + heading(2, number("AUTONUMLGL") + run(" C")) +
                  paragraph_of(number("AUTONUMLGL") + run(" b")),
          .styles = styles},
         "¶  0 h1 |1. A|\n¶  0 h2 |1.1 B|\n¶  0 |1.1.1. a|\n¶  0 h2 |1.2. C|\n¶  0 |1.2.1. b|\n"},
        {"AUTONUMOUT",
         {.body = heading(1, number("AUTONUMOUT") + run(" A")) + heading(2, number("AUTONUMOUT") + run(" B")) +
                  heading(2, number("AUTONUMOUT") + run(" C")) + heading(1, number("AUTONUMOUT") + run(" D")),
          .styles = styles},
         "¶  0 h1 |I. A|\n¶  0 h2 |A. B|\n¶  0 h2 |B. C|\n¶  0 h1 |II. D|\n"},
        {"a field deleted with tracking counts no more, an inserted one did not",
         {.body =
              paragraph_of(number("AUTONUM") + run(" A ") + "<w:del w:author=\"X\">" + number("AUTONUM") + "</w:del>" +
                           run("B ") + "<w:ins w:author=\"X\">" + number("AUTONUM") + "</w:ins>") +
              paragraph_of("<w:del w:author=\"X\">" + number("AUTONUM") + "</w:del>" + number("AUTONUM") + run(" C"))},
         "¶  0 |1. A |~~2.~~|B |++2.++|\n¶  0 |~~3.~~|3. C|\n"},
        {"a result that another program stored, and other instructions",
         {.body = paragraph_of(with_result("AUTONUM", "7") + run(" A")) +
                  paragraph_of(with_result("LISTNUMS", "8") + run(" B"))},
         "¶  0 |1. A|\n¶  0 |8 B|\n"},
        {"broken instructions",
         {.body = paragraph_of(number("LISTNUM \"\" \\l 99 \\s x") + run(" A")) +
                  paragraph_of(number("AUTONUM \\s") + run(" B")) + paragraph_of(number(" \"") + run("C"))},
         "¶  0 |i. A|\n¶  0 |1. B|\n¶  0 |C|\n"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.what);
        Imported const got = import_bytes(docx(c.file), "x.docx");
        CHECK(dump(got.source, got.blocks) == c.blocks);
    }
}
