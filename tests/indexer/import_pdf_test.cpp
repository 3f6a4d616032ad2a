// PDF files to blocks and outlines. tests/pdf/make.py draws the files; what is to come of each stands beside it. With
// CONCORD_UPDATE=1 in the environment the expectations are written anew, for a person to read the difference.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "indexer/import.hpp"
#include "indexer/pdf/import_pdf.hpp"
#include "indexer/pdf/read_pdf.hpp"
#include "indexer/segment.hpp"
#include "tests/files.hpp"
#include "tests/indexer/pdf_sample.hpp"

using namespace concord;

namespace {

std::string read(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string pdf(std::string const& name) {
    return read(source_path("tests/pdf/" + name + ".pdf"));
}

std::string reading_or_message(std::string const& bytes) {
    try {
        return fmt::format("{} blocks", import_bytes(bytes, "x").blocks.size());
    } catch (Error const& e) {
        return e.what();
    }
}

std::string blocks_or_message(std::string const& bytes) {
    try {
        Imported const got = import_bytes(bytes, "x.pdf");
        std::string out = dump(got.source, got.blocks);
        for (Diagnostic const& diagnostic : got.diagnostics) out += format(diagnostic) + '\n';
        return out;
    } catch (Error const& e) {
        return format(e.diagnostic()) + '\n';
    }
}

// With the page of each unit.
std::string outline(std::string const& bytes) {
    try {
        Segmented const got = segment(import_bytes(bytes, "x.pdf"));
        std::string out = dump(got.tree);
        for (Clause const& clause : got.tree.clauses) out += fmt::format("{} page {}\n", clause.ref, clause.place.page);
        return out;
    } catch (Error const&) {
        return "";
    }
}

// Lines of words, each line 12 points under the one before; a word is given as "x:words".
std::string page_of_lines(std::vector<std::string> const& lines) {
    std::string out = "page\n";
    double y = 60;
    for (std::string const& line : lines) {
        double x = 72;
        for (std::size_t at = 0; at < line.size();) {
            std::size_t const end = std::min(line.find(' ', at), line.size());
            double const width = 5.0 * static_cast<double>(end - at);
            if (end > at)
                out +=
                    fmt::format("{} {} {} {} size 10 space '{}'\n", x, y, x + width, y + 12, line.substr(at, end - at));
            x += width + 3;
            at = end + 1;
        }
        y += 12;
    }
    return out;
}

std::string dump_of(std::string const& pages) {
    Imported const got = blocks_of(pdf_pages(pages), "x.pdf");
    return dump(got.source, got.blocks);
}

}  // namespace

TEST_CASE("the files of tests/pdf") {
    bool const update = std::getenv("CONCORD_UPDATE") != nullptr;
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(source_path("tests/pdf")))
        if (entry.path().extension() == ".pdf") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    CHECK(files.size() >= 22);
    for (std::filesystem::path file : files) {
        CAPTURE(file.filename().string());
        std::string const bytes = read(file);
        std::string const blocks = blocks_or_message(bytes);
        std::string const tree = outline(bytes);
        if (update) {
            std::ofstream(file.replace_extension("blocks")) << blocks;
            std::ofstream(file.replace_extension("outline")) << tree;
        }
        CHECK(blocks == read(file.replace_extension("blocks")));
        CHECK(tree == read(file.replace_extension("outline")));
    }
}

