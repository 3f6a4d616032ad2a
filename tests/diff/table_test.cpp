#include "diff/table.hpp"

#include <doctest/doctest.h>

namespace concord {
namespace {

TEST_CASE("each finding has a name for programs and words for people") {
    struct Case {
        Finding finding;
        std::string_view name, label;
    };
    for (Case const& c : {Case{Finding::found, "found", "found"}, Case{Finding::partly, "partly", "partly found"},
                          Case{Finding::not_found, "not-found", "searched, not found"},
                          Case{Finding::not_held, "not-held", "document not held"},
                          Case{Finding::unreadable, "unreadable", "document could not be read"}}) {
        CAPTURE(c.name);
        CHECK(name(c.finding) == c.name);
        CHECK(label(c.finding) == c.label);
    }
}

TEST_CASE("a dump is one short line an item") {
    Table table{"T", {}, {{"R", "Q?", {{"doc", Finding::partly, {}, {}, "in part"}}}}};
    CellEntry entry;
    entry.citation = {"doc", "4.6"};
    entry.label = "4.65";
    entry.text = "one\ntwo";
    entry.repairs = {{RepairKind::label_merged, "4.65", "run together"}};
    entry.score = 0.5;
    entry.why = "shares: one";
    table.rows[0].cells[0].entries.push_back(entry);
    CHECK(dump(table) ==
          "table T\nrow R: Q?\n  doc partly: in part\n"
          "    + doc:4.6 0.50 '4.65' [label-merged]: one|two (shares: one)\n");
}

}  // namespace
}  // namespace concord
