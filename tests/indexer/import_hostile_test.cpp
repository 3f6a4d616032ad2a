// Files that mean harm, and files that broke on the way: each is a message or a reading, soon and in bounded memory.
#include <doctest/doctest.h>

#include <ctime>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "indexer/file_kind.hpp"
#include "indexer/import.hpp"
#include "indexer/segment.hpp"
#include "render/zip.hpp"
#include "tests/files.hpp"
#include "tests/indexer/docx_sample.hpp"

using namespace concord;

namespace {

std::string times(std::string const& words, int count) {
    std::string out;
    out.reserve(words.size() * static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) out += words;
    return out;
}

std::string bytes_of(char const* file) {
    std::ifstream in(source_path(file), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string reading_or_message(std::string const& bytes) {
    try {
        return fmt::format("{} blocks", import_bytes(bytes, "x").blocks.size());
    } catch (Error const& e) {
        return e.what();
    }
}

constexpr char k_rels[] = "<Relationships><Relationship Type=\"a/officeDocument\" Target=\"{}\"/></Relationships>";

std::string package(std::string const& target, std::string const& document) {
    return zipped({{"_rels/.rels", fmt::format(k_rels, target)}, {"word/document.xml", document}});
}

constexpr double k_seconds = 60;  // of the processor, with sanitizers; what is not linear takes many times that

}  // namespace

TEST_CASE("hostile files end in a message or a reading") {
    std::string const three = list(1, {level("decimal", "%1."), level("decimal", "%1.%2")});
    std::string cyclic = style("A", "a", "<w:basedOn w:val=\"B\"/>") + style("B", "b", "<w:basedOn w:val=\"A\"/>");
    std::string chain;
    for (int i = 0; i < 100'000; ++i)
        chain += fmt::format("<w:style w:styleId=\"s{}\"><w:basedOn w:val=\"s{}\"/></w:style>", i, i + 1);
    std::string items;
    for (int i = 0; i < 1'000'000; ++i) items += fmt::format("<li>{}", i);
    std::string many;
    for (int i = 0; i < 200'000; ++i) many += item(1, 0, fmt::format("Clause {} of the many {}.", i, i * 7919));
    std::string links;
    for (int i = 0; i < 200; ++i)
        links += fmt::format("<w:abstractNum w:abstractNumId=\"{}\"><w:numStyleLink w:val=\"A\"/></w:abstractNum>", i) +
                 list_of(i + 1, i);

    struct Case {
        char const* what;
        std::string bytes;
        char const* got;
    };
    Case const k_cases[] = {
        {"a part that unpacks to 300 MB", package("word/document.xml", "<w:document>" + std::string(300U << 20U, ' ')),
         "the file's part word/document.xml unpacks to far more than a document holds"},
        {"an external entity",
         package("word/document.xml",
                 "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p><w:r>"
                 "<w:t>A &e;</w:t></w:r></w:p></w:body></w:document>"),
         "1 blocks"},
        {"entities of entities",
         package("word/document.xml",
                 "<!DOCTYPE d [<!ENTITY a \"AAAA\"><!ENTITY b \"&a;&a;\">]><w:document><w:body><w:p><w:r>"
                 "<w:t>&b;</w:t></w:r></w:p></w:body></w:document>"),
         "1 blocks"},
        {"a path that climbs",
         package("../../../../word/document.xml",
                 "<w:document><w:body><w:p><w:r><w:t>A</w:t></w:r></w:p></w:body></w:document>"),
         "1 blocks"},
        {"a path that leads nowhere", package("/etc/passwd", ""), "the file is damaged: it has no text"},
        {"no document at all", zipped({{"a.txt", "A"}}),
         "this is an archive that holds no Word document, which is not read"},
        {"a workbook", package("xl/workbook.xml", ""), "this is an Excel workbook, which is not read"},
        {"styles in a circle", docx({.body = styled("A", "X"), .styles = cyclic}), "1 blocks"},
        {"a chain of 100,000 styles", docx({.body = styled("s0", "X"), .styles = chain}), "1 blocks"},
        {"style links in a circle",
         docx({.body = item(7, 0, "X"),
               .numbering = links,
               .styles = style("A", "A", "<w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>")}),
         "1 blocks"},
        {"100,000 tables in one another",
         docx({.body =
                   times("<w:tbl><w:tr><w:tc>", 100'000) + paragraph("X") + times("</w:tc></w:tr></w:tbl>", 100'000)}),
         "1 blocks"},
        {"100,000 text boxes in one another",
         docx({.body = times("<w:p><w:r><w:txbxContent>", 100'000) + paragraph("X") +
                       times("</w:txbxContent></w:r></w:p>", 100'000)}),
         "1 blocks"},
        {"100,000 fields that never end",
         docx({.body = paragraph_of(times("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 100'000) + run("X")) +
                       paragraph("Y")}),
         "1 blocks"},
        {"a list of 200,000 clauses", docx({.body = many, .numbering = three}), "200000 blocks"},
        {"a level of no list", docx({.body = item(1, 100'000, "X"), .numbering = three}), "1 blocks"},
        {"a page of 100,000 levels", "<html>" + times("<div>", 100'000) + "X", "1 blocks"},
        {"100,000 lists in one another", "<html>" + times("<ol><li>", 100'000) + "X", "1 blocks"},
        {"100,000 menus in one another", "<html>" + times("<div class=menu>", 100'000) + "<h1>X</h1>", "1 blocks"},
        {"100,000 ends of nothing", "<html>" + times("</p></div></b>", 100'000) + "X", "1 blocks"},
        {"a list of a million items", "<html><ol>" + items, "1000000 blocks"},
        {"a million line breaks", "<html><p>" + times("1. A;<br>", 300'000), "300000 blocks"},
        {"an entity of a page's own", "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>A &e;</p>",
         "2 blocks"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.what);
        std::clock_t const start = std::clock();
        CHECK(reading_or_message(c.bytes) == c.got);
        CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < k_seconds);
    }
}

TEST_CASE("nothing outside the file is read") {
    Imported const got =
        import_bytes(package("word/document.xml",
                             "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p><w:r>"
                             "<w:t>A &e; B</w:t></w:r></w:p></w:body></w:document>"),
                     "x");
    CHECK(got.source.bytes == "A &e; B\n");
}

TEST_CASE("a Word file cut off anywhere is a message or a reading") {
    std::string body;
    for (int i = 0; i < 3000; ++i) body += item(1, i % 2, fmt::format("Clause {} of {}", i, i * 7919 % 1000));
    std::string const whole =
        docx({.body = body, .numbering = list(1, {level("decimal", "%1."), level("decimal", "%1.%2")})});
    REQUIRE(whole.size() > 15'000);
    for (std::size_t size = 0; size < whole.size(); size += 1024) {
        CAPTURE(size);
        std::string const got = reading_or_message(whole.substr(0, size));
        bool const said = got.find("damaged") != std::string::npos || got.find("empty") != std::string::npos;
        CHECK(said);
    }
    // the archive whole, its XML cut off
    std::string const xml = "<w:document><w:body>" + body;
    for (std::size_t size = 1; size < xml.size(); size += 16 * 1024) {
        CAPTURE(size);
        CHECK(reading_or_message(package("word/document.xml", xml.substr(0, size))) != "");
    }
}

TEST_CASE("a page cut off anywhere is read as far as it goes") {
    std::string page = "<!doctype html><main><ol>";
    for (int i = 0; i < 1000; ++i) page += fmt::format("<li>Officers <b>advise</b> &amp; act, {}</li>", i);
    std::string const office = bytes_of("tests/pdf/office/protocol.html");
    std::size_t const body = office.find("<body");
    REQUIRE(body != std::string::npos);
    for (std::string const& whole : {page, office})
        for (std::size_t size = whole == office ? body + 1024 : 64; size < whole.size(); size += 1024) {
            CAPTURE(size);
            CHECK(reading_or_message(whole.substr(0, size)).ends_with(" blocks"));
        }
}

TEST_CASE("a text cut off anywhere is read as far as it goes, every word of it") {
    std::string const whole = bytes_of("corpus/rutland.md");
    REQUIRE(whole.size() > 30'000);
    std::string wide = "\xFF\xFE";  // UTF-16, cut in mid-letter, too
    for (char const c : whole.substr(0, 8192)) wide += {c, '\0'};
    std::size_t blocks = 0;
    for (std::size_t size = 1024; size < whole.size(); size += 1024) {
        CAPTURE(size);
        Imported const got = import_bytes(whole.substr(0, size), "x");
        CHECK(got.blocks.size() >= blocks);
        blocks = got.blocks.size();
        CHECK(!segment(got).tree.clauses.empty());
        if (size < wide.size()) CHECK(reading_or_message(wide.substr(0, size + 1)).ends_with(" blocks"));
    }
}

// LibreOffice reads these; what comes before it is that they are known for what they are, however much is lost.
TEST_CASE("OpenDocument and rich text files cut off are still known") {
    std::string const filling(64 * 1024, 'x');
    std::string const open = std::string("PK\x03\x04\x14\0\0\x08\0\0", 10) + std::string(16, '\0') +
                             std::string("\x08\0\0\0", 4) + "mimetypeapplication/vnd.oasis.opendocument.text" + filling;
    std::string const rich = "{\\rtf1\\ansi " + filling;
    for (std::size_t size = 1024; size < filling.size(); size += 1024) {
        CAPTURE(size);
        CHECK(kind_of(std::string_view(open).substr(0, size)) == FileKind::open_document);
        CHECK(kind_of(std::string_view(rich).substr(0, size)) == FileKind::rich_text);
    }
    CHECK(reading_or_message(open.substr(0, 40)).starts_with("the file is damaged"));  // too short to tell
}
