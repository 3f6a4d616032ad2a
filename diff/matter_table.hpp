// Matters as rows of a comparison table: what each document says on them, in its own words.
#pragma once

#include <vector>

#include "diff/matters.hpp"
#include "diff/table.hpp"

namespace concord {

// A row a matter. A cell's clauses stand in document order; one without any says that none was matched.
Table matter_table(std::vector<Matter> const& matters, std::vector<Document const*> const& documents);

}  // namespace concord
