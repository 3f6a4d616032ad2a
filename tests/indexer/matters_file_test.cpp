#include "indexer/matters_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "model/diagnostic.hpp"
#include "tests/files.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

struct Scratch {
    Folder own;
    fs::path const& folder = own.path();

    Catalogue read(std::string const& text) const {
        std::ofstream(folder / "matters.toml", std::ios::binary) << text;
        return read_own_matters(folder / "matters.toml");
    }
    std::string message(std::string const& text) const {
        try {
            read(text);
        } catch (Error const& e) {
            return format(e.diagnostic()).substr(folder.string().size() + 1);
        }
        return "";
    }
};

TEST_CASE("a council's own matters are read in the order of the file; without a file there are none") {
    CHECK(read_own_matters("nowhere/matters.toml").matters.empty());
    Scratch const scratch;
    Catalogue const own = scratch.read(
        "[[matter]]\nslug = \"dark-skies\"\nquestion = \"May lights be switched off?\"\n"
        "wordings = [\"Lights are dimmed.\", \"Lamps go out at midnight.\"]\nqueries = [\"street lights\"]\n"
        "[[matter]]\nslug = \"bees\"\nquestion = \"Who keeps the bees?\"\nwordings = [\"The warden keeps the "
        "bees.\"]\n");
    REQUIRE(own.matters.size() == 2);
    CHECK(own.matters[0].name == "dark-skies");
    CHECK(own.matters[0].question == "May lights be switched off?");
    CHECK(own.matters[0].wordings.size() == 2);
    CHECK(own.matters[0].queries == std::vector<std::string>{"street lights"});
    CHECK(own.matters[1].queries.empty());
}

TEST_CASE("every slip is told with its line") {
    Scratch const scratch;
    std::string const good = "[[matter]]\nslug = \"bees\"\nquestion = \"Who?\"\n";
    struct Case {
        std::string text;
        std::string message;
    };
    Case const cases[] = {
        {"[[mater]]\n", "matters.toml:1: error: unknown key 'mater'\n  mend: did you mean 'matter'?"},
        {"[[matter]]\n", "matters.toml:1: error: this entry has no slug\n  mend: add slug = \"…\" to it"},
        {"[[matter]]\nslug = \"The Bees\"\n",
         "matters.toml:2: error: the slug 'The Bees' has other characters than a-z, 0-9 and '-'\n"
         "  mend: write \"the-bees\""},
        {good,
         "matters.toml:1: error: the matter 'bees' has no wordings\n"
         "  mend: add wordings = [\"…\"]: a few sentences as rules on it might read"},
        {good + "wordings = \"a\"\n",
         "matters.toml:4: error: 'wordings' must be a list of texts in quotes\n"
         "  mend: write wordings = [\"…\", \"…\"]"},
        {good + "wordings = [\"a\", 3]\n",
         "matters.toml:4: error: 'wordings' is a number and must be text\n  mend: write wordings = \"…\", with quotes"},
        {good + "wordings = [\"a\", \"a\"]\n",
         "matters.toml:4: error: 'wordings' has this twice: a\n  mend: take one out"},
        {good + "wordings = [\"a\"]\n" + good,
         "matters.toml:6: error: the slug 'bees' is used twice\n"
         "  mend: line 2 has it first; put the wordings together or give one "
         "another slug"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.text);
        CHECK(scratch.message(c.text) == c.message);
    }
}

}  // namespace
}  // namespace concord
