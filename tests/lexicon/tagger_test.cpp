#include "lexicon/tagger.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace concord {
namespace {

std::vector<std::string> names_of(Tagger const& tagger, std::vector<MatterScore> const& scores) {
    std::vector<std::string> out;
    for (MatterScore const& score : scores) out.push_back(tagger.names()[score.matter]);
    return out;
}

TEST_CASE("a rule is tagged with its matter, and talk of nothing known with none") {
    Tagger const tagger(built_in_encoder());
    auto const tags = names_of(
        tagger, tagger.matters_of({"The person presiding has a second or casting vote if votes are equal.", "", {}}));
    REQUIRE(!tags.empty());
    CHECK(tags[0] == "casting-vote");
    CHECK(tagger.matters_of({"zzxqy", "", {}}, 0.5).empty());
}

TEST_CASE("probabilities are sorted, and none is below the least asked for") {
    Tagger const tagger(built_in_encoder());
    ClauseText const clause{"They leave before the debate.", "Officers who attend a political group meeting:", {}};
    auto const all = tagger.matters_of(clause, 0);
    CHECK(all.size() == tagger.names().size());
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](auto const& a, auto const& b) { return a.probability > b.probability; }));
    for (MatterScore const& score : tagger.matters_of(clause, 0.2)) CHECK(score.probability >= 0.2);
}

TEST_CASE("a lead-in and a heading help to read an item") {
    Encoder const encoder = built_in_encoder();
    TextVector const whole = encoder.encode("Officers who attend a political group meeting leave before the debate.");
    TextVector const bare = encode_clause(encoder, {"leave before the debate.", "", {}});
    TextVector const led = encode_clause(
        encoder, {"leave before the debate.", "Officers who attend a political group meeting:", {"Party groups"}});
    CHECK(cosine(whole, led) > cosine(whole, bare));
}

TEST_CASE("a council's own matter is learned from its wordings; a known name is replaced") {
    Catalogue const own{{{"beach-huts",
                          "Who lets the beach huts?",
                          {"Beach huts are let by the harbour office.", "The harbour master lets huts on the beach."},
                          {}},
                         {"casting-vote", "Who lets the beach huts?", {"Beach huts are let by ballot."}, {}}}};
    Tagger const plain(built_in_encoder());
    Tagger const tagger(built_in_encoder(), own);
    CHECK(tagger.names().size() == plain.names().size() + 1);
    CHECK(tagger.names().back() == "beach-huts");
    auto const tags =
        names_of(tagger, tagger.matters_of({"The huts on the beach are let by the harbour office.", "", {}}, 0));
    CHECK(tags[0] == "beach-huts");
    auto const vote = [](Tagger const& asked) {
        for (MatterScore const& score : asked.matters_of({"Huts are let by ballot.", "", {}}, 0))
            if (asked.names()[score.matter] == "casting-vote") return score.probability;
        return -1.0;
    };
    CHECK(vote(tagger) > 10 * vote(plain));
}

}  // namespace
}  // namespace concord
