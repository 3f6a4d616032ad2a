#include "indexer/editors.hpp"

#include <algorithm>
#include <string_view>

namespace concord {
namespace {

// "2024-05-03T10:00:00Z" is "2024-05-03". Word writes the writer's own time and calls it Z, so the hour says little.
// What is no such date, and the day that LibreOffice writes for none, is "".
std::string day_of(std::string_view date) {
    constexpr std::string_view k_shape = "dddd-dd-dd";
    if (date.size() < k_shape.size() || date.starts_with("1970-01-01")) return "";
    for (std::size_t i = 0; i < k_shape.size(); ++i) {
        bool const digit = date[i] >= '0' && date[i] <= '9';
        if (k_shape[i] == 'd' ? !digit : date[i] != k_shape[i]) return "";
    }
    return std::string(date.substr(0, k_shape.size()));
}

void note(std::vector<Editor>& editors, TrackedChange const& change) {
    std::string const day = day_of(change.date);
    if (change.author.empty() && day.empty()) return;
    auto const known =
        std::find_if(editors.begin(), editors.end(), [&](Editor const& e) { return e.author == change.author; });
    if (known == editors.end()) {
        editors.push_back({change.author, day, day});
    } else if (!day.empty()) {
        known->first = known->first.empty() ? day : std::min(known->first, day);
        known->last = std::max(known->last, day);
    }
}

}  // namespace

void name_editors(ClauseTree& tree, std::vector<TrackedChange> const& changes) {
    if (changes.empty()) return;
    for (Clause& clause : tree.clauses)
        for (Span const span : clause.spans) {
            auto change = std::upper_bound(changes.begin(), changes.end(), span.begin,
                                           [](std::uint32_t at, TrackedChange const& c) { return at < c.span.end; });
            for (; change != changes.end() && change->span.begin < span.end; ++change) note(clause.changed_by, *change);
        }
}

}  // namespace concord
