#include "diff/outside_vectors.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "diff/match.hpp"
#include "diff/prepared.hpp"
#include "tests/diff/sample.hpp"

namespace concord {
namespace {

Document const k_left = sample("left", {{"1", "Officers leave before the group votes."},
                                        {"2", "Members declare gifts worth more than ten pounds."},
                                        {"3", "Parking permits are renewed each spring."}});
Document const k_right = sample("right", {{"a", "Staff withdraw when the debate begins."},
                                          {"b", "Councillors register any present that they are given."},
                                          {"c", "Libraries open at\tnine\nin the morning."}});

MatchInput every_pair() {
    MatchInput input;
    input.documents = {&k_left, &k_right};
    for (Clause const& l : k_left.tree.clauses)
        for (Clause const& r : k_right.tree.clauses) input.candidates.push_back({{"left", l.ref}, {"right", r.ref}, 1});
    return input;
}

double score(std::vector<Match> const& matches, std::string const& left, std::string const& right) {
    for (Match const& m : matches)
        if (m.left.ref == left && m.right.ref == right) return m.score;
    return -1;
}

TEST_CASE("an encoder reads a line a clause, whatever blanks the document has") {
    std::vector<ClauseLine> const lines = clause_lines({&k_left, &k_right});
    REQUIRE(lines.size() == 6);
    CHECK(lines[0].document + ':' + lines[0].ref + ' ' + lines[0].line ==
          "left:1 Officers leave before the group votes.");
    CHECK(lines[5].line == "Libraries open at nine in the morning.");
}

TEST_CASE("the built-in encoder's own vectors change no score") {
    MatchInput input = every_pair();
    std::vector<Match> const plain = match(input);
    Tagger const tagger(built_in_encoder());
    Prepared prepared(input.documents, input.thesaurus, tagger);
    prepared.read_all();
    for (PreparedClause const& c : prepared.clauses())
        input.vectors.emplace(std::make_pair(c.citation.document, c.citation.ref), c.reading.whole);
    std::vector<Match> const same = match(input);
    REQUIRE(same.size() == plain.size());
    for (std::size_t i = 0; i < same.size(); ++i) {
        CHECK(same[i].left == plain[i].left);
        CHECK(same[i].right == plain[i].right);
        CHECK(same[i].score == doctest::Approx(plain[i].score));
    }
}

TEST_CASE("clauses that an office's encoder finds alike score more, those that it does not, less") {
    MatchInput input = every_pair();
    std::vector<Match> const plain = match(input);
    // It sees three matters: b and 3 are of one, b and 2 are not.
    TextVector const x{1, 0, 0};
    TextVector const y{0, 1, 0};
    TextVector const z{0, 0, 1};
    input.vectors = {{{"left", "1"}, x},  {{"left", "2"}, y},  {{"left", "3"}, z},
                     {{"right", "a"}, x}, {{"right", "b"}, z}, {{"right", "c"}, y}};
    std::vector<Match> const outside = match(input);
    CHECK(score(outside, "3", "b") > score(plain, "3", "b"));
    CHECK(score(outside, "2", "b") < score(plain, "2", "b"));
}

TEST_CASE("cosines are put on the built-in scale by mean and deviation between documents") {
    std::vector<std::string> const documents{"a", "a", "b", "b"};
    auto const at = [](double cosine) {
        return TextVector{static_cast<float>(cosine), static_cast<float>(std::sqrt(1 - cosine * cosine))};
    };
    // Between documents theirs are 1, 0.8, 1, 0.8; ours 1, 0, 1, 0.
    std::vector<TextVector> const outside{at(1), at(1), at(1), at(0.8)};
    std::vector<TextVector> const built_in{at(1), at(1), at(1), at(0)};
    LikenessScale const scale = scale_between(documents, outside, built_in);
    CHECK(scale.factor == doctest::Approx(5));
    CHECK(scale.offset + scale.factor * 1.0 == doctest::Approx(1));
    CHECK(scale.offset + scale.factor * 0.8 == doctest::Approx(0));
    // An encoder to which all is alike: every pair is as unrelated ones are.
    LikenessScale const flat = scale_between(documents, {at(1), at(1), at(1), at(1)}, built_in);
    CHECK(flat.factor == 0);
    CHECK(flat.offset == doctest::Approx(0.5));
    // One document, or one clause: nothing to learn the scale from.
    CHECK(scale_between({"a", "a"}, {at(1), at(0)}, {at(1), at(0)}).factor == 1);
    CHECK(scale_between({"a"}, {at(1)}, {at(1)}).factor == 1);
}

TEST_CASE("thousands of clauses cost a bounded number of pairs") {
    std::vector<std::string> documents(60000, "a");
    for (std::size_t i = 30000; i < documents.size(); ++i) documents[i] = "b";
    std::vector<TextVector> vectors(documents.size(), TextVector{1, 0});
    for (std::size_t i = 0; i < vectors.size(); i += 3) vectors[i] = {0, 1};
    LikenessScale const scale = scale_between(documents, vectors, vectors);
    CHECK(scale.offset + scale.factor == doctest::Approx(1));
}

}  // namespace
}  // namespace concord
