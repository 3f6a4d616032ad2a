#include "text/concepts.hpp"

#include <doctest/doctest.h>

#include "tests/store/sample.hpp"

using namespace concord;

TEST_CASE("concepts are found in any form, the longest first") {
    ConceptFinder const finder(sample::thesaurus());
    struct Case {
        char const* text;
        char const* found;  // name[words as they stand]
    };
    Case const cases[] = {
        {"The party groups' Councillors", "political-group[party groups] member[Councillors]"},
        {"a political-group", "political-group[political-group]"},
        {"Members of staff", "officer[Members of staff]"},  // not a member and not staff alone
        {"the Monitoring Officer and officers", "monitoring-officer[Monitoring Officer] officer[officers]"},
        {"belongs to a party. Group leaders", ""},  // a full stop between
        {"the councillor\xE2\x80\x99s attendance", "member[councillor\xE2\x80\x99s] attend[attendance]"},
        {"", ""},
        {"party\ngroup", "political-group[party\ngroup]"},  // a line's end
    };
    for (Case const& c : cases) {
        CAPTURE(c.text);
        std::string got;
        std::string_view const text = c.text;
        for (ConceptSpan const& found : find_concepts(finder, text)) {
            got += (got.empty() ? "" : " ") + found.name + '[';
            got += text.substr(found.span.begin, found.span.end - found.span.begin);
            got += ']';
        }
        CHECK(got == c.found);
    }
}

TEST_CASE("the header's example") {
    ConceptFinder const finder{
        Thesaurus{{{"member", {"member", "councillor"}, true}, {"political-group", {"party group"}, false}}}};
    std::vector<ConceptSpan> const wanted{{"political-group", {4, 16}, 1, 2}, {"member", {18, 29}, 3, 1}};
    CHECK(find_concepts(finder, "The party groups' Councillors") == wanted);
}

TEST_CASE("a term of two groups is found as both") {
    ConceptFinder const finder{Thesaurus{{{"leader", {"leader"}, true}, {"executive", {"leader"}, true}}}};
    std::vector<ConceptSpan> const wanted{{"leader", {0, 6}, 0, 1}, {"executive", {0, 6}, 0, 1}};
    CHECK(find_concepts(finder, "Leader") == wanted);
}
