#include "lexicon/clause_reading.hpp"

#include <doctest/doctest.h>

using namespace concord;

namespace {

Encoder const& encoder() {
    static Encoder const built_in = built_in_encoder();
    return built_in;
}

ClauseText const k_clauses[] = {
    {"They withdraw before the debate.", "Officers at group meetings:", {"Members and officers", "Party groups"}},
    // two sentences that count by themselves, one too short to, and a word that nobody knows
    {"No officer may be required to attend a meeting of a political group. Xyzzyq. The Chief Executive decides.",
     "",
     {}},
    {"Gifts over £25.", "", {"Hospitality"}},
    {"", "", {}},
    {"xyzzyq", "", {}},
};

constexpr char const* k_questions[] = {"forcing staff to go to party group meetings", "gifts", "xyzzyq",
                                       "Who decides on gifts? May officers stay when a political group meets?"};

}  // namespace

TEST_CASE("a question held against a reading gets what it gets from the whole arithmetic") {
    Tagger const tagger(built_in_encoder());
    for (char const* const asked : k_questions) {
        QuestionReading question(encoder(), asked);
        ReadClause const whole = read_question(tagger, asked);
        for (ClauseText const& clause : k_clauses) {
            CAPTURE(std::string(asked));
            CAPTURE(std::string(clause.text));
            Likeness const got = question.of(clause_reading(encoder(), clause));
            Likeness const wanted = likeness(whole, read_clause(tagger, clause), Towards::right);
            CHECK(got.whole == doctest::Approx(wanted.whole).epsilon(0.001));
            CHECK(got.sentences == doctest::Approx(wanted.sentences).epsilon(0.001));
            CHECK(got.words == doctest::Approx(wanted.words).epsilon(0.001));
            bool const known = wanted.whole != 0;
            if (known) CHECK(got.matters == doctest::Approx(wanted.matters).epsilon(0.1));  // the greatest shares only
        }
    }
}

TEST_CASE("a reading comes back as it was packed, and other bytes are none") {
    for (ClauseText const& clause : k_clauses) {
        std::string const packed = pack(clause_reading(encoder(), clause));
        auto const again = unpack_reading(packed, encoder());
        REQUIRE(again.has_value());
        CHECK(pack(*again) == packed);
        std::size_t const shares = 3 * again->matters.size();
        for (std::size_t size = 0; size < packed.size() - shares; ++size)
            CHECK_FALSE(unpack_reading(packed.substr(0, size), encoder()).has_value());
        CHECK_FALSE(unpack_reading(packed + "x", encoder()).has_value());
    }
    std::string unknown = pack(clause_reading(encoder(), k_clauses[2]));
    unknown.replace(8, 2, "\xff\xff");  // no word has this number
    CHECK_FALSE(unpack_reading(unknown, encoder()).has_value());
}

TEST_CASE("words that do not stand together as typed are known not to") {
    ClauseReading const clause = clause_reading(encoder(), k_clauses[1]);
    CHECK(QuestionReading(encoder(), "political group").may_stand_in(clause));
    CHECK(QuestionReading(encoder(), "meetings of a political group").may_stand_in(clause));  // in another form: may
    CHECK_FALSE(QuestionReading(encoder(), "group political").may_stand_in(clause));
    CHECK_FALSE(QuestionReading(encoder(), "gifts").may_stand_in(clause));
}

TEST_CASE("the nearest matters come first") {
    auto const near = nearest_matters(encoder(), encoder().encode("gifts and hospitality must be registered"), 5);
    REQUIRE(near.size() == 5);
    for (std::size_t i = 1; i < near.size(); ++i) CHECK(near[i - 1].nearness >= near[i].nearness);
    std::string const name(encoder().file().matters[near[0].matter]);
    CAPTURE(name);
    CHECK((name.find("gift") != std::string::npos || name.find("hospitality") != std::string::npos));
}
