// A norm in words and as JSON, its cross-references with where they lead, its matters.
#include "render/norm.hpp"

#include <doctest/doctest.h>

#include "render/clause.hpp"
#include "render/outline.hpp"

using namespace concord;

namespace {

Document sample() {
    Document out;
    out.info = {"alpha", "Alpha Council", "Protocol", "protocol", "", "alpha.md"};
    Clause first;
    first.part = "protocol";
    first.ref = "1";
    first.kind = Kind::clause;
    first.text = "Officers may not vote and cannot speak for 15 minutes (see paragraphs 2 and 3).";
    first.norm = {{"must-not"}, {"officer"}, {"group-leader"}, {"15 minutes"}, {}, {"paragraphs 2 and 3"}};
    first.norm.triggers = {
        {{}, TriggerKind::via, "group-leader"},       {{0, 8}, TriggerKind::bearer, "officer"},
        {{9, 16}, TriggerKind::force, "must-not"},    {{26, 32}, TriggerKind::force, "must-not"},
        {{43, 53}, TriggerKind::limit, "15 minutes"}, {{59, 77}, TriggerKind::ref, "paragraphs 2 and 3"}};
    first.links = {{{59, 71}, "2"}, {{76, 77}, "3(a)"}};
    first.matters = {{"officers-at-meetings", 83}, {"gifts", 51}};
    Clause second = first;
    second.ref = "2";
    second.text = "Nothing <new>.";
    second.norm = {};
    second.links.clear();
    second.matters.clear();
    out.tree.clauses = {first, second};
    return out;
}

}  // namespace

TEST_CASE("a norm in words") {
    Document const document = sample();
    std::string lines;
    for (auto const& [what, words] : norm_lines(document, document.tree.clauses[0]))
        lines += what + ": " + words + '\n';
    CHECK(lines ==
          "Norm: must not: \"may not\", \"cannot\"\n"
          "Binds: officer: \"Officers\"\n"
          "Through: group leader: from the words around it\n"
          "Limits: 15 minutes\n"
          "Refers to: paragraphs 2 and 3 (alpha:2, alpha:3(a))\n"
          "About: officers at meetings (83 %); gifts (51 %)\n");
    CHECK(norm_lines(document, document.tree.clauses[1]).empty());
    CHECK(render_clause_terminal(document, ClauseId{0}, {100, false}).find("\nAbout: officers at meetings (83 %)") !=
          std::string::npos);
    CHECK(render_clause_markdown(document, ClauseId{0}).find("\n- Refers to: paragraphs 2 and 3 (alpha:2") !=
          std::string::npos);
}

TEST_CASE("a norm as JSON") {
    Clause const clause = sample().tree.clauses[0];
    Json const norm = read_json(sample(), clause)["norm"];
    CHECK(norm["force"].dump() == "[\"must-not\"]");
    CHECK(norm["triggers"][0].dump() == "{\"kind\":\"via\",\"value\":\"group-leader\",\"span\":null}");
    CHECK(norm["triggers"][2].dump() == "{\"kind\":\"force\",\"value\":\"must-not\",\"span\":[9,16]}");
    CHECK(read_json(sample(), clause)["links"][0].dump() ==
          "{\"printed\":\"paragraphs 2\",\"span\":[59,71],\"citation\":\"alpha:2\"}");
    CHECK(read_json(sample(), clause)["matters"][1].dump() == "{\"matter\":\"gifts\",\"percent\":51}");
}

TEST_CASE("cross-references are links of the page, and words stay words") {
    std::string const page = render_outline_html(sample());
    CHECK(page.find("(see <a href=\"#2\">paragraphs 2</a> and <a href=\"#3%28a%29\">3</a>).") != std::string::npos);
    CHECK(page.find("id=\"2\"") != std::string::npos);
    CHECK(page.find("Nothing &lt;new&gt;.") != std::string::npos);
    CHECK(page.find("<new>") == std::string::npos);
}
