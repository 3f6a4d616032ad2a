// Wording that most documents of a row share word for word over a long run: what a national model or a statute gave
// to all of them, not a choice of the council.
#pragma once

#include <cstddef>

#include "diff/table.hpp"

namespace concord {

inline constexpr std::size_t k_boilerplate_words = 12;  // about a sentence: chance phrases are shorter

// Marks such runs in the row's entries. Most: more than half of the documents that answer, and three at least, as
// two that agree may have copied from each other. Returns the most documents that share one run; 0 for none.
std::size_t mark_boilerplate(Row& row);

}  // namespace concord
