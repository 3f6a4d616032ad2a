// Runs every example of docs/searching.md.
#include <doctest/doctest.h>

#include <fstream>

#include <fmt/format.h>

#include "query/search.hpp"
#include "tests/files.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

namespace {

struct Row {
    std::string typed;
    std::string last;  // cell
};

// Rows of three cells whose first is code, and rows of two whose second begins with a column number.
std::vector<Row> rows(std::size_t cells) {
    std::ifstream in(source_path("docs/searching.md"));
    std::vector<Row> out;
    for (std::string line; std::getline(in, line);) {
        if (line.compare(0, 3, "| `") != 0) continue;
        auto const end = line.find("` | ");
        std::string rest = line.substr(end + 4, line.size() - end - 6);
        auto const bar = rest.rfind(" | ");
        bool const three = bar != std::string::npos;
        if (three != (cells == 3)) continue;
        out.push_back({line.substr(3, end - 3), three ? rest.substr(bar + 3) : rest});
    }
    return out;
}

std::string answer(IndexReader const& reader, std::string const& typed) {
    SearchOptions options;
    options.meaning = Meaning::exact;
    auto const found = search(reader, typed, options);
    if (auto const* wrong = std::get_if<QueryProblem>(&found))
        return fmt::format("{}: {}; {}", wrong->column, wrong->what, wrong->mend);
    return std::to_string(std::get<SearchAnswer>(found).total);
}

}  // namespace

TEST_CASE("the examples find as many clauses as they say") {
    sample::Index const index(sample::judged());
    auto const examples = rows(3);
    CHECK(examples.size() >= 30);
    for (Row const& row : examples) {
        CAPTURE(row.typed);
        CHECK(answer(*index.reader, row.typed) == row.last);
    }
}

TEST_CASE("the messages are those that are given") {
    sample::Index const index(sample::judged());
    int messages = 0;
    for (Row const& row : rows(2)) {
        if (row.last[0] < '0' || row.last[0] > '9') continue;  // the table of fields
        ++messages;
        CAPTURE(row.typed);
        CHECK(answer(*index.reader, row.typed) == row.last);
    }
    CHECK(messages >= 8);
}

TEST_CASE("every field is documented in its words") {
    auto const table = rows(2);
    for (QueryField const& field : query_fields()) {
        CAPTURE(field.name);
        bool found = false;
        for (Row const& row : table)
            found = found || (row.typed == std::string(field.name) + ':' && row.last == field.help);
        CHECK(found);
    }
}
