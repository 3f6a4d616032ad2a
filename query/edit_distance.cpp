// The plain table, three rows of it: the one being filled, the one above, and the one above that for swaps.
#include "query/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace concord {

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> two_above(right.size() + 1);
    std::vector<std::size_t> above(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        two_above.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            std::size_t const change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
    }
    return row.back();
}

std::vector<std::string> nearest_of(std::string_view wanted, std::vector<std::string> const& names, std::size_t limit) {
    constexpr std::size_t k_longest = 200;  // longer words are nobody's slip of the finger
    if (wanted.empty() || wanted.size() > k_longest) return {};
    std::vector<std::pair<std::size_t, std::string>> by_distance;
    for (std::string const& name : names) {
        if (name.size() > k_longest) continue;
        std::size_t const distance = edit_distance(wanted, name);
        if (distance * 2 <= std::max<std::size_t>(wanted.size(), 2)) by_distance.emplace_back(distance, name);
    }
    std::stable_sort(by_distance.begin(), by_distance.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (auto& [distance, name] : by_distance)
        if (out.size() < limit) out.push_back(std::move(name));
    return out;
}

}  // namespace concord
