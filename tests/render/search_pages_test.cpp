// A page of search results in each format, whole outputs compared; and what a document may try to smuggle into them.
#include "render/search_page.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "render/search_kwic.hpp"
#include "render/search_terms.hpp"
#include "render/search_words.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

SearchPage sample_page() {
    PageHit first;
    first.number = 1;
    first.citation = {"alpha", "4.6"};
    first.council = "Alpha Council";
    first.document_title = "Protocol";
    first.label = "4.65";
    first.headings = {"PRESS", "Releases"};
    first.text = "Press releases are issued by the press office.\nNo others are.";
    first.matches = {{0, 5}, {33, 38}};
    first.snippet = "Press releases are issued by the press office.…";
    first.snippet_matches = {{0, 5}, {33, 38}};
    first.score = 7.5;
    first.why = {{"own:press", 4}, {"heading:=press-office", 2.5}, {"like", 1}};
    first.before = {{{"alpha", "4.5"}, "Nobody speaks."}};
    PageHit second = first;
    second.number = 2;
    second.citation.ref = "4.6(a)";
    second.kind = Kind::item;
    second.label = "";
    second.under = 1;
    second.struck = true;
    second.text = second.snippet = "the press;";
    second.matches = second.snippet_matches = {{4, 9}};
    second.score = 1;
    second.why.clear();
    second.before.clear();
    PageHit third = second;
    third.number = 3;
    third.citation = {"beta", "2"};
    third.council = "council not named in the document";
    third.document_title = "Code";
    third.headings.clear();
    third.lead_in = "Members:";
    third.kind = Kind::clause;
    third.under = 0;
    third.struck = false;
    SearchPage page;
    page.query = "press";
    page.total = 46;
    page.hits = {first, second, third};
    page.facets = {{"doc", {{"alpha", 40}, {"beta", 6}}}, {"year", {}}};
    page.added_words = {"media"};
    page.ignored_words = {"the"};
    return page;
}

SearchPage page_without_hits() {
    SearchPage page;
    page.query = "\"party group\" AND zeppelin";
    page.parts = {{"\"party group\"", 1}, {"zeppelin", 0}};
    return page;
}

// The records of a CSV file, by RFC 4180.
std::vector<std::vector<std::string>> read_csv(std::string const& csv) {
    std::vector<std::vector<std::string>> out{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        char const c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            out.back().back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            out.back().emplace_back();
        } else if (!quoted && c == '\r') {
            ++i;  // its '\n'
            out.push_back({""});
        } else {
            out.back().back() += c;
        }
    }
    out.pop_back();
    return out;
}

}  // namespace

TEST_CASE("results in the terminal, without and with colour") {
    CHECK(render_search_terminal(sample_page(), {60, false}) ==
          "1. alpha:4.6 (printed as '4.65')\n"
          "   Alpha Council: Protocol\n"
          "   PRESS > Releases\n"
          "       4.5 Nobody speaks.\n"
          "     *Press* releases are issued by the *press* office.…\n"
          "     why (score 7.5): press 4.0; any word for 'press office'\n"
          "     in the heading 2.5; a like matter 1.0\n"
          "\n"
          "2. alpha:4.6(a) (struck out; belongs to result 1)\n"
          "     the *press*;\n"
          "\n"
          "3. beta:2\n"
          "   council not named in the document: Code\n"
          "     [Members:]\n"
          "     the *press*;\n"
          "\n"
          "1 to 3 of 46 clauses\n"
          "  By document  alpha 40, beta 6\n"
          "  Also searched: media\n"
          "  Too common to rank by: the\n");
    SearchPage page = sample_page();
    page.hits.erase(page.hits.begin(), page.hits.begin() + 2);
    page.hits[0].snippet = "members of the press office";
    page.hits[0].snippet_matches = {{0, 7}, {15, 27}};
    page.facets.clear();
    page.added_words.clear();
    page.ignored_words.clear();
    // The marks take no column: "members of the press" is 20 wide, and a match that is broken is marked on both lines.
    CHECK(render_search_terminal(page, {25, true}) ==
          "\x1b[1m3. beta:2\x1b[0m\n"
          "   council not named in\n"
          "   the document: Code\n"
          "\x1b[2m     [Members:]\x1b[0m\n"
          "     \x1b[1mmembers\x1b[0m of the \x1b[1mpress\x1b[0m\n"
          "     \x1b[1moffice\x1b[0m\n"
          "\n"
          "\x1b[1m3 of 46 clauses\x1b[0m\n");
}

