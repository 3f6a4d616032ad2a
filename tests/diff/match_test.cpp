#include "diff/match.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/diff/sample.hpp"

namespace concord {
namespace {

Document const k_left =
    sample("left", {{"1", "Requests for an officer to attend a group meeting go to the chief executive."},
                    {"2", "Members must declare gifts worth more than ten pounds."},
                    {"3", "Minutes are kept by the clerk."},
                    {"4", "Parking permits are renewed each spring."}});
Document const k_right =
    sample("right", {{"a", "A request for an employee to attend a party group goes to the chief executive."},
                     {"b", "Libraries open at nine."},
                     {"c", "Councillors must declare gifts worth more than ten pounds."},
                     {"d", "Bins are emptied on Tuesday mornings."}});

MatchInput every_pair() {
    MatchInput input;
    input.documents = {&k_left, &k_right};
    input.thesaurus.groups = {{"officer", {"officer", "employee"}, true},
                              {"member", {"member", "councillor"}, true},
                              {"group", {"group", "party group", "group meeting"}, false}};
    for (Clause const& l : k_left.tree.clauses)
        for (Clause const& r : k_right.tree.clauses) input.candidates.push_back({{"left", l.ref}, {"right", r.ref}, 1});
    return input;
}

std::string line(Match const& m) {
    return format(m.left) + (m.same ? " = " : " / ") + format(m.right);
}

TEST_CASE("the same rule in other words is found, and no other") {
    std::vector<std::string> same;
    for (Match const& m : match(every_pair()))
        if (m.same) same.push_back(line(m));
    CHECK(same == std::vector<std::string>{"left:2 = right:c", "left:1 = right:a"});
}

TEST_CASE("every candidate comes back once, best first, whatever the order and the side it came in") {
    MatchInput input = every_pair();
    auto const straight = match(input);
    CHECK(straight.size() == 16);
    CHECK(std::is_sorted(straight.begin(), straight.end(),
                         [](Match const& a, Match const& b) { return a.score > b.score; }));
    std::reverse(input.candidates.begin(), input.candidates.end());
    for (CandidatePair& c : input.candidates) std::swap(c.left, c.right);
    input.candidates.push_back(input.candidates.front());
    auto const turned = match(input);
    REQUIRE(turned.size() == straight.size());
    for (std::size_t i = 0; i < turned.size(); ++i) CHECK(line(turned[i]) == line(straight[i]));
}

TEST_CASE("a match says why, heaviest reason first, in words of the clauses") {
    Match const best = match(every_pair()).front();
    REQUIRE(best.reasons.size() == 3);
    for (std::size_t i = 1; i < best.reasons.size(); ++i) CHECK(best.reasons[i - 1].weight >= best.reasons[i].weight);
    auto const phrase = std::find_if(best.reasons.begin(), best.reasons.end(),
                                     [](Reason const& r) { return r.signal == "shared phrase"; });
    REQUIRE(phrase != best.reasons.end());
    CHECK(phrase->detail == "“must declare gifts worth more than ten pounds”");
}

TEST_CASE("the thesaurus raises a score") {
    MatchInput with = every_pair();
    with.candidates = {{{"left", "1"}, {"right", "a"}, 1}};
    MatchInput without = with;
    without.thesaurus = {};
    CHECK(match(with).front().score > match(without).front().score);
}

TEST_CASE("candidates that name no clause, or one document twice, are passed over") {
    MatchInput input = every_pair();
    input.candidates = {{{"left", "9"}, {"right", "a"}, 1}, {{"left", "1"}, {"left", "2"}, 1}};
    CHECK(match(input).empty());
    CHECK(match({}).empty());
}

}  // namespace
}  // namespace concord
