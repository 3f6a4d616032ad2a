// Blocks to a clause tree: the cheapest consistent reading of the whole sequence (see segment.cpp). Any blocks give
// a tree, in linear time and memory; what is odd gives Diagnostics. Refs are unique, parents stand before children,
// and every word of the blocks is once in a clause, a label, a struck run or the furniture.
//
//   segment(import_text("1. Name\n1.1 The name is X.\n", "x.txt")).tree
//   // heading 1 '1.': Name
//   //   clause 1.1 '1.1': The name is X.
#pragma once

#include <string>
#include <vector>

#include "indexer/block.hpp"
#include "model/clause.hpp"

namespace concord {

struct Segmented {
    ClauseTree tree;
    std::vector<std::string> furniture;  // running headers and footers, one entry an occurrence
    std::vector<Span> furniture_spans;
    std::vector<Diagnostic> diagnostics;  // in order of place
};

Segmented segment(Imported const& imported);

}  // namespace concord
