#include "lexicon/likeness.hpp"

#include <doctest/doctest.h>

#include <string>

namespace concord {
namespace {

Tagger const& tagger() {
    static Tagger const kept(built_in_encoder());
    return kept;
}

ReadClause read(std::string_view text) {
    return read_clause(tagger(), {text, "", {}});
}

TEST_CASE("a clause is wholly like itself, and likeness has no side") {
    ReadClause const a = read("Officers leave before the group debates. They take no notes away with them.");
    ReadClause const b = read("Minutes are signed by the chair at the next meeting.");
    Likeness const same = likeness(a, a);
    for (double const value : {same.whole, same.sentences, same.matters, same.words})
        CHECK(value == doctest::Approx(1).epsilon(1e-4));
    Likeness const there = likeness(a, b);
    Likeness const back = likeness(b, a);
    CHECK(there.whole == doctest::Approx(back.whole));
    CHECK(there.sentences == doctest::Approx(back.sentences));
    CHECK(there.matters == doctest::Approx(back.matters));
    CHECK(there.words == doctest::Approx(back.words));
    CHECK(combined(tagger(), same) > combined(tagger(), there));
}

TEST_CASE("one sentence of a long clause is found in its best pair, not in the whole") {
    ReadClause const rule = read("Officers leave the group meeting before the political debate.");
    ReadClause const longer = read(
        "The seal of the Council is kept in a safe place by the Head of Legal Services. Each sealing is entered in a "
        "book with a number. Staff withdraw from a party group meeting when its political discussion begins.");
    Likeness const found = likeness(rule, longer);
    CHECK(found.sentences > found.whole + 0.1);
}

TEST_CASE("of a question's words each is looked for in the clause; what the clause says beyond does not count") {
    ReadClause const question = read_question(tagger(), "officers leave group meeting");
    ReadClause const clause =
        read("Officers leave the group meeting before the debate, and the seal is kept in a safe place with a book.");
    CHECK(likeness(question, clause, Towards::right).words == doctest::Approx(1).epsilon(1e-4));
    CHECK(likeness(question, clause).words < 0.95);
}

TEST_CASE("a clause without any known word is like nothing and spoils nothing") {
    ReadClause const none = read("zzxqy");
    Likeness const found = likeness(none, read("Minutes are signed by the chair."));
    CHECK(found.whole == 0);
    CHECK(found.words == 0);
    CHECK(none.words.empty());
}

// In no catalogue. Unrelated clauses lie about 0, the scale's mean.
TEST_CASE("the combined likeness is high for one rule in two wordings, low for two rules") {
    struct {
        std::string left;
        std::string right;
        bool is_same;
    } const cases[] = {
        {"If the votes are level the presiding councillor may vote again.",
         "The Mayor has a second or casting vote on a tie.", true},
        {"No employee may be made to come to a caucus.", "Officers cannot be required to attend group meetings.", true},
        {"No employee may be made to come to a caucus.", "The person who sealed a deed signs the book.", false},
        {"Ward members are told of works in their ward.", "Speeches may not exceed five minutes.", false},
    };
    for (auto const& c : cases) {
        CAPTURE(c.left);
        CAPTURE(c.right);
        double const got = combined(tagger(), likeness(read(c.left), read(c.right)));
        CHECK((got > 1.5) == c.is_same);
    }
}

// The words that a clause shares with one before it are not compared again: it must not show.
TEST_CASE("a question held against many clauses finds what it finds against each alone") {
    ReadClause const question = read_question(tagger(), "officers leave group meeting");
    QuestionLikeness many(question);
    WordVectors known;
    for (char const* const text :
         {"Officers leave the group meeting before the debate.", "Staff leave the caucus. The seal is kept.",
          "Minutes are signed by the chair at the next meeting.", "zzxqy"}) {
        CAPTURE(text);
        ReadClause const shared = read_clause(tagger(), {text, "", {}}, known);
        Likeness const alone = likeness(question, read(text), Towards::right);
        for (int time = 0; time < 2; ++time) {
            Likeness const got = many.of(shared);
            CHECK(got.whole == alone.whole);
            CHECK(got.sentences == alone.sentences);
            CHECK(got.matters == alone.matters);
            CHECK(got.words == alone.words);
        }
    }
}

}  // namespace
}  // namespace concord
