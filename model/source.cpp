#include "model/source.hpp"

#include <algorithm>
#include <cassert>

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
    return {source.name, static_cast<int>(line), static_cast<int>(column)};
}

std::string dump(Place const& place) {
    if (place.line == 0) return place.file;
    if (place.column == 0) return fmt::format("{}:{}", place.file, place.line);
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

}  // namespace concord
