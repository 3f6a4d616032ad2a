#include "store/matter_space.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "model/diagnostic.hpp"
#include "store/pack.hpp"
#include "store/reader.hpp"
#include "tests/store/sample.hpp"

using namespace concord;

TEST_CASE("texts that share no word but a matter stand near each other") {
    ConceptFinder const finder(sample::thesaurus());
    MatterSpace const space = MatterSpace::learn(sample::catalogue(), finder);
    auto const place = [&](char const* text) { return space.place_of(weighted_words(text, finder)); };
    double const same = cosine(place("secret mail"), place("Correspondence is confidential and not disclosed."));
    double const other = cosine(place("secret mail"), place("A register of hospitality."));
    CHECK(same > 0.9);
    CHECK(other < 0.2);
    CHECK(place("zebra").empty());
    CHECK(place("").empty());
    CHECK(cosine(place("presents"), place("presents")) == doctest::Approx(1));
}

TEST_CASE("a space comes back as it was packed, and half of one is refused") {
    ConceptFinder const finder(sample::thesaurus());
    MatterSpace const space = MatterSpace::learn(sample::catalogue(), finder);
    std::string const packed = space.pack();
    MatterSpace const again = MatterSpace::unpack(packed);
    CHECK(again.pack() == packed);
    CHECK(again.names() == std::vector<std::string>{"compulsion", "gifts", "confidence", "courtesy"});
    CHECK(MatterSpace::unpack("").empty());
    for (std::size_t size = 1; size < packed.size(); size += 3)
        CHECK_THROWS_AS(MatterSpace::unpack(packed.substr(0, size)), BadPack);
}

TEST_CASE("a vector is kept in three bytes an axis") {
    SparseVector const vector{{2, 0.6}, {300, 0.8}, {301, 0.0001}};
    CHECK(pack_vector(vector).size() == 6);
    SparseVector const again = unpack_vector(pack_vector(vector));
    REQUIRE(again.size() == 2);
    CHECK(again[1].first == 300);
    CHECK(again[1].second == doctest::Approx(0.8).epsilon(0.01));
}

TEST_CASE("clauses are found by the matter that they speak of, nearest first") {
    sample::Index const index(sample::councils(), sample::catalogue());
    auto const place =
        index.reader->matters().place_of(weighted_words("leaking private mail", index.reader->concepts()));
    auto const hits = index.reader->search(like(place, 10, 20), 0, 10);
    REQUIRE(hits.size() >= 1);
    CHECK(hits[0].citation == Citation{"barton", "5~2(a)"});
    CHECK(hits[0].score > 9);
    CHECK(index.reader->count(like(place, 10, 20)) == hits.size());
}
