// Questions to the index as one comparison table, as compare and matrix need it.
#pragma once

#include <string>
#include <vector>

#include "cli/questions.hpp"
#include "diff/table.hpp"
#include "store/reader.hpp"

namespace concord {

struct TableWishes {
    std::vector<std::string> documents;  // ids of the columns, in their order; empty: all, in corpus order
    std::string base;                    // id, or empty for the majority's wording
    std::size_t min_councils = 0;        // rows that fewer documents answer are left out
    std::string councils_as;             // "rows", "columns", or empty: rows where there are more than four
};

// --councils, --base, --min-councils (`otherwise` where it is not given) and --councils-as, checked.
TableWishes wishes_of(Request const& request, IndexReader const& reader, std::size_t otherwise);

// A row a question. Every document is searched, whatever columns are wished for: what a cell says does not depend on
// which others are shown. Says how far it is where messages go to a terminal.
Table table_of(Request const& request, IndexReader const& reader, std::vector<Asked> const& asked,
               TableWishes const& wishes, World const& world);

}  // namespace concord
