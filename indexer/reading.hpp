// The reading of a document: for each block, in order, what the path search decided that it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/block.hpp"
#include "indexer/label.hpp"
#include "indexer/shape.hpp"

namespace concord {

// What a block shows without its neighbours. `text` views are not kept: the builder flattens the block again.
struct BlockFacts {
    Shape whole;                     // of all its words, the label counted
    std::vector<Label> labels;       // that it may open with, in struck and unstruck text
    std::vector<Shape> after_label;  // of the words behind each label
    std::vector<Label> inside;       // labels elsewhere in it; only where it opens with none
    std::vector<bool> label_struck;  // per label: whether a struck run cuts into it
    bool bullet = false;
    bool bold = false;  // every word
    bool furniture = false;
    bool table_row = false;
    Gap gap = Gap::blank;
    int indent = 0;
    int heading_level = 0;
};

enum class Act : std::uint8_t {
    furniture,
    title,
    heading,    // without a number
    unit,       // numbered, lettered or bulleted: heading, clause or item
    para,       // unnumbered provision under a heading or the root
    paragraph,  // a further paragraph of a unit
    join,       // the same paragraph goes on
};

enum class LabelRepair : std::uint8_t { none, missing, displaced, merged };

using UnitId = std::int32_t;  // of the reading: rises with the text; k_root for the root of a part
inline constexpr UnitId k_root = -1;

struct Step {
    std::uint32_t block = 0;
    Act act = Act::furniture;
    UnitId unit = k_root;     // the new unit, or the one that goes on
    UnitId parent = k_root;   // of a new unit
    bool heading = false;     // a numbered unit that is a heading
    bool opens_part = false;  // a new part of the document begins here
    bool page_join = false;   // joined over an empty line or furniture
    LabelRepair repair = LabelRepair::none;
    std::int32_t label = -1;  // index into BlockFacts::labels (or ::inside where displaced); -1 for none
    std::int32_t part = -1;   // index into Label::parts; only the last part's unit has the words
    LabelPart number;         // as decided; for a missing or merged label not as printed
};

}  // namespace concord