TEST_CASE("nothing found: each part, and what to try") {
    struct Case {
        std::vector<std::pair<std::string, std::size_t>> parts;
        std::string did_you_mean;
        std::string told;
    };
    Case const cases[] = {
        {{{"zeppelin", 0}}, "", "  zeppelin  in no clause\nTry another word for it.\n"},
        {{{"oficer", 0}}, "officer", "  oficer  in no clause\nDid you mean: officer\n"},
        {{{"\"party group\"", 1}, {"zeppelin", 0}},
         "",
         "  \"party group\"  alone in 1 clause\n  zeppelin       in no clause\n"
         "Leave out what is in no clause, or say it in other words.\n"},
        {{{"gifts", 3}, {"votes", 4}},
         "",
         "  gifts  alone in 3 clauses\n  votes  alone in 4 clauses\n"
         "Each part is found alone, but no clause holds them together: leave one out.\n"},
        {{}, "", "Try another word for it.\n"},
    };
    for (Case const& c : cases) {
        SearchPage page;
        page.query = "q";
        page.parts = c.parts;
        page.did_you_mean = c.did_you_mean;
        CAPTURE(c.told);
        CHECK(render_search_nothing(page, {80, false}) == "No clause found for: q\n" + c.told);
        CHECK(render_search_terminal(page, {80, false}) == "No clause found for: q\n" + c.told);
    }
}

TEST_CASE("results in markdown") {
    CHECK(render_search_markdown(sample_page()) ==
          "# Search: press\n\n"
          "1 to 3 of 46 clauses. Also searched: media. Too common to rank by: the.\n\n"
          "By document: alpha 40, beta 6\n\n"
          "1. **alpha:4.6** (printed as '4.65') — Alpha Council: Protocol, *PRESS › Releases*\n\n"
          "   > 4.5  Nobody speaks.\n"
          "   >\n"
          "   > **Press** releases are issued by the **press** office. No others are.\n\n"
          "   Why: press 4.0; any word for 'press office' in the heading 2.5; a like matter 1.0\n\n"
          "2. **alpha:4.6(a)** (struck out; belongs to result 1) — Alpha Council: Protocol, *PRESS › Releases*\n\n"
          "   > the **press**;\n\n"
          "3. **beta:2** — council not named in the document: Code\n\n"
          "   > \\[Members:\\]\n"
          "   >\n"
          "   > the **press**;\n");
    CHECK(render_search_markdown(page_without_hits()) ==
          "# Search: \"party group\" AND zeppelin\n\n0 clauses.\n\n"
          "- \"party group\": alone in 1 clause\n- zeppelin: in no clause\n\n"
          "Leave out what is in no clause, or say it in other words.\n");
}

TEST_CASE("CSV reads back") {
    auto const records = read_csv(render_search_csv(sample_page()));
    REQUIRE(records.size() == 4);
    CHECK(records[0] == std::vector<std::string>{"number", "citation", "council", "document", "title", "headings",
                                                 "printed", "kind", "lead-in", "text", "score", "why", "before",
                                                 "after"});
    CHECK(records[1] == std::vector<std::string>{
                            "1", "alpha:4.6", "Alpha Council", "alpha", "Protocol", "PRESS > Releases", "4.65",
                            "clause", "", "Press releases are issued by the press office.\nNo others are.", "7.5000",
                            "press 4.0; any word for 'press office' in the heading 2.5; a like matter 1.0",
                            "4.5  Nobody speaks.", ""});
    CHECK(records[3][8] == "Members:");
    for (auto const& record : records) CHECK(record.size() == records[0].size());
}

