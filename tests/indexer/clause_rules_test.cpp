// docs/clause-rules.md: every fenced document must give the tree that is printed below it.
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "indexer/import.hpp"
#include "indexer/segment.hpp"
#include "tests/files.hpp"

using namespace concord;

namespace {

struct Rule {
    int line = 0;
    std::string document;
    std::string tree;
};

std::vector<Rule> rules() {
    std::ifstream in(source_path("docs/clause-rules.md"));
    std::vector<Rule> out;
    std::string* open = nullptr;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line == "```text") {
            out.push_back({number, {}, {}});
            open = &out.back().document;
        } else if (line == "```tree" && !out.empty()) {
            open = &out.back().tree;
        } else if (line == "```") {
            open = nullptr;
        } else if (open != nullptr) {
            *open += line + '\n';
        }
    }
    return out;
}

}  // namespace

TEST_CASE("the documented rules are what the program does") {
    auto const all = rules();
    REQUIRE(all.size() >= 30);
    for (Rule const& rule : all) {
        CAPTURE(rule.line);
        Segmented const got = segment(import_text(rule.document, "rule.md"));
        std::string tree = dump(got.tree);
        for (std::string const& line : got.furniture) tree += "furniture: " + line + '\n';
        CHECK(tree == rule.tree);
    }
}
