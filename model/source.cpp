#include "model/source.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include <fmt/format.h>

namespace concord {

std::string_view text(Source const& source, Span span) {
    assert(span.begin <= span.end && span.end <= source.bytes.size());
    return std::string_view(source.bytes).substr(span.begin, span.end - span.begin);
}

Place place_of(Source const& source, std::uint32_t offset) {
    std::string_view const before = std::string_view(source.bytes).substr(0, offset);
    auto const line = 1 + std::count(before.begin(), before.end(), '\n');
    auto const newline = before.rfind('\n');
    auto const column = newline == std::string_view::npos ? before.size() + 1 : before.size() - newline;
    return {source.name, static_cast<int>(line), static_cast<int>(column), page_of(source, offset)};
}

int page_of(Source const& source, std::uint32_t offset) {
    auto const after = std::upper_bound(source.pages.begin(), source.pages.end(), offset,
                                        [](std::uint32_t at, PageStart const& start) { return at < start.offset; });
    return after == source.pages.begin() ? 0 : std::prev(after)->page;
}

std::string dump(Place const& place) {
    std::string out = place.file;
    if (place.line > 0) out += fmt::format(":{}", place.line);
    if (place.line > 0 && place.column > 0) out += fmt::format(":{}", place.column);
    if (place.page > 0) out += fmt::format(", page {}", place.page);
    return out;
}

}  // namespace concord