TEST_CASE("JSON Lines have the documented fields, and JSON holds the same hits") {
    std::string const lines = render_search_jsonl(sample_page());
    auto const hit = nlohmann::ordered_json::parse(lines.substr(0, lines.find('\n')));
    CHECK(hit.dump() ==
          R"({"citation":"alpha:4.6","score":7.5,"number":1,"council":"Alpha Council","document":"alpha",)"
          R"("title":"Protocol","kind":"clause","label":"4.65","headings":["PRESS","Releases"],"lead_in":null,)"
          R"("text":"Press releases are issued by the press office.\nNo others are.","matches":[[0,5],[33,38]],)"
          R"("snippet":"Press releases are issued by the press office.…","struck":false,"under":null,)"
          R"("why":[{"term":"own:press","weight":4.0},{"term":"heading:=press-office","weight":2.5},)"
          R"({"term":"like","weight":1.0}],)"
          R"("before":[{"citation":"alpha:4.5","text":"Nobody speaks."}]})");
    auto const page = nlohmann::ordered_json::parse(render_search_json(sample_page()));
    REQUIRE(page["hits"].size() == 3);
    CHECK(page["hits"][0] == hit);
    CHECK(page["hits"][2]["council"].is_null());
    CHECK(page["facets"].dump() ==
          R"({"doc":[{"value":"alpha","clauses":40},{"value":"beta","clauses":6}],"year":[]})");
    CHECK(page["total"] == 46);
}

TEST_CASE("a page of HTML") {
    std::string const html = render_search_html(sample_page());
    std::string const item =
        "<li id=\"result-2\" class=\"under\">\n<h2><span class=\"number\">2.</span> alpha:4.6(a) "
        "<span class=\"aside\">(struck out; belongs to result 1)</span></h2>\n<p>Alpha Council: Protocol</p>\n"
        "<p class=\"aside\">PRESS › Releases</p>\n<blockquote>\n<p>the <mark>press</mark>;</p>\n</blockquote>\n</li>\n";
    CHECK(html.find(item) != std::string::npos);
    CHECK(html.find("<p class=\"summary\">1 to 3 of 46 clauses</p>") != std::string::npos);
    CHECK(html.find("<h3>By document</h3>\n<ul>\n<li><span>alpha</span> <span>40</span></li>") != std::string::npos);
    CHECK(html.find("By year") == std::string::npos);  // nothing to count
    CHECK(html.find("office.<br>\nNo others are.") != std::string::npos);
    std::string const none = render_search_html(page_without_hits());
    CHECK(none.find(
              "<p class=\"summary\">No clause found.</p>\n<ul>\n<li>&quot;party group&quot;: alone in 1 clause</li>") !=
          std::string::npos);
    CHECK(none.find("<ol") == std::string::npos);
}

TEST_CASE("the match stands in one column, and in a table elsewhere") {
    std::vector<KwicLine> const lines{{{"alpha", "1"}, "", "Press", " releases are issued, every day of the week."},
                                      {{"alpha", "12(b)"}, "all that is said to the ", "press", ""},
                                      {{"beta", "2"}, "a ", "press", "|table"}};
    SearchPage page = sample_page();
    page.lines = lines;
    page.facets.clear();
    page.added_words.clear();
    page.ignored_words.clear();
    CHECK(render_search_terminal(page, {50, false}) ==
          "alpha:1                    Press releases are…\n"
          "alpha:12(b)    said to the press\n"
          "beta:2                   a press|table\n"
          "\n1 to 3 of 46 clauses\n");
    CHECK(kwic_terminal({lines[1]}, {50, true}) == "alpha:12(b)    said to the \x1b[1mpress\x1b[0m\n");
    CHECK(kwic_markdown(lines) ==
          "| clause | before | match | after |\n|---|--:|---|---|\n"
          "| alpha:1 |  | **Press** | releases are issued, every day of the week. |\n"
          "| alpha:12(b) | all that is said to the | **press** |  |\n"
          "| beta:2 | a | **press** | \\|table |\n");
    CHECK(render_search_csv(page) ==
          "citation,left,match,right\r\nalpha:1,,Press,\"releases are issued, every day of the week.\"\r\n"
          "alpha:12(b),all that is said to the,press,\r\nbeta:2,a,press,|table\r\n");
    CHECK(render_search_html(page).find("<tr><th scope=\"row\">beta:2</th><td class=\"left\">a </td>"
                                        "<td><mark>press</mark></td><td>|table</td></tr>") != std::string::npos);
}

