#include "render/matrix.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/render/sample.hpp"

namespace concord {
namespace {

// Two documents, five matters: shared, beta's alone, alpha's alone, nobody's, in part only.
Table matters() {
    Table table;
    table.documents = sample_table().documents;
    auto const add = [&](std::string const& title, Finding alpha, std::string const& force, Finding beta) {
        Row row{title, title + "?", {{"alpha", alpha, {}, {}, "", force}, {"beta", beta, {}, {}, "", "may"}}};
        for (Cell& cell : row.cells) {
            CellEntry entry;
            entry.citation = {cell.document_id, "1"};
            if (answers(cell)) cell.entries.push_back(entry);
        }
        table.rows.push_back(row);
    };
    add("Both", Finding::found, "must-not", Finding::found);
    add("Nobody", Finding::not_found, "", Finding::unreadable);
    add("Ours", Finding::found, "", Finding::not_found);
    add("Theirs", Finding::not_found, "", Finding::found);
    add("Partly", Finding::not_found, "", Finding::partly);
    return table;
}

TEST_CASE("who rules what, and what only we or only our peers rule") {
    CHECK(render_matrix_terminal(matrix_of(matters(), "alpha"), {80, false}) ==
          "5 matters by 2 documents; ours is alpha: 1 that peers have and we do not, 1 that\n"
          "only we have.\n"
          "M must, N must not, S should, Y may, F need not, R rule without must or may,\n"
          "small letters in part only, - no rule found, ? not searched.\n"
          "\n"
          " 1  alpha\n"
          " 2  beta\n"
          "\n"
          " 1 2\n"
          "\n"
          "peers have it, we do not:\n"
          " - Y  Theirs\n"
          "\n"
          "only we have it:\n"
          " R -  Ours\n"
          "\n"
          "we and others have it:\n"
          " N Y  Both\n"
          "\n"
          "found in part only, or not searched:\n"
          " - y  Partly\n"
          "\n"
          "nobody has it:\n"
          " - ?  Nobody\n");
}

TEST_CASE("without ours the matters stay in their order and have no standing") {
    Matrix const matrix = matrix_of(matters());
    CHECK(matrix.rows[0].title == "Both");
    CHECK(matrix.rows[3].title == "Theirs");
    CHECK(render_matrix_terminal(matrix, {80, false}).find("peers") == std::string::npos);
    auto const page = nlohmann::json::parse(render_matrix_json(matrix));
    CHECK(page["ours"].is_null());
    CHECK(page["rows"][0]["standing"].is_null());
    CHECK(page["rows"][0]["cells"][0].dump() ==
          R"({"citation":"alpha:1","document":"alpha","finding":"found","force":"must-not"})");
    CHECK(page["rows"][1]["ruled"] == 0);
}

TEST_CASE("every format says it in words") {
    Matrix const matrix = matrix_of(matters(), "beta");
    for (std::string const& page :
         {render_matrix_html(matrix), render_matrix_markdown(matrix), render_matrix_csv(matrix)})
        for (char const* words : {"must not", "no rule found", "in part: may", "peers have it, we do not", "alpha:1"}) {
            CAPTURE(words);
            CHECK(page.find(words) != std::string::npos);
        }
    CHECK(render_matrix_jsonl(matrix).find("\"standing\":\"peers-only\"") != std::string::npos);
    CHECK(render_matrix_docx(matrix).starts_with("PK"));
    CHECK(render_matrix_xlsx(matrix).starts_with("PK"));
}

TEST_CASE("hostile words stay words") {
    Table table = matters();
    for (Row& row : table.rows) row.title = "<script>alert(1)</script>|=1+1";
    table.documents[0].council = "</th><img src=x>";
    Matrix const matrix = matrix_of(table, "alpha");
    std::string const page = render_matrix_html(matrix);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(render_matrix_markdown(matrix).find("</script>|=1") == std::string::npos);
}

}  // namespace
}  // namespace concord
