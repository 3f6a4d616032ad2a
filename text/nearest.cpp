// The plain table of edit distances, three rows of it at a time: the one being filled, the one above, and the one above
// that for swaps.
#include "text/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace concord {
namespace {

constexpr std::size_t k_longest = 200;  // longer words are nobody's slip of the finger, and the table is quadratic

// The known words at most as far as `limit_of(known)` allows, nearest first, ties in the order given.
template <class Limit>
std::vector<std::string> within(std::string_view typed, std::vector<std::string> const& known, Limit limit_of) {
    if (typed.size() > k_longest) return {};
    std::vector<std::pair<std::size_t, std::string>> by_distance;
    for (std::string const& word : known) {
        if (word.size() > k_longest) continue;
        std::size_t const distance = edit_distance(typed, word);
        if (distance <= limit_of(word)) by_distance.emplace_back(distance, word);
    }
    std::stable_sort(by_distance.begin(), by_distance.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::string> out;
    out.reserve(by_distance.size());
    for (auto& [distance, word] : by_distance) out.push_back(std::move(word));
    return out;
}

}  // namespace

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
            bool const swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
    }
    return row.back();
}

std::optional<std::string> nearest(std::string_view typed, std::vector<std::string> const& known) {
    auto const near =
        within(typed, known, [](std::string const& word) { return std::max<std::size_t>(1, word.size() / 3); });
    if (near.empty()) return std::nullopt;
    return near.front();
}

std::vector<std::string> nearest_of(std::string_view typed, std::vector<std::string> const& known, std::size_t limit) {
    if (typed.empty()) return {};
    std::size_t const furthest = std::max<std::size_t>(typed.size(), 2) / 2;
    auto near = within(typed, known, [&](std::string const&) { return furthest; });
    if (near.size() > limit) near.resize(limit);
    return near;
}

}  // namespace concord
