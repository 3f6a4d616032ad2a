// A Word part's XML to its paragraphs in reading order: words with their marks, what each paragraph says of its style
// and number, and where tracked changes touched it. Nothing is numbered or joined yet.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/block_writer.hpp"
#include "indexer/docx/styles.hpp"

namespace concord {

struct WordRun {
    std::string words;       // '\n' for a line break of the writer's own
    WordMarks marks;         // whose `by` points into DocxText::makers
    bool by_change = false;  // struck by a tracked change, not by a line through the words
    std::string field;       // of a number that Word computes where it stands (field_numbers.hpp): its instruction
};

struct DocxParagraph {
    std::string style;
    NumberProperties number;
    std::optional<std::string> style_before;  // where its properties were changed, with tracking
    NumberProperties number_before;
    std::optional<int> outline;
    int heading = 0;            // 1 … 9 in Word's own heading styles
    std::optional<int> indent;  // in twips
    std::vector<WordRun> runs;
    bool mark_inserted = false;  // the paragraph's end
    bool mark_deleted = false;
    ChangeMaker const* mark_by = nullptr;    // who inserted or deleted it
    ChangeMaker const* number_by = nullptr;  // who changed its properties
    bool contents = false;                   // a line of a table of contents
    int row = -1;                            // of a table, counted through the part; -1 outside of tables
    int cell = 0;
    int note = 0;                // the footnote or endnote that it belongs to, by its printed number; 0: none
    std::vector<int> footnotes;  // ids that it refers to, in order
    std::vector<int> endnotes;
};

struct DocxText {
    std::vector<DocxParagraph> paragraphs;
    std::vector<std::unique_ptr<ChangeMaker>> makers;
    bool whole = true;  // else the XML broke off
};

DocxText read_docx_text(std::string_view part_xml, DocxStyles const& styles);

// Footnotes or endnotes by id.
std::map<int, DocxText> read_docx_notes(std::string_view part_xml, DocxStyles const& styles);

}  // namespace concord