TEST_CASE("whatever a document or a query says comes out as words in every format") {
    constexpr char k_script[] = "</p><script>alert(\"'x'\")</script> =1+1 \x1b[31m \xff *a* |b|";
    SearchPage page = sample_page();
    page.query = page.did_you_mean = k_script;
    page.added_words = page.ignored_words = {k_script};
    page.parts = {{k_script, 1}};
    page.facets = {{"doc", {{k_script, 1}}}};
    for (PageHit& h : page.hits) {
        h.citation = {k_script, k_script};
        h.council = h.document_title = h.label = h.lead_in = h.text = h.snippet = k_script;
        h.headings = {k_script};
        h.matches = h.snippet_matches = {{4, 12}, {100, 2'000'000}};  // and spans that reach too far
        h.why = {{k_script, 1}, {std::string("own:") + k_script, 1}};
        h.before = h.after = {{{k_script, k_script}, k_script}};
    }
    SearchPage with_lines = page;
    with_lines.lines = {{{k_script, k_script}, k_script, k_script, k_script}};
    SearchPage nothing = page;
    nothing.total = 0;
    nothing.hits.clear();
    for (SearchPage const& p : {page, with_lines, nothing}) {
        for (std::string const& text : {render_search_html(p), render_search_markdown(p)}) {
            CHECK(text.find("<script") == std::string::npos);
            CHECK(text.find('\x1b') == std::string::npos);
            CHECK(text.find('\xff') == std::string::npos);
        }
        std::string const terminal = render_search_terminal(p, {80, false});
        CHECK(terminal.find('\x1b') == std::string::npos);
        CHECK(terminal.find('\xff') == std::string::npos);
        std::string const csv = render_search_csv(p);
        for (auto const& record : read_csv(csv))
            for (std::string const& field : record) CHECK((field.empty() || field[0] != '='));
        std::string const lines = render_search_jsonl(p);
        CHECK((lines.empty() || nlohmann::json::accept(lines.substr(0, lines.find('\n')))));
        CHECK(nlohmann::json::accept(render_search_json(p)));
    }
    // Lines of the terminal keep to its width.
    std::string const narrow = render_search_terminal(page, {40, false});
    for (std::size_t at = 0; at < narrow.size();) {
        std::size_t const end = narrow.find('\n', at);
        CHECK(columns_of(narrow.substr(at, end - at)) <= 40);
        at = end + 1;
    }
}

TEST_CASE("a term of an explanation in words") {
    struct Case {
        char const* term;
        char const* words;
    };
    Case const cases[] = {
        {"own:press", "press"},
        {"own:=press-release", "any word for 'press release'"},
        {"heading:press", "press in the heading"},
        {"lead:=officer", "any word for 'officer' in the lead-in"},
        {"outer:press", "press in a heading above that"},
        {"ref:'3.16.1'", "the number 3.16.1"},
        {"label:'4.65'", "the printed number 4.65"},
        {"law:'section.9'", "section 9"},
        {"kind:'item'", "kind item"},
        {"press", "press"},
        {"", ""},
        {"own:", ""},
    };
    for (Case const& c : cases) {
        CAPTURE(c.term);
        CHECK(term_in_words(c.term) == c.words);
    }
}

TEST_CASE("how a word is indexed") {
    ShownTerm word;
    word.word = "councillors";
    word.stem = "councillor";
    word.stem_clauses = 51;
    word.forms = {{"councillor", 24, 30}, {"councillors", 1, 1}, {"councillor's", 2, 0}};
    word.concepts = {{{"member", 236, 0}, {"member", "councillor"}}};
    ShownTerm unknown;
    unknown.word = unknown.stem = "oficer";
    unknown.did_you_mean = "officer";
    CHECK(render_terms_terminal({word, unknown}, {60, false}) ==
          "councillors\n"
          "  indexed as   councillor (51 clauses)\n"
          "  as written   councillor (24 clauses, 30 times),\n"
          "               councillors (1 clause, once), councillor's (2\n"
          "               clauses, in headings only)\n"
          "  thesaurus    member (236 clauses): member, councillor\n"
          "\n"
          "oficer\n"
          "  indexed as   in no clause\n"
          "  did you mean officer\n");
    CHECK(render_terms_jsonl({word}) ==
          R"({"word":"councillors","stem":"councillor","clauses":51,"forms":[{"word":"councillor","clauses":24,)"
          R"("times":30},{"word":"councillors","clauses":1,"times":1},{"word":"councillor's","clauses":2,"times":0}],)"
          R"("concepts":[{"name":"member","clauses":236,"words":["member","councillor"]}],"did_you_mean":null})"
          "\n");
}

}  // namespace concord
