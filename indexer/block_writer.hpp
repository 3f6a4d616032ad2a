// Blocks made by importers whose format is no plain text (Word, HTML): the words are written, block after block, into
// the text that the blocks' spans point into.
//
//   BlockWriter out("code.docx");
//   out.put("1.1 ");
//   out.put("Members ");
//   out.put("may", {.struck = true});
//   out.close();               // text "1.1 Members may", one block of two runs
#pragma once

#include <string>
#include <string_view>

#include "indexer/block.hpp"

namespace concord {

struct ChangeMaker {  // who made a tracked change, and when; empty where the file does not say
    std::string author;
    std::string date;
};

struct WordMarks {
    bool struck = false;
    bool bold = false;
    bool inserted = false;
    ChangeMaker const* by = nullptr;  // of a tracked change to these words; used during the call only
};

class BlockWriter {
 public:
    explicit BlockWriter(std::string name);

    Block& block() { return block_; }  // in the making: its gap, indent, heading level …; runs and bullet come by put
    void bullet(std::string_view mark, int page = 0);                             // before any words
    void put(std::string_view words, WordMarks const& marks = {}, int page = 0);  // page: 0 is that of the words before
    void line_break();  // within the paragraph; two of them end it, and so does one before a number of its own
    void cell();        // the words that follow stand in the next cell of a table's row
    bool close();       // ends the block; false where it had no words, and then nothing is kept of it
    bool is_empty() const { return !has_words_; }

    Imported finish();

 private:
    void split_at_lines();

    Imported out_;
    Block block_;
    std::vector<std::uint32_t> breaks_;  // offsets in the text of this block's line breaks
    std::size_t start_ = 0;              // of the block in the text, before its line end
    bool open_ = false;
    bool has_words_ = false;
};

}  // namespace concord
