#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "render/render.hpp"
#include "render/wrap.hpp"
#include "tests/render/sample.hpp"

namespace concord {
namespace {

TEST_CASE("terminal") {
    CHECK(render_terminal(sample_table(), {40, false}) ==
          "officers at group meetings\n"
          "==========================\n"
          "Found in 1 of 2 documents; searched and\n"
          "not found in 1.\n"
          "\n"
          "Alpha Council: Protocol (2007-11)\n"
          "[alpha] found\n"
          "\n"
          "  alpha:4.6 (printed as '4.65')\n"
          "  SUPPORT > Groups\n"
          "    [Officers:]\n"
          "    may attend | leave.\n"
          "    Then report.\n"
          "  Repaired: old and new number run\n"
          "  together (printed: '4.65')\n"
          "  Why: shares: attend\n"
          "\n"
          "council not named in the document: Code\n"
          "[beta] searched, not found\n"
          "  All 9 clauses were searched.\n"
          "\n"
          "  Nearest, but rejected:\n"
          "  beta:3\n"
          "    =Officers are neutral\n"
          "\n");
    CHECK(render_terminal(sample_table(), {40, true}).find("\x1b[1mofficers at group meetings\x1b[0m\n") == 0);
}

TEST_CASE("markdown") {
    CHECK(render_markdown(sample_table()) ==
          "# officers at group meetings\n"
          "\n"
          "Found in 1 of 2 documents; searched and not found in 1.\n"
          "\n"
          "| Council and document | Finding | Clauses |\n"
          "| --- | --- | --- |\n"
          "| Alpha Council: Protocol (2007-11) | found | 4.6 |\n"
          "| council not named in the document: Code | searched, not found | nearest: 3 |\n"
          "\n"
          "### Alpha Council: found\n"
          "\n"
          "**alpha:4.6** (printed as ‘4.65’) — *SUPPORT › Groups*\n"
          "\n"
          "> \\[Officers:\\]\n"
          ">\n"
          "> may **attend** \\| leave.\n"
          ">\n"
          "> Then report.\n"
          ">\n"
          "> *Repaired: old and new number run together (printed: '4.65')*\n"
          "\n"
          "### council not named in the document: searched, not found\n"
          "\n"
          "All 9 clauses were searched.\n"
          "\n"
          "Nearest, but rejected:\n"
          "\n"
          "**beta:3**\n"
          "\n"
          "> \\=Officers are neutral\n");
}

TEST_CASE("csv") {
    CHECK(
        render_csv(sample_table()) ==
        "matter,question,document,council,title,date,finding,clause,citation,printed,headings,lead-in,text,score,why,"
        "note,force,bearer,via,limits,wording,compared-with,difference,row,page\r\n"
        "officers at group meetings,officers at group meetings,alpha,Alpha Council,Protocol,2007-11,found,answer,"
        "alpha:4.6,4.65,SUPPORT > Groups,Officers:,\"may attend | leave.\nThen report.\",0.750,shares: attend,"
        "\"Repaired: old and new number run together (printed: '4.65').\",,,,,,,,,\r\n"
        "officers at group meetings,officers at group meetings,beta,council not named in the document,Code,,not-found,"
        "nearest rejected,beta:3,3.,,,\"'=Officers are neutral\",0.250,,All 9 clauses were searched.,,,,,,,,,\r\n");
}

TEST_CASE("jsonl has the shape that scripts read") {
    CHECK(
        render_jsonl(sample_table()) ==
        "{\"question\":\"officers at group meetings\",\"cells\":{\"alpha\":{\"finding\":\"found\",\"refs\":[\"4.6\"]},"
        "\"beta\":{\"finding\":\"not-found\",\"refs\":[]}}}\n");
}

TEST_CASE("json") {
    auto const page = nlohmann::json::parse(render_json(sample_table()));
    CHECK(page["documents"][1]["council"].is_null());
    auto const entry = page["rows"][0]["cells"][0]["entries"][0];
    CHECK(entry["citation"] == "alpha:4.6");
    CHECK(entry["label"] == "4.65");
    CHECK(entry["matches"].dump() == "[[4,10]]");
    CHECK(entry["repairs"][0]["kind"] == "label-merged");
    CHECK(entry["text"] == "may attend | leave.\nThen report.");
    CHECK(page["rows"][0]["cells"][1]["nearest"][0]["ref"] == "3");
}

TEST_CASE("html names its language, escapes, marks words and fetches nothing") {
    std::string const page = render_html(sample_table());
    for (char const* wanted :
         {"<!DOCTYPE html>\n<html lang=\"en-GB\">", "default-src 'none'", "<h1>officers at group meetings</h1>",
          "<caption>officers at group meetings", "scope=\"col\">Finding", "scope=\"row\">",
          "<p>may <mark>attend</mark> | leave.</p>\n<p>Then report.</p>", "searched, not found",
          "<strong>Repaired:</strong> old and new number run together"}) {
        CAPTURE(wanted);
        CHECK(page.find(wanted) != std::string::npos);
    }
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("http://") == std::string::npos);
    CHECK(page.find("https://") == std::string::npos);
}

// Fields of RFC 4180, read the plain way.
std::vector<std::vector<std::string>> read_csv(std::string const& text) {
    std::vector<std::vector<std::string>> out(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        std::string& field = out.back().back();
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            field += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            out.back().emplace_back();
        else if (!quoted && c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            out.emplace_back(1), ++i;
        else
            field += c;
    }
    out.pop_back();
    return out;
}

constexpr char const* k_evil[] = {"<script>alert(1)</script>",
                                  "\"><img src=x onerror=alert(1)>",
                                  "'; DROP TABLE x; --",
                                  "=HYPERLINK(\"x\",\"y\")",
                                  "a,b\r\n\"c\"",
                                  "| x | `y` [z](javascript:alert(1)) ![i](x)",
                                  "</style></title></mark><!-- x",
                                  "\x1b[2J\x07",
                                  "\xff\xfe\xc3\x28 broken",
                                  "\xE2\x80\xAE reversed",
                                  "",
                                  "\n\n",
                                  "&lt;b&gt;"};

TEST_CASE("html leads from a clause to those that it refers to, where the page shows them") {
    Table table = sample_table();
    CellEntry& entry = table.rows[0].cells[0].entries[0];
    entry.refers_to = {"4.7(a)", "9"};
    CellEntry other = entry;
    other.citation.ref = "4.7(a)";
    other.refers_to = {};
    table.rows[0].cells[0].entries.push_back(other);
    table.rows.push_back(table.rows[0]);  // shown twice: an id stands once
    std::string const page = render_html(table);
    CHECK(page.find("<p class=\"aside\">Refers to: <a href=\"#clause-2\">alpha:4.7(a)</a>, alpha:9</p>") !=
          std::string::npos);
    auto const id = page.find("<div class=\"clause\" id=\"clause-2\">");
    REQUIRE(id != std::string::npos);
    CHECK(page.find("id=\"clause-2\"", id + 30) == std::string::npos);
    CHECK(page.find("id=\"clause-3\"") == std::string::npos);  // rejected: nothing leads to it
}

TEST_CASE("a clause of a file with pages is cited with its page") {
    Table table = sample_table();
    table.rows[0].cells[0].entries[0].page = 7;
    for (std::string const& out : {render_terminal(table, {80, false}), render_html(table), render_markdown(table)})
        CHECK(out.find("(page 7)") != std::string::npos);
    CHECK(render_csv(table).find(",7\r\n") != std::string::npos);
    auto const rows = nlohmann::json::parse(render_json(table))["rows"];
    CHECK(rows[0]["cells"][0]["entries"][0]["page"] == 7);
    CHECK(rows[0]["cells"][1]["nearest"][0]["page"].is_null());
}

TEST_CASE("any table renders in every format, and hostile words stay words") {
    for (std::string const evil : k_evil) {
        CAPTURE(evil);
        Table const table = hostile_table(evil);
        std::string const html = render_html(table);
        for (char const* never : {"<script", "<img", "<!-- ", "</mark><!", "javascript:alert(1)\""})
            CHECK(html.find(never) == std::string::npos);
        CHECK(html.find("</style>") == html.rfind("</style>"));
        for (std::string const& out : {html, render_terminal(table, {80, false}), render_markdown(table)}) {
            CHECK(out.back() == '\n');
            CHECK(out == printable(out));  // no control characters, valid UTF-8
        }
        CHECK(render_markdown(table).find("<script") == std::string::npos);
        auto const rows = read_csv(render_csv(table));
        REQUIRE(rows.size() == 4);
        for (auto const& row : rows) {
            CHECK(row.size() == 25);
            for (std::string const& field : row)
                CHECK((field.empty() || std::string("=+-@").find(field[0]) == std::string::npos));
        }
        CHECK(nlohmann::json::parse(render_json(table))["rows"].size() == 2);
        CHECK(render_jsonl(table).find('\n') != std::string::npos);
        for (CouncilsAs const way : {CouncilsAs::rows, CouncilsAs::columns}) {
            Table turned = table;
            turned.councils_as = way;
            CHECK(render_html(turned).find("<script") == std::string::npos);
            CHECK(render_docx(turned).starts_with("PK"));
            CHECK(render_xlsx(turned).starts_with("PK"));
        }
    }
    Table const none;
    CHECK(render_terminal(none, {}) == "The table has no rows.\n");
    CHECK(render_jsonl(none).empty());
    for (std::string const& out : {render_docx(none), render_xlsx(none)}) CHECK(out.starts_with("PK"));
    for (std::string const& out : {render_html(none), render_markdown(none), render_csv(none), render_json(none)})
        CHECK(out.back() == '\n');
}

TEST_CASE("tidy finds no error in the pages") {
    if (std::system("tidy -v >/dev/null 2>&1") != 0) return;  // only where it is installed
    auto const file = std::filesystem::temp_directory_path() / "concord_formats_test.html";
    Table columns = told_table();
    columns.councils_as = CouncilsAs::columns;
    for (Table const& table : {sample_table(), told_table(), columns, hostile_table("<b>\"x\"</b> & y")}) {
        std::ofstream(file) << render_html(table);
        int const status = std::system(("tidy -e -q '" + file.string() + "' >/dev/null 2>&1").c_str());
        CHECK(status == 0);  // 0: neither errors nor warnings
    }
    std::filesystem::remove(file);
}

TEST_CASE("an export leads back to where it was made") {
    Whence const from{"http://rules.example.gov.uk", "Corpus version 1a2b3c4d"};
    CHECK(clause_link({}, {"alpha", "4.6"}) == "");
    CHECK(clause_link(from, {"alpha", "12(b)[2]¶1"}) ==
          "http://rules.example.gov.uk/document/alpha/12(b)%5B2%5D%C2%B61");
    std::string const html = render_html(sample_table(), from);
    CHECK(html.find("<strong><a href=\"http://rules.example.gov.uk/document/alpha/4.6\">alpha:4.6</a></strong>") !=
          std::string::npos);
    std::string const markdown = render_markdown(sample_table(), from);
    CHECK(markdown.find("[**alpha:4.6**](<http://rules.example.gov.uk/document/alpha/4.6>)") != std::string::npos);
    for (std::string const& out : {html, markdown}) CHECK(out.find("Corpus version 1a2b3c4d") != std::string::npos);
}

TEST_CASE("of a document that a row is not about, nothing is said") {
    Table table = sample_table();
    table.rows[0].cells[1].shown = false;
    table.rows[0].note = "for the report";
    for (CouncilsAs const as : {CouncilsAs::rows, CouncilsAs::columns}) {
        table.councils_as = as;
        for (std::string const& out : {render_html(table), render_markdown(table), render_csv(table),
                                       render_terminal(table, {80, false}), render_terminal(table, {200, false})}) {
            CHECK(out.find("for the report") != std::string::npos);
            CHECK(out.find("beta:3") == std::string::npos);
            CHECK(out.find("All 9 clauses were searched") == std::string::npos);
            CHECK(out.find("Found in") == std::string::npos);
        }
        CHECK(render_json(table).find("beta:3") == std::string::npos);
        CHECK_FALSE(render_xlsx(table).empty());
        CHECK_FALSE(render_docx(table).empty());
    }
}

}  // namespace
}  // namespace concord
