#include "lexicon/catalogue.hpp"

#include <doctest/doctest.h>

#include <string>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

std::string message_of(std::string_view jsonl) {
    try {
        parse_catalogue(jsonl, "own.jsonl");
    } catch (Error const& error) {
        return format(error.diagnostic());
    }
    return "no error";
}

TEST_CASE("a matter is read whole, and empty lines are passed over") {
    Catalogue const read = parse_catalogue(
        "\n{\"matter\":\"casting-vote\",\"question\":\"Who has it?\",\"wordings\":[\"The chair has.\",\"None.\"],"
        "\"queries\":[\"casting vote\"]}\r\n  \n{\"matter\":\"seal\",\"question\":\"Where?\",\"wordings\":[]}",
        "own.jsonl");
    REQUIRE(read.matters.size() == 2);
    CHECK(read.matters[0].name == "casting-vote");
    CHECK(read.matters[0].question == "Who has it?");
    CHECK(read.matters[0].wordings == std::vector<std::string>{"The chair has.", "None."});
    CHECK(read.matters[0].queries == std::vector<std::string>{"casting vote"});
    CHECK(read.matters[1].queries.empty());
    CHECK(find_matter(read, "seal") == 1);
    CHECK(find_matter(read, "sea") == std::nullopt);
    CHECK(parse_catalogue("", "own.jsonl").matters.empty());
}

TEST_CASE("what is wrong with a catalogue is said with its line") {
    struct {
        char const* jsonl;
        char const* message;
    } const cases[] = {
        {"\n{\"matter\":",
         "own.jsonl:2: error: this is no matter of the catalogue\n  mend: write one "
         R"({"matter","question","wordings","queries"} a line)"},
        {"[1]",
         "own.jsonl:1: error: this is no matter of the catalogue\n  mend: write one "
         R"({"matter","question","wordings","queries"} a line)"},
        {R"({"matter":"Casting Vote","question":"q","wordings":[]})",
         "own.jsonl:1: error: 'Casting Vote' cannot name a matter\n  mend: use lower-case letters, digits and "
         "hyphens, as in casting-vote"},
        {"{\"matter\":\"a\",\"question\":\"q\",\"wordings\":[]}\n{\"matter\":\"a\",\"question\":\"q\",\"wordings\":[]}",
         "own.jsonl:2: error: the matter 'a' stands twice in the catalogue\n  mend: give it another name, or put "
         "its wordings on the line above"},
    };
    for (auto const& c : cases) {
        CAPTURE(c.jsonl);
        CHECK(message_of(c.jsonl) == c.message);
    }
}

TEST_CASE("the built-in catalogue is the one that issue 4 asks for") {
    Catalogue const known = built_in_catalogue();
    std::size_t wordings = 0;
    for (CatalogueMatter const& matter : known.matters) wordings += matter.wordings.size();
    CHECK(known.matters.size() >= 600);
    CHECK(wordings >= 12000);
    CHECK(find_matter(known, "casting-vote").has_value());
}

TEST_CASE("a slug is shown as words") {
    CHECK(matter_title("casting-vote") == "Casting vote");
    CHECK(matter_title("") == "");
}

}  // namespace
}  // namespace concord
