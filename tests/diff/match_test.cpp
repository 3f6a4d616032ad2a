#include "diff/match.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

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
    REQUIRE(!best.reasons.empty());
    for (std::size_t i = 1; i < best.reasons.size(); ++i) CHECK(best.reasons[i - 1].weight >= best.reasons[i].weight);
    for (Reason const& reason : best.reasons) {
        CHECK(reason.weight > 0);
        CHECK(!reason.detail.empty());
    }
    for (Reason const& reason : best.against) CHECK(reason.weight < 0);
    auto const phrase = std::find_if(best.reasons.begin(), best.reasons.end(),
                                     [](Reason const& r) { return r.signal == "shared phrase"; });
    REQUIRE(phrase != best.reasons.end());
    CHECK(phrase->detail == "“must declare gifts worth more than ten pounds”");
}

TEST_CASE("a rejected pair says why: its score, or a better one of the same clause") {
    bool any_rival = false;
    for (Match const& m : match(every_pair())) {
        CAPTURE(line(m));
        CHECK(m.rejected.empty() == m.same);
        if (m.same) continue;
        bool const low = m.rejected.starts_with("its score ");
        bool const rival = m.rejected.find("a pair must reach") != std::string::npos;
        CHECK((low || rival));
        any_rival = any_rival || rival;
    }
    CHECK(any_rival);
}

// Everything that two orders of the documents must have in common: the sides may change places.
std::vector<std::string> unsided(std::vector<Match> const& matches) {
    std::vector<std::string> out;
    for (Match const& m : matches) {
        std::string const left = format(m.left);
        std::string const right = format(m.right);
        std::string signals;
        for (Reason const& r : m.reasons) signals += fmt::format(" {}:{:a}", r.signal, r.weight);
        out.push_back(
            fmt::format("{} {} {:a} {} {}", std::min(left, right), std::max(left, right), m.score, m.same, signals));
    }
    return out;
}

TEST_CASE("the order of the documents changes nothing but the sides, to the last bit") {
    Document const third = sample("third", {{"i", "Gifts of more than ten pounds are declared by every councillor."},
                                            {"ii", "The chief executive receives requests for staff to attend groups."},
                                            {"iii", "The clerk keeps the minutes, and reads them aloud."}});
    MatchInput input = every_pair();
    input.least_told = 0;
    for (Clause const& t : third.tree.clauses) {
        for (Clause const& l : k_left.tree.clauses) input.candidates.push_back({{"left", l.ref}, {"third", t.ref}, 1});
        for (Clause const& r : k_right.tree.clauses)
            input.candidates.push_back({{"right", r.ref}, {"third", t.ref}, 1});
    }
    std::vector<Document const*> order{&k_left, &k_right, &third};
    std::sort(order.begin(), order.end());
    std::vector<std::string> first;
    do {
        input.documents = order;
        auto const found = unsided(match(input));
        REQUIRE(found.size() == 16 + 12 + 12);
        if (first.empty()) first = found;
        CHECK(found == first);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a third document that is like both speaks for a pair, and is named") {
    Document const third = sample("third", {{"i", "Gifts of more than ten pounds must be declared by members."}});
    MatchInput input = every_pair();
    input.documents.push_back(&third);
    input.candidates.push_back({{"left", "2"}, {"third", "i"}, 1});
    input.candidates.push_back({{"right", "c"}, {"third", "i"}, 1});
    std::vector<Match> const found = match(input);
    auto const pair =
        std::find_if(found.begin(), found.end(), [](Match const& m) { return line(m) == "left:2 = right:c"; });
    REQUIRE(pair != found.end());
    auto const agrees = std::find_if(pair->reasons.begin(), pair->reasons.end(),
                                     [](Reason const& r) { return r.signal == "both like a third"; });
    REQUIRE(agrees != pair->reasons.end());
    CHECK(agrees->detail == "third:i");
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
