#include "indexer/decisions_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "model/diagnostic.hpp"
#include "tests/files.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

struct Scratch {
    Folder own;
    fs::path const& folder = own.path();

    std::vector<WrittenDecision> read(std::string const& text) const {
        std::ofstream(folder / "decisions.toml", std::ios::binary) << text;
        return read_decisions(folder / "decisions.toml");
    }
    std::string message(std::string const& text) const {
        try {
            read(text);
        } catch (Error const& e) {
            return format(e.diagnostic()).substr(folder.string().size() + 1);
        }
        return "";
    }
};

Decision same() {
    return {Ruling::same,
            "2026-11-22",
            {"rutland", "12(c)"},
            "They \"leave\" C:\\ first.",
            {"surrey-heath", "2.3"},
            "Staff go first.",
            "",
            "",
            {}};
}

Decision naming() {
    return {Ruling::name, "2026-11-23", {}, "", {}, "", "press", "Press and media", {}};
}

TEST_CASE("without a file nothing is decided") {
    CHECK(read_decisions("nowhere/decisions.toml").empty());
}

TEST_CASE("what is written reads back, and the file opens with what it is") {
    Scratch const scratch;
    std::string const text = with_decision(with_decision("", same()), naming());
    CHECK(text.substr(0, 2) == "# ");
    auto const all = scratch.read(text);
    REQUIRE(all.size() == 2);
    Decision const& first = all[0].decision;
    CHECK(first.ruling == Ruling::same);
    CHECK(first.date == "2026-11-22");
    CHECK(first.left == same().left);
    CHECK(first.left_words == same().left_words);
    CHECK(first.right == same().right);
    CHECK(first.right_words == same().right_words);
    CHECK(first.place.line == all[0].first_line);
    CHECK(all[1].decision.matter == "press");
    CHECK(all[1].decision.name == "Press and media");
}

TEST_CASE("taking a decision out leaves the rest as it was, comments and all") {
    Scratch const scratch;
    std::string const before = "# mine\n\n# why the next one\n";
    std::string const middle =
        "[[decision]]  # here\ndate = \"2026-11-22\"\nruling = \"name\"\nmatter = \"a\"\nname = \"A\"\n";
    std::string const after =
        "\n# of the last\n[[decision]]\ndate = \"2026-11-22\"\nruling = \"name\"\nmatter = \"b\"\nname = \"B\"\n";
    std::string const text = before + middle + after;
    auto const all = scratch.read(text);
    REQUIRE(all.size() == 2);
    CHECK(without_decision(text, all[0]) == before + after);
    CHECK(without_decision(text, all[1]) == before + middle + "\n# of the last\n");
    std::string const added = with_decision(text, same());
    CHECK(added.substr(0, text.size()) == text);
    CHECK(without_decision(added, scratch.read(added)[2]) == text);
}

TEST_CASE("every slip is told with its line") {
    Scratch const scratch;
    std::string const good = "[[decision]]\ndate = \"2026-11-22\"\n";
    struct Case {
        std::string text;
        std::string message;
    };
    Case const cases[] = {
        {"[[decision]\n", "decisions.toml:1: error: malformed TOML"},
        {"[[decisions]]\n", "decisions.toml:1: error: unknown key 'decisions'\n  mend: did you mean 'decision'?"},
        {good + "ruling = \"sane\"\n",
         "decisions.toml:3: error: there is no ruling 'sane'\n  mend: take one of same, different, matter and name"},
        {"[[decision]]\nruling = \"name\"\ndate = \"yesterday\"\n",
         "decisions.toml:3: error: 'yesterday' is no day\n  mend: write it as 2026-11-22"},
        {good + "ruling = \"same\"\n",
         "decisions.toml:1: error: this entry has no left\n  mend: add left = \"…\" to it"},
        {good + "ruling = \"same\"\nleft = \"rutland\"\n",
         "decisions.toml:4: error: 'rutland' is no citation\n  mend: write document and clause, as in "
         "\"rutland:12(c)\""},
        {good + "ruling = \"same\"\nleft = \"rutland:12\"\n",
         "decisions.toml:1: error: this entry has no left_words\n"
         "  mend: a decision holds only for the words it was made on: let concord decide write it"},
        {good + "ruling = \"name\"\nmatter = \"The Press\"\n",
         "decisions.toml:4: error: 'The Press' cannot name a matter\n  mend: write \"the-press\""},
    };
    for (Case const& c : cases) {
        CAPTURE(c.text);
        CHECK(scratch.message(c.text).substr(0, c.message.size()) == c.message);
    }
}

}  // namespace
}  // namespace concord
