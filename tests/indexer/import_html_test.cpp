// Web pages to blocks: what is the text, and the numbers that a browser shows.
#include <doctest/doctest.h>

#include "indexer/import.hpp"
#include "indexer/segment.hpp"

using namespace concord;

TEST_CASE("pages become blocks") {
    struct Case {
        char const* what;
        std::string_view input;
        char const* blocks;
    };
    constexpr Case k_cases[] = {
        {"headings and paragraphs", "<h2>Roles</h2><p>Officers\n  <b>advise</b>.</p>",
         "¶  0 h2 |**Roles**|\n¶  0 |Officers |**advise**|.|\n"},
        {"a list from 5", "<ol start=5><li>A<li>B</ol>", "¶  0 |5. A|\n¶  0 |6. B|\n"},
        {"an item's own value", "<ol><li>A</li><li value=7>B</li><li>C</li></ol>",
         "¶  0 |1. A|\n¶  0 |7. B|\n¶  0 |8. C|\n"},
        {"counted down", "<ol reversed><li>A</li><li>B</li></ol>", "¶  0 |2. A|\n¶  0 |1. B|\n"},
        {"nested lists of other types",
         "<ol><li>A<ol type=a><li>B<ol type=i><li>C</li></ol></li></ol></li><li>D</li></ol>",
         "¶  0 |1. A|\n¶  2 |a. B|\n¶  4 |i. C|\n¶  0 |2. D|\n"},
        {"by plain CSS", "<ol style='list-style-type: upper-roman'><li>A</li></ol>", "¶  0 |I. A|\n"},
        {"letters behind z", "<ol type=a start=28><li>A</li></ol>", "¶  0 |ab. A|\n"},
        {"an item that opens with a list", "<ol><li><ol type=a><li>A</li></ol></li></ol>", "¶  2 |1. a. A|\n"},
        {"an item of paragraphs", "<ol><li><p>A</p><p>B</p></li></ol>", "¶  0 |1. A|\n¶  0 |B|\n"},
        {"items with numbers of their own", "<ol><li>(a) A</li><li>(b) B</li></ol>", "¶  0 |(a) A|\n¶  0 |(b) B|\n"},
        {"but a number of days is none", "<ol><li>7 days' notice</li></ol>", "¶  0 |1. 7 days' notice|\n"},
        {"bullets", "<ul><li>A<ul><li>B</li></ul></li></ul>", "¶  0 '•' |A|\n¶  2 '•' |B|\n"},
        {"definitions", "<dl><dt>Member</dt><dd>a councillor</dd></dl>", "¶  0 |Member|\n·  4 |a councillor|\n"},
        {"a table", "<table><tr><th>No</th><th>Rule</th></tr><tr><td>1.1</td><td><p>A</p><p>B</p></td></tr></table>",
         "¶  0 row |**No**|**Rule**|\n¶  0 row |1.1|A|B|\n"},
        {"a table for the look of it", "<table><tr><td><ul><li>A</li></ul></td><td>B</td></tr></table>",
         "¶  0 row '•' |A|\n¶  0 row |B|\n"},
        {"changes", "<p>Members <del>may</del><ins datetime=2026-01-02>must</ins> <s>not</s></p>",
         "¶  0 |Members |~~may~~|++must++||~~not~~|\n"},
        {"a line through the words, by element or style",
         "<p>A <strike>B</strike> <span style='text-decoration: line-through'>C</span></p>",
         "¶  0 |A |~~B~~||~~C~~|\n"},
        {"numbers with a nought before, by plain CSS",
         "<ol style='list-style-type: decimal-leading-zero'><li>A</li></ol>", "¶  0 |01. A|\n"},
        {"lines with numbers of their own", "<p>Officers must:<br>(a) advise;<br>(b) act.</p>",
         "¶  0 |Officers must:|\n·  0 |(a) advise;|\n·  0 |(b) act.|\n"},
        {"two breaks are a paragraph", "<p>A<br><br>B</p>", "¶  0 |A|\n¶  0 |B|\n"},
        {"entities", "<p>caf&eacute; &amp; &#8220;fee&#8221; &#146;s&nbsp;A</p>", "¶  0 |café & “fee” ’s A|\n"},
        {"undeclared Windows-1252", "<p>caf\xE9</p>", "¶  0 |café|\n"},
        {"a declared encoding", "<meta charset='iso-8859-2'><p>\xB1</p>", "¶  0 |ą|\n"},
        {"UTF-16", std::string_view("\xFF\xFE<\0p\0>\0\xE9\0<\0/\0p\0>\0", 18), "¶  0 |é|\n"},
        {"UTF-8 that calls itself otherwise", "<meta charset='iso-8859-1'><p>caf\xC3\xA9</p>", "¶  0 |café|\n"},
        {"scripts, forms and what is hidden",
         "<p>A<script>x</script><span style='display:none'>y</span></p><p hidden>z</p>", "¶  0 |A|\n"},
        {"navigation, banners, footers",
         "<div class='cookie-banner'>We use cookies</div><nav>Home</nav><div id=content "
         "class=has-sidebar><h1>Code</h1><p>A</p>"
         "</div><footer>Contact</footer>",
         "¶  0 furniture |We use cookies|\n¶  0 furniture |Home|\n¶  0 h1 |**Code**|\n¶  0 |A|\n¶  0 furniture "
         "|Contact|\n"},
        {"a page that says which its main part is", "<div>Search</div><main><p>A</p></main>",
         "¶  0 furniture |Search|\n¶  0 |A|\n"},
        {"or says so by its role", "<div>Search</div><div role=main><p>A</p></div>",
         "¶  0 furniture |Search|\n¶  0 |A|\n"},
        {"a page that calls all of itself a menu", "<div class=menu><p>A</p></div>", "¶  0 |A|\n"},
        {"a footnote's mark is no word", "<p>Act<sup><a href='#1'>1</a></sup> of 20<sup>th</sup></p>",
         "¶  0 |Act of 20th|\n"},
        {"nor is it the other way round", "<p>Act<a href='#1'><sup>1</sup></a> of <a href='#2'>2<sup>nd</sup></a></p>",
         "¶  0 |Act of 2nd|\n"},
        {"tags that never end", "<html><div><p>A<p><i>B<table><td>C", "¶  0 |A|\n¶  0 |B|\n¶  0 row |C|\n"},
        {"lines as typed", "<pre>1. A\n2. B</pre>", "¶  0 |1. A|\n·  0 |2. B|\n"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.what);
        Imported const got = import_bytes(c.input, "x.html");
        CHECK(dump(got.source, got.blocks) == c.blocks);
    }
}

