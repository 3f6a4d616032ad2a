#include "model/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace concord;

TEST_CASE("a message says what, where and the mend") {
    Diagnostic d{Severity::warning,
                 {"corpus/x.txt", 214, 3},
                 "clause 4.2 comes after 4.5",
                 "4.2 The Leader may\ndelegate.",
                 "indent it"};
    CHECK(
        format(d) ==
        "corpus/x.txt:214:3: warning: clause 4.2 comes after 4.5\n  4.2 The Leader may delegate.\n  ^ mend: indent it");
    CHECK(format({Severity::error, {"x.txt", 0, 0}, "the file is empty", "", "convert it again"}) ==
          "x.txt: error: the file is empty\n  mend: convert it again");
    CHECK(format({Severity::note, {}, "nothing", "", ""}) == "note: nothing");
    std::string const long_excerpt = std::string(99, 'x') + "éééé";  // cut between characters, not inside one
    CHECK(format({Severity::note, {}, "long", long_excerpt, ""}) == "note: long\n  " + std::string(99, 'x') + "…");
}

TEST_CASE("places count lines and columns from one") {
    Source const source{"x.txt", "1. Name\nab\n"};
    CHECK(text(source, {0, 7}) == "1. Name");
    CHECK(dump(place_of(source, 3)) == "x.txt:1:4");
    CHECK(dump(place_of(source, 8)) == "x.txt:2:1");
    CHECK(dump(place_of(source, 99)) == "x.txt:3:1");
}
