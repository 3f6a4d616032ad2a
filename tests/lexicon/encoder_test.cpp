#include "lexicon/encoder.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "lexicon/catalogue.hpp"
#include "lexicon/tagger.hpp"
#include "tests/files.hpp"

namespace concord {
namespace {

std::vector<nlohmann::json> sample() {
    std::ifstream in(source_path("tests/lexicon/encoder_sample.jsonl"));
    std::vector<nlohmann::json> out;
    for (std::string line; std::getline(in, line);) out.push_back(nlohmann::json::parse(line));
    return out;
}

// scripts/train-lexicon writes the sample with arithmetic of its own (numpy, from the same file).
TEST_CASE("vectors and tags are those that the training program works out") {
    Encoder const encoder = built_in_encoder();
    Tagger const tagger(encoder);
    auto const cases = sample();
    REQUIRE(cases.size() >= 20);
    for (auto const& c : cases) {
        auto const text = c.at("text").get<std::string>();
        CAPTURE(text);
        TextVector const got = encoder.encode(text);
        auto const want = c.at("vector").get<std::vector<float>>();  // every so many values of it
        auto const step = c.at("step").get<std::size_t>();
        for (std::size_t i = 0; i < want.size(); ++i) CHECK(std::abs(got[i * step] - want[i]) < 1e-3F);
        auto const tags = tagger.matters_near(got, 0);
        for (auto const& tag : c.at("matters")) {
            auto const place = static_cast<std::size_t>(&tag - &c.at("matters")[0]);
            CHECK(tagger.names()[tags[place].matter] == tag[0].get<std::string>());
            CHECK(std::abs(tags[place].probability - tag[1].get<double>()) < 1e-3);
        }
    }
}

// Wordings of the writer of this test, in no catalogue: left and same share hardly a word, left and other some.
TEST_CASE("the same rule in other words lies nearer than another rule in like words") {
    struct {
        std::string left;
        std::string same;
        std::string other;
    } const cases[] = {
        {"Staff withdraw before the caucus starts its debate.",
         "Officers should not remain in the room while a party group discusses its line.",
         "Staff withdraw petty cash before the month starts."},
        {"If the votes are level the presiding councillor may vote again.",
         "The Mayor has a second or casting vote on a tie.",
         "A councillor who is in arrears of council tax may not vote on the budget."},
        {"An employee must not be asked to write for a party newsletter.",
         "Council resources are not to be used for political campaigning.",
         "An employee must answer letters in ten days."},
    };
    Encoder const encoder = built_in_encoder();
    for (auto const& c : cases) {
        CAPTURE(c.left);
        TextVector const left = encoder.encode(c.left);
        CHECK(cosine(left, encoder.encode(c.same)) > cosine(left, encoder.encode(c.other)));
    }
}

TEST_CASE("a vector has length 1, or none where no word is known") {
    Encoder const encoder = built_in_encoder();
    TextVector const known = encoder.encode("The Leader may speak.");
    CHECK(known.size() == encoder.size());
    CHECK(cosine(known, known) == doctest::Approx(1).epsilon(1e-5));
    TextVector const unknown = encoder.encode(
        "\xC5\x81\xC3\xB3"
        "d\xC5\xBA zzxqy");
    CHECK(cosine(unknown, unknown) == 0);
    CHECK(encoder.weight("the") < encoder.weight("confidenti"));
}

TEST_CASE("the encoder is small and was trained on this catalogue") {
    Encoder const encoder = built_in_encoder();
    CHECK(encoder.file().word_rows.size() + encoder.file().matter_rows.size() < 8'000'000);
    Catalogue const known = built_in_catalogue();
    REQUIRE(known.matters.size() == encoder.matter_count());
    for (std::size_t i = 0; i < known.matters.size(); ++i) CHECK(known.matters[i].name == encoder.file().matters[i]);
}

}  // namespace
}  // namespace concord