// tests/pdf/office: documents as a person typed them (.md), written by LibreOffice from a Word file with automatic
// numbers to PDF. Where no gap stands between paragraphs, and the last line of one happens to be full, nothing in the
// file says that a paragraph ends there: these two units have one paragraph for two.
TEST_CASE("what LibreOffice prints has the outline of what was typed") {
    struct Case {
        char const* document;
        std::vector<std::string> joined;
    };
    Case const k_cases[] = {{"councillor-officer", {}},
                            {"member-employee", {"15"}},
                            {"northampton", {}},
                            {"rutland", {"12(b)(vi)"}},
                            {"surrey-heath", {}}};
    auto const in_one = [](std::string words) {
        std::replace(words.begin(), words.end(), '\n', ' ');
        return words;
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.document);
        std::string const path = source_path(std::string("tests/pdf/office/") + c.document);
        ClauseTree const typed = segment(import_bytes(read(path + ".md"), "x")).tree;
        ClauseTree const printed = segment(import_bytes(read(path + ".pdf"), "x")).tree;
        REQUIRE(typed.clauses.size() == printed.clauses.size());
        CHECK(typed.clauses.size() > 15);
        std::vector<std::string> joined;
        for (std::size_t i = 0; i < typed.clauses.size(); ++i) {
            Clause const& want = typed.clauses[i];
            Clause const& got = printed.clauses[i];
            CHECK(fmt::format("{} {} '{}' {}", name(want.kind), want.ref, want.label, in_one(want.text)) ==
                  fmt::format("{} {} '{}' {}", name(got.kind), got.ref, got.label, in_one(got.text)));
            CHECK(want.parent == got.parent);
            CHECK(got.place.page > 0);
            if (want.text != got.text) joined.push_back(want.ref);
        }
        CHECK(joined == c.joined);
    }
}

// tests/pdf/office/make_protocol.py: one source, written by LibreOffice in three formats.
TEST_CASE("one protocol with all that a word processor adds reads the same in every format") {
    auto const read_as = [](char const* ending) {
        return segment(import_bytes(read(source_path(std::string("tests/pdf/office/protocol.") + ending)), "x")).tree;
    };
    ClauseTree const word = read_as("docx");
    CHECK(word.clauses.size() == 26);
    CHECK(dump(word).find("\nheading what-members-can-expect: ") != std::string::npos);  // behind the table
    CHECK(dump(read_as("pdf")) == dump(word));
    // LibreOffice's web pages know "1." and "a." only, and have the note at their end
    ClauseTree const page = read_as("html");
    REQUIRE(page.clauses.size() == word.clauses.size() + 1);
    for (std::size_t i = 0; i < word.clauses.size(); ++i) {
        CAPTURE(word.clauses[i].ref);
        CHECK((page.clauses[i].kind == word.clauses[i].kind || page.clauses[i].kind == Kind::item));
        CHECK(page.clauses[i].parent == word.clauses[i].parent);
        CHECK(word.clauses[i].text.starts_with(page.clauses[i].text));
    }
    CHECK(page.clauses.back().text.starts_with("1Localism Act 2011"));
}

TEST_CASE("the words of a page keep their places") {
    PdfFile const file = read_pdf(pdf("plain"), "x");
    REQUIRE(file.pages.size() == 1);
    CHECK(dump(file.pages[0]).starts_with("page 1 595 x 842\n72 67 145 84 size 18 bold 'Protocol'\n"));
}

TEST_CASE("lines to paragraphs, where the words say what the places do not") {
    std::string const full = "Officers advise all members of the Council in the same way and with the same";
    struct Case {
        char const* what;
        std::vector<std::string> lines;
        std::string blocks;
    };
    Case const k_cases[] = {
        {"a full line goes on", {full, "care."}, "¶  0 |" + full + " care.|\n"},
        {"a line that was ended by its writer does not",
         {"Officers advise.", "They keep it.", full},
         "¶  0 |Officers advise.|\n¶  0 |They keep it.|\n¶  0 |" + full + "|\n"},
        {"a label opens a block", {full, "1.2 They keep it."}, "¶  0 |" + full + "|\n¶  0 |1.2 They keep it.|\n"},
        {"without a gap, where others have one",
         {full, "1.2 They keep it.", "", "1.3 They do not.", "", "1.4 Some do."},
         "¶  0 |" + full + "|\n·  0 |1.2 They keep it.|\n¶  0 |1.3 They do not.|\n¶  0 |1.4 Some do.|\n"},
        {"a number in a sentence does not",
         {"Officers advise all members of the Council in the same way and as in paragraph", "1.2 of this code."},
         "¶  0 |Officers advise all members of the Council in the same way and as in paragraph 1.2 of this code.|\n"},
        {"a year does not",
         {full.substr(0, 66) + " and by May", "2020 and later."},
         "¶  0 |" + full.substr(0, 66) + " and by May 2020 and later.|\n"},
        {"a parted word",
         {"Officers advise all members of the Council in the same way and with adminis-", "trative care."},
         "¶  0 |Officers advise all members of the Council in the same way and with administrative care.|\n"},
        {"a word with a hyphen of its own",
         {"Co-opted members: officers advise all members of the Council in the same way and co-", "opted members too."},
         "¶  0 |Co-opted members: officers advise all members of the Council in the same way and co-opted members "
         "too.|\n"},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.what);
        CHECK(dump_of(page_of_lines(c.lines)) == c.blocks);
    }
}