TEST_CASE("what a file is, is told from its bytes") {
    struct Case {
        char const* what;
        std::string bytes;
        char const* message;
    };
    Case const k_cases[] = {
        {"PDF", "%PDF-1.7\n",
         "x: error: the file is damaged: no page of it can be read\n"
         "  mend: fetch or publish it again, or print it anew to PDF from the program that made it"},
        {"encrypted",
         std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") +
             std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
         "x: error: the file is encrypted\n  mend: save a copy without a password and index that"},
        {"a broken archive", "PK\x03\x04 and no more",
         "x: error: the file is damaged: its archive cannot be opened (Not a zip archive)\n"
         "  mend: open it in Word or LibreOffice, save it again as .docx, and index that"},
        {"nothing to read", std::string("\0\1\2\3", 4),
         "x: error: the file holds no text\n  mend: save it as Word (.docx), PDF, HTML, text or Markdown and index "
         "that"},
        {"a page of scripts", "<html><script>1</script></html>",
         "x: error: the page shows no words\n"
         "  mend: if its text is loaded by scripts, open it in a browser and save it as a whole page"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.what);
        std::string got;
        try {
            import_bytes(c.bytes, "x");
        } catch (Error const& e) {
            got = format(e.diagnostic());
        }
        CHECK(got == c.message);
    }
    CHECK(import_bytes("<p> is how pages open\n", "x").blocks.size() == 1);  // Markdown may quote a tag
}

TEST_CASE("furniture of a page is in no clause") {
    Segmented const got =
        segment(import_bytes("<nav>1. Home</nav><main><h1>Code</h1><ol><li>Officers advise members.</li><li>Members "
                             "decide.</li></ol></main>",
                             "x.html"));
    CHECK(got.furniture == std::vector<std::string>{"1. Home"});
    CHECK(find_ref(got.tree, "1").has_value());
    CHECK(find_ref(got.tree, "2").has_value());
}

// The rows of a table stand without full stops, as members of a list whose marks were lost do; the list ends with it.
TEST_CASE("what stands behind a table is no row of it") {
    struct Case {
        char const* what;
        char const* behind;
        char const* wanted;  // the first lines of what follows the rows
    };
    std::string const before =
        "<h1>Code</h1><h2>Rules</h2><h3>2. Roles</h3><p>2.1 Members decide.</p><p>2.2 The roles "
        "are:</p><table><tr><th>Role</th>"
        "<th>Duty</th></tr><tr><td>Leader</td><td>leads</td></tr><tr><td>Mayor</td><td>chairs</td></tr></table>";
    Case const k_cases[] = {
        {"a heading without a number", "<h3>Complaints</h3><p>Complaints go to the Monitoring Officer.</p>",
         "    heading 2/complaints: Complaints\n      para 2/complaints¶1: Complaints go to the Monitoring Officer.\n"},
        {"one with a number", "<h3>3. Complaints</h3><p>3.1 Complaints go to the Monitoring Officer.</p>",
         "  heading 3 '3.': Complaints\n    clause 3.1 '3.1': Complaints go to the Monitoring Officer.\n"},
        {"one of the level of the heading around",
         "<h2>Complaints</h2><p>Complaints go to the Monitoring Officer.</p><p>They are answered in ten days.</p>",
         "heading complaints: Complaints\n  para complaints¶1: Complaints go to the Monitoring Officer.\n"
         "  para complaints¶2: They are answered in ten days.\n"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.what);
        std::string tree = dump(segment(import_bytes(before + c.behind, "x.html")).tree);
        CAPTURE(tree);
        std::size_t const last_row = tree.find("Mayor chairs\n");
        REQUIRE(last_row != std::string::npos);
        CHECK(tree.substr(last_row + 13) == c.wanted);
    }
}
