// Slips of the finger: how far one word is from another, and which known words are near to a mistyped one. A slip is
// a letter put in, left out, changed, or swapped with its neighbour; letters are bytes and case counts.
//
//   edit_distance("rutlnd", "rutland")          // 1
//   nearest("counsil", {"council", "title"})    // "council"
//   nearest_of("4.9", {"4.1", "4.2", "12"}, 2)  // {"4.1", "4.2"}
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

std::size_t edit_distance(std::string_view left, std::string_view right);

// For "did you mean …?" where one answer is wanted: the first of the nearest, if at most a third of its letters (and
// one at the least) are slips.
std::optional<std::string> nearest(std::string_view typed, std::vector<std::string> const& known);

// Where a choice is offered: at most `limit`, best first, ties in the order given; those further off than half of
// what was typed are left out.
std::vector<std::string> nearest_of(std::string_view typed, std::vector<std::string> const& known, std::size_t limit);

}  // namespace concord
