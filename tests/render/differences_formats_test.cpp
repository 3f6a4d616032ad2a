#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "render/render.hpp"
#include "render/runs.hpp"
#include "tests/render/sample.hpp"

namespace concord {
namespace {

void check_has(std::string const& page, std::vector<std::string> const& wanted) {
    for (std::string const& words : wanted) {
        CAPTURE(words);
        CHECK(page.find(words) != std::string::npos);
    }
}

TEST_CASE("edits read aloud and in black and white, in every format") {
    Table const table = told_table();
    check_has(render_html(table),
              {"<del><span class=\"spoken\">left out: </span>may</del> <ins><span class=\"spoken\">put in: </span>must"
               "</ins> attend <del>",
               "<p class=\"rules\">Officers may attend in 1, must attend in 1.</p>",
               "<li class=\"force differs\">must <em>(differs)</em></li>", "<li class=\"limit\">two days</li>",
               "Same words with edits, held against alpha:4.6", "Wording common to most documents: ‘must’"});
    check_has(render_markdown(table),
              {"> <del>may</del> <ins>must</ins> attend <del>\\| leave.</del>\n",
               "Prescribes: must (differs); two days", "Same words with edits, held against alpha:4.6"});
    check_has(render_terminal(table, {80, false}),
              {"    [-may-] {+must+} attend [-| leave.-]\n", "[-…-] stands in the base only, {+…+} here only.",
               "  Prescribes: must (differs); two days\n", "\nOfficers may attend in 1, must attend in 1.\n"});
    check_has(render_csv(table),
              {",must,,,two days,same words with edits,alpha:4.6,[-may-] {+must+} attend [-| leave.-],"});
}

TEST_CASE("json tells the difference piece by piece") {
    auto const row = nlohmann::json::parse(render_json(told_table()))["rows"][0];
    CHECK(row["matter"] == "group-meetings");
    CHECK(row["base"] == "alpha");
    auto const entry = row["cells"][1]["entries"][0];
    CHECK(entry["wording"] == "edited");
    CHECK(entry["compared_with"] == "alpha:4.6");
    CHECK(entry["difference"][0].dump() == R"({"kind":"removed","words":"may "})");
    CHECK(entry["norm"][0].dump() == R"({"differs":true,"kind":"force","value":"must","words":"must"})");
    CHECK(row["cells"][0]["entries"][0]["compared_with"].is_null());
}

TEST_CASE("councils as columns: a row a matter") {
    Table table = told_table();
    table.councils_as = CouncilsAs::columns;
    std::string const page = render_html(table);
    check_has(page, {"<th role=\"columnheader\" scope=\"col\">Matter</th>",
                     "scope=\"row\"><span class=\"council\">Group meetings</span>",
                     "<p class=\"whose\" aria-hidden=\"true\">Alpha Council</p>"});
    check_has(render_markdown(table),
              {"| Matter | Alpha Council: Protocol (2007-11) | council not named in the document: "
               "Code |\n| --- | --- | --- |\n| Group meetings | found: 4.6 | partly found: 3 |\n"});
    // Beside each other where there is room, in blocks where there is none.
    check_has(render_terminal(table, {80, false}), {"\n[alpha] found" + std::string(25, ' ') + " | Code\n"});
    CHECK(render_terminal(table, {45, false}).find(" | Code") == std::string::npos);
    for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
        std::string const out = render_terminal(table, {80, false});
        end = out.find('\n', at);
        if (end != std::string::npos) CHECK(end - at <= 90);  // bytes; quotation marks take three
    }
}

TEST_CASE("the words of a clause in runs, a paragraph each") {
    CellEntry entry;
    entry.text = "one two\nthree";
    entry.matches = {{4, 10}};
    auto const paragraphs = paragraphs_of(entry);
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0].size() == 2);
    CHECK(paragraphs[0][1].text == "two");
    CHECK(paragraphs[0][1].marked);
    CHECK(paragraphs[1][0].text == "th");
    CHECK(with_edit_marks(entry) == entry.text);
    // Line ends of words that are only in the base begin no paragraph here, and words do not run together.
    entry.difference = {{EditKind::equal, "one"}, {EditKind::removed, "zero\nnought"}, {EditKind::added, "two\nthree"}};
    CHECK(with_edit_marks(entry) == "one [-zero-] [-nought-] {+two+}\n{+three+}");
    CHECK(paragraphs_of(CellEntry{}).size() == 1);
}

TEST_CASE("office files are the same bytes for the same table") {
    CHECK(render_docx(told_table()) == render_docx(told_table()));
    CHECK(render_xlsx(told_table()) == render_xlsx(told_table()));
}

}  // namespace
}  // namespace concord
