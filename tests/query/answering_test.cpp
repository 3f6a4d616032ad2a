#include "query/answering.hpp"

#include <doctest/doctest.h>

#include "query/rerank.hpp"
#include "query/search.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

namespace {

StoredHit hit(char const* ref, char const* text, double score) {
    StoredHit out;
    out.citation = {"doc", ref};
    out.record.citation = out.citation;
    out.record.text = text;
    out.score = score;
    return out;
}

std::string order(std::vector<StoredHit> const& hits) {
    std::string out;
    for (StoredHit const& h : hits) out += (out.empty() ? "" : " ") + h.citation.ref;
    return out;
}

constexpr char k_question[] = "forcing staff to go to party group meetings";
constexpr char k_answers[] = "No officer may be required to attend a meeting of a political group.";
constexpr char k_says_more[] = "Nobody may be required to attend a meeting of a political group, officers included.";
constexpr char k_unrelated[] = "The common seal is kept in a safe place by the Monitoring Officer.";

}  // namespace

TEST_CASE("a clause that says what was asked in other words is alike, another is not") {
    Readings readings;
    Answering answering(k_question, {}, readings);
    StoredHit const says = hit("1", k_answers, 0);
    StoredHit const other = hit("2", k_unrelated, 0);
    CHECK(answering.meaning(says.record) > 2);
    CHECK(answering.meaning(other.record) < 1);
    CHECK(answering.of(says.record, 1) == doctest::Approx(answering.meaning(says.record) + RankingWeights{}.share));
}

TEST_CASE("hits are ordered anew, those that are not read anew stay behind them") {
    RankingWeights const weights;
    std::vector<StoredHit> const as_found{hit("1", k_unrelated, 9), hit("2", k_answers, 8), hit("3", k_says_more, 7)};
    auto hits = as_found;
    Readings readings;
    rerank(hits, 3, k_question, weights, readings);
    CHECK(order(hits) == "2 3 1");
    hits = as_found;
    rerank(hits, 2, k_question, weights, readings);
    CHECK(order(hits) == "2 1 3");
    CHECK(hits[0].score > hits[1].score);
    CHECK(hits[1].score >= hits[2].score);
    hits = as_found;
    rerank(hits, 0, k_question, weights, readings);
    CHECK(order(hits) == "1 2 3");
    hits.clear();
    rerank(hits, 1, k_question, {}, readings);
    CHECK(hits.empty());
}

TEST_CASE("the words together as typed stand first, whatever is alike") {
    std::vector<StoredHit> hits{hit("1", k_answers, 9), hit("2", "The Group Meetings of Bins.", 8)};
    Readings readings;
    rerank(hits, 2, "group meetings of", {}, readings);
    CHECK(order(hits) == "2 1");
    CHECK(hits[0].score >= hits[1].score);
}

TEST_CASE("pages of a search join without a gap, with and without a limit a council") {
    sample::Index const index(sample::judged());
    for (std::size_t const per_council : {0, 2}) {
        SearchOptions options;
        options.limit = 1000;
        options.per_council = per_council;
        auto const whole = std::get<SearchAnswer>(search(*index.reader, "staff at group meetings", options));
        REQUIRE(whole.hits.size() >= 6);
        options.limit = 2;
        for (options.offset = 0; options.offset < 6; options.offset += 2) {
            auto const page = std::get<SearchAnswer>(search(*index.reader, "staff at group meetings", options));
            REQUIRE(page.hits.size() == 2);
            CHECK(page.hits[0].citation == whole.hits[options.offset].citation);
            CHECK(page.hits[1].citation == whole.hits[options.offset + 1].citation);
        }
        for (std::size_t i = 1; i < whole.hits.size(); ++i) CHECK(whole.hits[i - 1].score >= whole.hits[i].score);
    }
}

TEST_CASE("only plain words are read by their meaning") {
    sample::Index const index(sample::councils());
    struct Case {
        char const* typed;
        char const* question;
    };
    Case const cases[] = {
        {"officers at meetings", "officers at meetings"},
        {"officers meetings kind:item -gifts", "officers meetings"},
        {"\"group meetings\" officers", ""},  // a phrase is meant to the letter
        {"attend*", ""},
        {"officers", ""},  // a single word is to be found as it is
        {"of the officers", ""},
        {"4.6 officers", ""},
        {"+officers meetings", ""},
        {"officers AND meetings", ""},
    };
    for (Case const& c : cases) {
        CAPTURE(c.typed);
        auto const parsed = std::get<QueryNode>(parse_query(c.typed));
        auto const compiled = compile_query(parsed, c.typed, *index.reader, {}, Meaning::thesaurus);
        CHECK(std::get<CompiledQuery>(compiled).question == c.question);
        auto const exact = compile_query(parsed, c.typed, *index.reader, {}, Meaning::exact);
        CHECK(std::get<CompiledQuery>(exact).question == "");
    }
}
