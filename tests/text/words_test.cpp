#include "text/words.hpp"

#include <doctest/doctest.h>

using namespace concord;

namespace {

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& word : words) out += out.empty() ? word : '|' + word;
    return out;
}

}  // namespace

TEST_CASE("words are cut and folded in one way") {
    struct Case {
        char const* text;
        char const* words;
    };
    constexpr Case k_cases[] = {
        {"The Council’s Chief Executive", "the|council|chief|executive"},
        {"members' 4.6 and 12(b)(iv)", "members|4.6|and|12|b|iv"},
        {"even-handed e.g. section 151", "even|handed|e.g|section|151"},
        {"co\u00ADoperate Ｆｕｌｌ ﬁle", "cooperate|full|file"},
        {"don't — \"quoted\"", "don't|quoted"},
        {"", ""},
    };
    for (Case const& c : k_cases) {
        CAPTURE(c.text);
        CHECK(joined(folded_words(c.text)) == c.words);
    }
    CHECK(words("Council’s 4.6")[0].span == Span{0, 11});
}

TEST_CASE("stems and sentences") {
    CHECK(stem("councillors") == "councillor");
    CHECK(stem("attending") == stem("attend"));
    CHECK(stem("151") == "151");
    std::string const text = " Officers advise. Members decide!  All act. ";
    auto const found = sentences(text);
    REQUIRE(found.size() == 3);
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "Members decide!");
}
