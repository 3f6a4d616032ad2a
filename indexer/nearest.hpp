// The known word nearest to a mistyped one, for "did you mean …?".
//
//   nearest("counsil", {"council", "title"})   // "council"
//   nearest("xyz", {"council", "title"})       // nullopt: nothing is near enough
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

// The first of the nearest, if at most a third of its letters (and one at the least) are to be inserted, dropped,
// changed or swapped with their neighbour. Bytes; case counts.
std::optional<std::string> nearest(std::string_view typed, std::vector<std::string> const& known);

}  // namespace concord
