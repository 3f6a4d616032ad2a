#include "lexicon/outside_encoder.hpp"

#include <doctest/doctest.h>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

using namespace std::chrono_literals;

std::string message(std::string const& command, std::vector<std::string> const& lines = {"a", "b"},
                    std::chrono::milliseconds limit = 20s) {
    try {
        run_encoder(command, lines, limit);
    } catch (Error const& e) {
        std::string const out = format(e.diagnostic());
        return out.substr(0, out.find('\n'));
    }
    return "";
}

TEST_CASE("a program's lines come back as vectors, centred and of length 1") {
    auto const vectors = run_encoder("while read -r line; do echo ${#line} 0; done", {"a", "bbb"}, 20s);
    REQUIRE(vectors.size() == 2);
    CHECK(vectors[0] == TextVector{-1, 0});
    CHECK(vectors[1] == TextVector{1, 0});
    CHECK(run_encoder("false", {}, 20s).empty());  // nothing asked, nothing run
}

TEST_CASE("the text may stand before its numbers, in all lines or in none") {
    CHECK(parse_vectors("x", {"15 minutes", "4"}, "15 minutes 1 2\n4 3 -4e-1\n") ==
          std::vector<TextVector>{{1, 2}, {3, -0.4F}});
    CHECK(parse_vectors("x", {"15", "4"}, "15 2\r\n3\t4") == std::vector<TextVector>{{15, 2}, {3, 4}});
}

TEST_CASE("more text than a pipe holds goes through, also where the program writes before it has read") {
    std::vector<std::string> const lines(20000, std::string(60, 'x'));
    CHECK(run_encoder("sed 's/.*/0.25 0.5 0.75 0.125 0.0625 0.25 0.5 0.75 0.125 0.0625/'", lines, 60s).size() == 20000);
}

TEST_CASE("a program that reads nothing, or not all, ends nobody else") {
    std::vector<std::string> const lines(20000, std::string(60, 'x'));  // more than a pipe holds
    CHECK(message("exec <&-; sleep 0.1; exit 3", lines) ==
          "--encoder exec <&-; sleep 0.1; exit 3: error: failed with exit code 3");
    CHECK(message("head -n 1 >/dev/null; echo 1", lines) ==
          "--encoder head -n 1 >/dev/null; echo 1: error: gave 1 line for 20000");
}

TEST_CASE("what goes wrong is told") {
    CHECK(message("nowhere-to-be-found 2>/dev/null") ==
          "--encoder nowhere-to-be-found 2>/dev/null: error: cannot be started");
    CHECK(message("exit 3") == "--encoder exit 3: error: failed with exit code 3");
    CHECK(message("echo 1 2") == "--encoder echo 1 2: error: gave 1 line for 2");
    CHECK(message("printf '1 2\\n1 2 3\\n'") ==
          "--encoder printf '1 2\\n1 2 3\\n': error: line 2 of what it wrote has 3 numbers, line 1 has 2");
    CHECK(message("printf '1 2\\n1 two\\n'") ==
          "--encoder printf '1 2\\n1 two\\n': error: line 2 of what it wrote is no vector: 'two' is no number");
    CHECK(message("printf '1 nan\\n1 2\\n'") ==
          "--encoder printf '1 nan\\n1 2\\n': error: line 1 of what it wrote is no vector: 'nan' is no number");
    CHECK(message("printf '1\\n\\n'") == "--encoder printf '1\\n\\n': error: line 2 of what it wrote is empty");
    CHECK(message("kill -9 $$") == "--encoder kill -9 $$: error: was ended by signal 9");
}

TEST_CASE("a program that does not end is ended, with what it started") {
    auto const begun = std::chrono::steady_clock::now();
    CHECK(message("sleep 30 | cat", {"a"}, 300ms) ==
          "--encoder sleep 30 | cat: error: did not finish within 0.3 seconds");
    CHECK(message("exec >&-; sleep 30", {"a"}, 300ms) ==
          "--encoder exec >&-; sleep 30: error: did not finish within 0.3 seconds");
    CHECK(std::chrono::steady_clock::now() - begun < 20s);
}

}  // namespace
}  // namespace concord
