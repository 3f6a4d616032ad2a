#include "diff/decisions.hpp"

#include <doctest/doctest.h>

#include "tests/diff/sample.hpp"

namespace concord {
namespace {

Document const k_left = sample("left", {{"1", "Requests go to the clerk."}, {"2", "Gifts are declared."}});
Document const k_right = sample("right", {{"a", "The clerk gets requests."}, {"b", "Libraries open at nine."}});
std::vector<Document const*> const k_documents{&k_left, &k_right};

Decision pair(Ruling ruling, std::string const& left, std::string const& left_words, std::string const& right,
              std::string const& right_words, std::string date = "2026-11-22") {
    return {ruling, std::move(date), *parse_citation(left), left_words, *parse_citation(right), right_words, "", "",
            {}};
}

Decision into(std::string const& citation, std::string const& words, std::string const& matter) {
    return {Ruling::matter, "2026-11-22", *parse_citation(citation), words, {}, "", matter, "", {}};
}

std::vector<Match> computed() {
    return {{{"left", "1"}, {"right", "a"}, 0.4, true}, {{"left", "1"}, {"right", "b"}, 0.1, false}};
}

std::string lines(std::vector<Match> const& matches) {
    std::string out;
    for (Match const& m : matches) {
        out += format(m.left) + (m.same ? " = " : " / ") + format(m.right);
        if (!m.decided.empty()) out += " on " + m.decided;
        out += '\n';
    }
    return out;
}

std::string after(std::vector<Decision> const& decisions) {
    return lines(decided(computed(), stand(decisions, k_documents), k_documents));
}

TEST_CASE("decisions hold against what is computed") {
    struct Case {
        std::string what;
        std::vector<Decision> decisions;
        std::string matches;
    };
    std::string const requests = "Requests go to the clerk.";
    std::string const right_a = "The clerk gets requests.";
    std::string const right_b = "Libraries open at nine.";
    Case const cases[] = {
        {"none", {}, "left:1 = right:a\nleft:1 / right:b\n"},
        {"a computed match is taken apart",
         {pair(Ruling::different, "left:1", requests, "right:a", right_a)},
         "left:1 / right:b\nleft:1 / right:a on 2026-11-22\n"},
        {"a rejected pair is the same, whichever side is named first",
         {pair(Ruling::same, "right:b", right_b, "left:1", requests)},
         "left:1 = right:b on 2026-11-22\nleft:1 = right:a\n"},
        {"a pair that was no candidate is added",
         {pair(Ruling::same, "left:2", "Gifts are declared.", "right:b", right_b)},
         "left:2 = right:b on 2026-11-22\nleft:1 = right:a\nleft:1 / right:b\n"},
        {"the later decision on a pair holds",
         {pair(Ruling::same, "left:1", requests, "right:b", right_b),
          pair(Ruling::different, "left:1", requests, "right:b", right_b, "2026-11-23")},
         "left:1 = right:a\nleft:1 / right:b on 2026-11-23\n"},
        {"two that were put into one matter are the same",
         {into("left:2", "Gifts are declared.", "gifts"), into("right:b", right_b, "gifts")},
         "left:2 = right:b on 2026-11-22\nleft:1 = right:a\nleft:1 / right:b\n"},
        {"unless they were decided to differ",
         {into("left:2", "Gifts are declared.", "gifts"),
          pair(Ruling::different, "left:2", "Gifts are declared.", "right:b", right_b),
          into("right:b", right_b, "gifts")},
         "left:1 = right:a\nleft:1 / right:b\nleft:2 / right:b on 2026-11-22\n"},
        {"capitals, commas and quotation marks are no other words",
         {pair(Ruling::different, "left:1", "requests, go to ‘the clerk’", "right:a", right_a)},
         "left:1 / right:b\nleft:1 / right:a on 2026-11-22\n"},
        {"other words: stale, not applied",
         {pair(Ruling::different, "left:1", "Requests go to the leader.", "right:a", right_a)},
         "left:1 = right:a\nleft:1 / right:b\n"},
        {"renumbered: found by the words",
         {pair(Ruling::different, "left:7", requests, "right:b", right_a)},
         "left:1 / right:b\nleft:1 / right:a on 2026-11-22\n"},
    };
    for (Case const& c : cases) {
        CAPTURE(c.what);
        CHECK(after(c.decisions) == c.matches);
    }
}

TEST_CASE("a person's decision is the first reason, with the day and what was computed") {
    auto const all =
        stand({pair(Ruling::different, "left:1", "Requests go to the clerk.", "right:a", "The clerk gets requests.")},
              k_documents);
    Match const last = decided(computed(), all, k_documents).back();
    REQUIRE(!last.reasons.empty());
    CHECK(last.reasons.front().signal == "decided by a person");
    CHECK(last.reasons.front().detail == "on 2026-11-22; computed: 0.40");
}

TEST_CASE("a stale decision says what was and what is") {
    Document const twice = sample("twice", {{"1", "Yes."}, {"2", "Yes."}, {"3", "No."}});
    struct Case {
        char const* left;
        char const* words;
        char const* why;
        char const* is;
    };
    Case const cases[] = {
        {"left:1", "Requests go to the leader.", "reads otherwise now", "Requests go to the clerk."},
        {"left:9", "Requests go to the leader.", "is not there any more", ""},
        {"gone:1", "Requests go to the leader.", "its document is not in the index", ""},
        {"twice:3", "Yes.", "reads otherwise now, and its words stand in 2 clauses", "No."},
    };
    for (Case const& c : cases) {
        CAPTURE(c.left);
        auto const all = stand({into(c.left, c.words, "x")}, {&k_left, &twice});
        REQUIRE(all.size() == 1);
        REQUIRE(all.front().stale.size() == 1);
        StaleSide const& side = all.front().stale.front();
        CHECK(side.why == c.why);
        CHECK(side.was == c.words);
        CHECK(side.is == c.is);
        CHECK(!all.front().holds());
    }
    CHECK(stand({into("twice:2", "Yes.", "x")}, {&twice}).front().left == Citation{"twice", "2"});  // where it was made
}

TEST_CASE("an item is remembered with its lead-in, in one line; what nobody can decide on has no words") {
    Document d = sample("d", {{"1", "Officers\nmust:"}, {"1(a)", "leave  early"}, {"2", "Struck."}, {"3", ""}});
    d.tree.clauses[1].kind = Kind::item;
    d.tree.clauses[1].parent = ClauseId{0};
    d.tree.clauses[2].deleted = true;
    CHECK(remembered_words(d.tree, ClauseId{0}) == "Officers must:");
    CHECK(remembered_words(d.tree, ClauseId{1}) == "[Officers must:] leave early");
    CHECK(remembered_words(d.tree, ClauseId{2}).empty());
    CHECK(remembered_words(d.tree, ClauseId{3}).empty());
    d.tree.clauses[0].kind = Kind::heading;
    CHECK(remembered_words(d.tree, ClauseId{0}).empty());
}

}  // namespace
}  // namespace concord
