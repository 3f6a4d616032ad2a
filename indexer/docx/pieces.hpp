// The paragraphs of a Word part as a reader sees them: tracked changes carried out, numbers counted.
#pragma once

#include <string>
#include <vector>

#include "indexer/docx/numbering.hpp"
#include "indexer/docx/paragraphs.hpp"

namespace concord {

struct DocxPiece {
    std::vector<DocxParagraph const*> paragraphs;  // several where a deleted paragraph end joined them
    DocxParagraph const* properties = nullptr;     // the paragraph that style and indent come from
    NumberPlace place;
    ListLabel label;         // as adopted; of a deleted piece as it was
    ListLabel label_before;  // empty where there was none
    bool deleted = false;    // with its number
    bool inserted = false;   // every word
    bool joined_before = false;
    ChangeMaker const* split_by = nullptr;  // who parted it from the paragraph that it was one with
};

// Two counts run through the text: one of the paragraphs as adopted, one of those that stood there before. Fields that
// number get their words.
std::vector<DocxPiece> docx_pieces(std::vector<DocxParagraph>& paragraphs, DocxNumbering const& numbering,
                                   ListCounters& adopted, ListCounters& before);

}  // namespace concord