TEST_CASE("a file cut off anywhere is a message or a reading") {
    struct Case {
        char const* file;
        std::size_t step;
    };
    for (Case const& c : {Case{"over_three_pages", 256}, Case{"office/northampton", 1024}}) {
        std::string const whole = pdf(c.file);
        for (std::size_t size = 8; size < whole.size(); size += c.step) {
            CAPTURE(c.file);
            CAPTURE(size);
            std::string const got = reading_or_message(whole.substr(0, size));
            CHECK((got.ends_with(" blocks") || got == "the file is damaged: no page of it can be read" ||
                   got == "the file holds no text: its pages are pictures"));
        }
    }
}

TEST_CASE("bytes that changed on the way") {
    std::string const whole = pdf("two_columns");
    std::uint32_t seed = 7;
    for (int round = 0; round < 60; ++round) {
        std::string bytes = whole;
        for (int i = 0; i < 20; ++i) {
            seed = seed * 1664525U + 1013904223U;
            bytes[9 + (seed >> 8U) % (bytes.size() - 9)] = static_cast<char>(seed >> 3U);
        }
        CAPTURE(round);
        CHECK(!reading_or_message(bytes).empty());
    }
}

// Eight times as much takes about eight times as long; what grows with the square takes sixty-four times as long.
TEST_CASE("many words take time in proportion") {
    auto const seconds = [](std::string const& pages) {
        PdfFile const file = pdf_pages(pages);
        std::clock_t const begin = std::clock();
        blocks_of(file, "x");
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    auto const one_line = [](int words) {  // all in one place
        std::string out = "page\n";
        for (int i = 0; i < words; ++i) out += "72 60 80 72 size 10 'a'\n";
        return out;
    };
    auto const scattered = [](int words) {
        std::string out = "page\n";
        std::uint32_t seed = 1;
        for (int i = 0; i < words; ++i) {
            seed = seed * 1664525U + 1013904223U;
            double const x = (seed >> 8U) % 500;
            double const y = (seed >> 18U) % 800;
            out += fmt::format("{} {} {} {} size 10 'word'\n", x, y, x + 20, y + 10);
            if (i % 100 == 0) out += fmt::format("{} {} {} {} line\n", x, y, x + 200, y + 1);
            if (i % 100 == 50) out += fmt::format("{} {} {} {} line\n", x, y, x + 1, y + 200);
        }
        return out;
    };
    auto const pages = [](int count) {
        std::string out;
        for (int i = 0; i < count; ++i)
            out += page_of_lines({"Northshire Council", fmt::format("{}. Officers advise members.", i), "Page of it"});
        return out;
    };
    constexpr double k_least = 0.01;  // of a second: below, the clock says nothing
    constexpr double k_most = 32;
    CHECK(seconds(one_line(40'000)) < k_most * std::max(k_least, seconds(one_line(5'000))));
    CHECK(seconds(scattered(40'000)) < k_most * std::max(k_least, seconds(scattered(5'000))));
    CHECK(seconds(pages(2400)) < k_most * std::max(k_least, seconds(pages(300))));
}
