#include "lexicon/matter_shares.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

namespace concord {
namespace {

Tagger const& tagger() {
    static Tagger const kept(built_in_encoder());
    return kept;
}

TextVector shares(std::string_view text) {
    return matter_shares(tagger(), tagger().encoder().encode(text));
}

TEST_CASE("the shares of a text are above 0 and in all 1, also where no word is known") {
    for (std::string const text : {"The chair has a casting vote.", "zzxqy", ""}) {
        CAPTURE(text);
        TextVector const got = shares(text);
        REQUIRE(got.size() == tagger().names().size());
        for (float const share : got) CHECK(share > 0);
        CHECK(std::accumulate(got.begin(), got.end(), 0.0) == doctest::Approx(1).epsilon(1e-4));
    }
}

// Wordings of the writer of this test, in no catalogue.
TEST_CASE("two rules on one question are likelier about one matter than two rules in like words") {
    TextVector const vote = shares("If the votes are level the presiding councillor may vote again.");
    double const same = cosine(vote, shares("The Mayor has a second or casting vote on a tie."));
    double const other = cosine(vote, shares("The presiding councillor may sign the minutes again."));
    CHECK(same > 3 * other);
    CHECK(same <= 1);
}

}  // namespace
}  // namespace concord
