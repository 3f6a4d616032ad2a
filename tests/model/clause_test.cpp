#include "model/clause.hpp"

#include <doctest/doctest.h>

using namespace concord;

namespace {

Clause unit(char const* ref, Kind kind, int parent, char const* text) {
    Clause c;
    c.ref = ref;
    c.kind = kind;
    c.text = text;
    if (parent >= 0) c.parent = static_cast<ClauseId>(parent);
    return c;
}

ClauseTree sample() {
    return {{unit("3", Kind::heading, -1, "Groups"), unit("3.16", Kind::clause, 0, "When attendance\nis requested:"),
             unit("3.16.3", Kind::clause, 1, "employees will:"), unit("3.16.3(i)", Kind::item, 2, "leave.")}};
}

}  // namespace

TEST_CASE("an item is read with the words around it") {
    ClauseTree const tree = sample();
    CHECK(lead_in(tree, ClauseId{3}) == "When attendance is requested: employees will:");
    CHECK(lead_in(tree, ClauseId{1}) == "");
    CHECK(headings_above(tree, ClauseId{3}) == std::vector<std::string>{"Groups"});
    CHECK(ancestors(tree, ClauseId{3}) == std::vector<ClauseId>{ClauseId{2}, ClauseId{1}, ClauseId{0}});
    CHECK(find_ref(tree, "3.16.3") == ClauseId{2});
    CHECK(!find_ref(tree, "3.16.4"));
}

TEST_CASE("every kind and repair has a name that leads back to it") {
    for (Kind const kind : {Kind::title, Kind::heading, Kind::clause, Kind::item, Kind::para})
        CHECK(kind_named(name(kind)) == kind);
    for (RepairKind const kind : {RepairKind::label_missing, RepairKind::label_displaced, RepairKind::label_merged,
                                  RepairKind::label_duplicate, RepairKind::text_order, RepairKind::page_joined})
        CHECK(repair_kind_named(name(kind)) == kind);
    CHECK(!kind_named("paragraph"));
}
