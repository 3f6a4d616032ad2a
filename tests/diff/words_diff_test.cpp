#include "diff/words_diff.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

namespace concord {
namespace {

TEST_CASE("word edits read as a person would make them") {
    struct Case {
        std::string left, right, edits;
    };
    for (Case const& c : {
             Case{"Officers must leave", "Officers should leave", "=Officers \n-must \n+should \n=leave\n"},
             Case{"", "", ""}, Case{"a b", "", "-a b\n"}, Case{"", "a b", "+a b\n"},
             Case{"Members’ rights", "members' rights", "=Members’ rights\n"},  // case and quotes do not count
             Case{"leave at once", "leave", "=leave \n-at once\n"}, Case{"…", "…", "=…\n"},  // no word at all
         }) {
        CAPTURE(c.left);
        CAPTURE(c.right);
        CHECK(dump(words_diff(c.left, c.right), c.left, c.right) == c.edits);
    }
}

TEST_CASE("the header's example") {
    std::vector<Edit> const wanted{{EditKind::equal, {0, 9}, {0, 9}},
                                   {EditKind::removed, {9, 14}, {9, 9}},
                                   {EditKind::added, {14, 14}, {9, 16}},
                                   {EditKind::equal, {14, 19}, {16, 21}}};
    CHECK(words_diff("Officers must leave", "Officers should leave") == wanted);
}

std::string random_text(std::mt19937& random) {
    constexpr char const* k_words[] = {"a ", "b ", "officer ", "must, ", "not\n", "é ", "4.6 "};
    std::string out;
    for (auto n = random() % 30; n > 0; --n) out += k_words[random() % 7];
    return out;
}

// What is kept, which settles the rest.
std::vector<Edit> kept(std::vector<Edit> const& edits, bool swapped) {
    std::vector<Edit> out;
    for (Edit const& e : edits)
        if (e.kind == EditKind::equal) out.push_back(swapped ? Edit{e.kind, e.right, e.left} : e);
    return out;
}

TEST_CASE("properties of word edits") {
    constexpr unsigned k_seed = 20;
    CAPTURE(k_seed);
    std::mt19937 random(k_seed);
    for (int round = 0; round < 500; ++round) {
        std::string const left = random_text(random);
        std::string const right = random_text(random);
        CAPTURE(left);
        CAPTURE(right);
        auto const edits = words_diff(left, right);
        std::uint32_t x = 0;
        std::uint32_t y = 0;
        for (Edit const& e : edits) {  // nothing of either text is lost or told twice
            REQUIRE(e.left.begin == x);
            REQUIRE(e.right.begin == y);
            x = e.left.end;
            y = e.right.end;
            if (e.kind == EditKind::removed) REQUIRE(e.right.begin == e.right.end);
            if (e.kind == EditKind::added) REQUIRE(e.left.begin == e.left.end);
        }
        CHECK(x == left.size());
        CHECK(y == right.size());
        for (std::size_t i = 1; i < edits.size(); ++i) CHECK(edits[i].kind != edits[i - 1].kind);
        for (Edit const& e : words_diff(left, left)) CHECK(e.kind == EditKind::equal);
        CHECK(kept(words_diff(right, left), true) == kept(edits, false));  // swapping mirrors
    }
}

}  // namespace
}  // namespace concord
