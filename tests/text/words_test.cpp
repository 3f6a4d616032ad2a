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

TEST_CASE("a stem is the same however often it is asked for, and whatever was asked between") {
    std::vector<std::string> asked{"", "attending", std::string(31, 'a') + "s", std::string(32, 'a') + "s",
                                   std::string(500, 'a') + "s"};
    for (int i = 0; i < 10'000; ++i) asked.push_back("word" + std::to_string(i) + "ing");  // more than are kept
    std::vector<std::string> first;
    for (std::string const& word : asked) first.push_back(stem(word));
    CHECK(first[0].empty());
    CHECK(first[1] == "attend");
    CHECK(first[2] == std::string(31, 'a'));
    CHECK(first[4] == std::string(500, 'a'));
    CHECK(first[5] == "word0");
    bool same = true;
    for (std::size_t i = 0; i < asked.size(); ++i)
        same = same && stem(asked[i]) == first[i] && stem(asked[i]) == first[i];
    CHECK(same);
}
