// Lines to blocks: what is one paragraph, what is markup.
#include <doctest/doctest.h>

#include "indexer/import.hpp"

using namespace concord;

TEST_CASE("lines and marks become blocks") {
    struct Case {
        char const* what;
        char const* input;
        char const* blocks;
    };
    constexpr Case k_cases[] = {
        {"a bullet is no text", "- a) Text", "¶  0 '-' |a) Text|\n"},
        {"a converter's bullet before the document's", "- · Text", "¶  0 '- ·' |Text|\n"},
        {"a wrapped line joins", "The Council appoints every officer of the Council on\nmerit.",
         "¶  0 |The Council appoints every officer of the Council on|merit.|\n"},
        {"a short line was ended by its writer", "Roles\nOfficers advise.", "¶  0 |Roles|\n·  0 |Officers advise.|\n"},
        {"a label opens a block", "The Council appoints every officer of the Council on\n(a) merit;",
         "¶  0 |The Council appoints every officer of the Council on|\n·  0 |(a) merit;|\n"},
        {"also in bold", "The Council appoints every officer of the Council on\n**1.2** Text",
         "¶  0 |The Council appoints every officer of the Council on|\n·  0 |**1.2**|Text|\n"},
        {"struck runs", "4.1~~45~~ Text", "¶  0 |4.1|~~45~~|Text|\n"},
        {"a mark without its partner is text", "2 ~~ 3 and **", "¶  0 |2 ~~ 3 and **|\n"},
        {"emphasis", "the *Council* and 2 * 3", "¶  0 |the |Council|and 2 * 3|\n"},
        {"an escaped mark is text", "\\*not a bullet", "¶  0 |*not a bullet|\n"},
        {"headings", "## Roles\nText", "¶  0 h2 |Roles|\n·  0 |Text|\n"},
        {"a table row", "| 4.1 | Text |\n|---|---|", "¶  0 |4.1 |Text |\n"},
        {"rules hold no word", "---\nText\n***", "¶  0 |Text|\n"},
        {"a form feed ends a paragraph", "The Council appoints every officer of the Council on\n\fmerit.",
         "¶  0 |The Council appoints every officer of the Council on|\n¶  0 |merit.|\n"},
        {"windows-1252 is read as such", "caf\xE9", "¶  0 |café|\n"},
        {"nothing", "", ""},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.what);
        Imported const got = import_text(c.input, "x.md");
        CHECK(dump(got.source, got.blocks) == c.blocks);
    }
}

TEST_CASE("broken UTF-8 is said with its place") {
    Imported const got = import_text("a\ncaf\xE9\n", "x.txt");
    REQUIRE(got.diagnostics.size() == 1);
    CHECK(format(got.diagnostics[0]) ==
          "x.txt:2:4: warning: 1 characters are not UTF-8 and were read as Windows-1252; this is the first\n"
          "  mend: if words look wrong, save the file as UTF-8 and index again");
}
