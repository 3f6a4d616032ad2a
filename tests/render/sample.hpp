// A small table, and one that is hostile in every field.
#pragma once

#include <string>

#include "diff/table.hpp"

namespace concord {

inline Table sample_table() {
    Table table;
    table.title = "officers at group meetings";
    table.documents = {{"alpha", "Alpha Council", "Protocol", "protocol", "2007-11", "alpha.md"},
                       {"beta", "", "Code", "code", "", "beta.md"}};
    CellEntry entry;
    entry.citation = {"alpha", "4.6"};
    entry.label = "4.65";
    entry.headings = {"SUPPORT", "Groups"};
    entry.lead_in = "Officers:";
    entry.text = "may attend | leave.\nThen report.";
    entry.matches = {{4, 10}};
    entry.repairs = {{RepairKind::label_merged, "4.65", "old and new number run together"}};
    entry.score = 0.75;
    entry.why = "shares: attend";
    CellEntry nearest;
    nearest.citation = {"beta", "3"};
    nearest.label = "3.";
    nearest.text = "=Officers are neutral";
    nearest.score = 0.25;
    Row row{"officers at group meetings", "officers at group meetings", {}};
    row.cells = {{"alpha", Finding::found, {entry}, {}, ""},
                 {"beta", Finding::not_found, {}, {nearest}, "All 9 clauses were searched."}};
    table.rows = {row};
    return table;
}

inline Table hostile_table(std::string const& evil) {
    Table table;
    table.title = evil;
    table.documents = {{"d", evil, evil, evil, evil, evil}};
    CellEntry entry{{"d", evil}, evil, {evil, evil}, evil, evil, {{1, 3}, {2, 900}}, {}, 0, evil};
    entry.repairs = {{RepairKind::text_order, evil, evil}};
    table.rows = {{evil, evil, {{"d", Finding::partly, {entry}, {entry}, evil}}},
                  {evil, "", {{"d", Finding::unreadable, {}, {}, ""}}}};
    return table;
}

}  // namespace concord
