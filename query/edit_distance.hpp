// How many letters must be put in, left out, changed or swapped with the next to make one word of another; bytes.
//
//   edit_distance("rutlnd", "rutland")   // 1
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

std::size_t edit_distance(std::string_view left, std::string_view right);

// The nearest to `wanted`, best first, ties in the order given; those further off than half its length left out.
std::vector<std::string> nearest_of(std::string_view wanted, std::vector<std::string> const& names, std::size_t limit);

}  // namespace concord
