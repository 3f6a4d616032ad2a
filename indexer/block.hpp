// A block: one line or paragraph as an importer delivers it, whatever the format. Blocks stand in reading order and
// their spans in ascending order; what no block covers is white space and markup. Importers decide what is one
// paragraph; the segmenter decides everything else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/source.hpp"

namespace concord {

enum class Gap : std::uint8_t { line, blank };  // what stands before the block: the end of a line, or an empty line

struct Run {
    Span span;            // words without their markup
    bool struck = false;  // deleted, by a tracked change or a line through the words
    bool bold = false;
    bool inserted = false;  // by a tracked change; with `struck` too the words stand in neither reading
};

struct Block {
    std::vector<Run> runs;  // ascending; a run may begin or end in mid-word
    Gap gap = Gap::blank;
    bool bullet = false;    // a list mark ('-', '•', …) stood before it and is not in the runs
    Span bullet_span;       // of that mark; empty if none
    int indent = 0;         // columns of white space before the mark or the text
    int heading_level = 0;  // 1.. where the format says that it is a heading; 0 if not
    bool table_row = false;
    bool furniture = false;      // the format says so: a header, a footer, a table of contents, navigation
    bool deleted = false;        // the whole paragraph, with its number, by a tracked change
    bool joined_before = false;  // before the tracked changes it was one paragraph with the block above
    std::string label_before;    // the number that it had before the tracked changes, where that was another
};

struct TrackedChange {
    Span span;  // of the words inserted or deleted; of the number or blank where a paragraph's end or number changed
    std::string author;
    std::string date;  // as the file has it: "2026-03-01T10:00:00Z"
};

struct Imported {
    Source source;
    std::vector<Block> blocks;
    std::vector<Diagnostic> diagnostics;
    std::vector<TrackedChange> changes;  // where the format names author or date; spans ascending
};

// Appends a piece of the source with each run of white space made one blank and soft hyphens left out.
void append_words(std::string& out, std::string_view piece, bool space_before);

std::string block_text(Source const& source, Block const& block);  // runs joined, white space runs made one blank
std::string dump(Source const& source, std::vector<Block> const& blocks);

}  // namespace concord
