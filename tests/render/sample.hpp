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

// The same with what differs told: beta has alpha's words with edits.
inline Table told_table() {
    Table table = sample_table();
    Row& row = table.rows[0];
    row.title = "Group meetings";
    row.matter = "group-meetings";
    row.base = "alpha";
    row.sentence = "Officers may attend in 1, must attend in 1.";
    row.wordings = "Held against Alpha Council: 1 in the same words with edits.";
    row.cells[0].entries[0].wording = Wording::base;
    Cell& cell = row.cells[1];
    cell = {"beta", Finding::partly, {}, {}, ""};
    CellEntry entry;
    entry.citation = {"beta", "3"};
    entry.text = "must attend";
    entry.wording = Wording::edited;
    entry.compared_with = {"alpha", "4.6"};
    entry.difference = {{EditKind::removed, "may "},
                        {EditKind::added, "must "},
                        {EditKind::equal, "attend"},
                        {EditKind::removed, "| leave."}};
    entry.chips = {{ChipKind::force, "must", "must", true}, {ChipKind::limit, "two days", "two days", false}};
    entry.boilerplate = {{0, 4}};
    cell.entries = {entry};
    return table;
}

inline Table hostile_table(std::string const& evil) {
    Table table;
    table.title = evil;
    table.documents = {{"d", evil, evil, evil, evil, evil}};
    CellEntry entry{{"d", evil}, evil, {evil, evil}, evil, evil, {{1, 3}, {2, 900}}, {}, 0, evil};
    entry.repairs = {{RepairKind::text_order, evil, evil}};
    entry.chips = {{ChipKind::limit, evil, evil, true}};
    entry.wording = Wording::edited;
    entry.compared_with = {evil, evil};
    if (!evil.empty()) entry.difference = {{EditKind::removed, evil}, {EditKind::added, evil}};
    entry.boilerplate = {{0, static_cast<std::uint32_t>(evil.size())}};
    table.rows = {{evil, evil, {{"d", Finding::partly, {entry}, {entry}, evil}}},
                  {evil, "", {{"d", Finding::unreadable, {}, {}, ""}}}};
    return table;
}

}  // namespace concord
