// The plain table of edit distances, three rows of it at a time: the row two above is what a swap of neighbours needs.

#include "indexer/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace concord {
namespace {

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before(right.size() + 1), above(right.size() + 1), row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::swap(before, above);
        std::swap(above, row);
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            std::size_t const change = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            bool const swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[right.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view typed, std::vector<std::string> const& known) {
    constexpr std::size_t k_longest = 100;  // nobody mistypes a word of that length; the table is quadratic
    if (typed.size() > k_longest) return std::nullopt;
    std::optional<std::string> best;
    std::size_t best_distance = 0;
    for (std::string const& word : known) {
        std::size_t const distance = edit_distance(typed, word);
        if (distance > std::max<std::size_t>(1, word.size() / 3)) continue;
        if (best && distance >= best_distance) continue;
        best = word;
        best_distance = distance;
    }
    return best;
}

}  // namespace concord
