#include "diff/matter_name.hpp"

#include <string>

#include <doctest/doctest.h>

#include "text/words.hpp"

namespace concord {
namespace {

double alike(std::string const&) {
    return 1;
}

TEST_CASE("a matter is named by what its councils share, in words of one of them") {
    struct Case {
        std::string what;
        std::vector<NamedText> texts;
        std::string name;
    };
    Case const cases[] = {
        {"nothing to say", {{"", "a"}, {"the of", "b"}}, ""},
        {"shared words, whatever their form; no joining word at either end",
         {{"As to officers attending group meetings, they must ask.", "a"},
          {"The officer attends a group meeting.", "b"}},
         "Officers attending group meetings"},
        {"never across a break", {{"Press, releases", "a"}, {"Releases of the press", "b"}}, "Releases of the press"},
        {"no number at its beginning", {{"12 Housing Act", "a"}, {"12 Housing Act", "b"}}, "Housing Act"},
        {"what one council repeats is not what all share",
         {{"Gifts", "a"}, {"Gifts are declared to the clerk", "a"}, {"Gifts in the register", "b"}},
         "Gifts"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.what);
        CHECK(matter_name(c.texts, alike) == c.name);
    }
}

TEST_CASE("a name has at most eight words") {
    std::string const text = "one two three four five six seven eight nine ten eleven twelve";
    CHECK(folded_words(matter_name({{text, "a"}, {text, "b"}}, alike)).size() == k_most_name_words);
}

}  // namespace
}  // namespace concord
