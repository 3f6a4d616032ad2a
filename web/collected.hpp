// What a basket holds, looked up in the corpus of today, and all of it as one table that every format can write: a row
// an item, in the order that the person gave them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diff/table.hpp"
#include "web/basket.hpp"
#include "web/page.hpp"

namespace concord {

struct Collected {
    BasketItem item;
    Document const* document = nullptr;  // of a clause
    ClauseId id{};
    std::optional<Table> table = {};                               // of a row: one row, its columns as they were chosen
    bool is_here() const { return document != nullptr || table; }  // else this corpus does not have it
};

std::vector<Collected> collected(PageContext const& context, std::vector<BasketItem> const& items);
Table table_of(PageContext const& context, std::vector<Collected> const& items);

CellEntry entry_of(Document const& document, ClauseId id);  // a clause as a cell shows it

}  // namespace concord
