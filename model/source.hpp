// A source: the text of one document and the name people know it by. Whatever is found in it later is a
// Span of byte offsets, so a Source may be moved freely; a view from text() lives as long as the Source.
//
//   Source s{"corpus/example.txt", "1. Name\n"};
//   text(s, {0, 7})   // "1. Name"
//   place_of(s, 3)    // corpus/example.txt, line 1, column 4
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

struct Span {  // bytes, [begin, end)
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(Span const&, Span const&) = default;
};

struct Place {  // line and column from 1, columns in bytes; line 0 means the file as a whole
    std::string file;
    int line = 0;
    int column = 0;
    int page = 0;  // of the published file, from 1; 0 where it has none
    friend bool operator==(Place const&, Place const&) = default;
};

struct PageStart {
    std::uint32_t offset = 0;
    int page = 0;
};

struct Source {  // owns the text, UTF-8
    std::string name;
    std::string bytes;
    std::vector<PageStart> pages = {};  // by offset; what stands before the first has no page
};

std::string_view text(Source const& source, Span span);      // span must lie inside the source
std::string_view text(Source&&, Span) = delete;              // a view into a temporary would dangle
Place place_of(Source const& source, std::uint32_t offset);  // past the end is the end; O(offset)

int page_of(Source const& source, std::uint32_t offset);  // 0 where there are no pages

// "file:3:7", "file:3" without a column, "file" without a line; "file:3:7, page 2" where it has one
std::string dump(Place const& place);

}  // namespace concord
