// Questions to the index as one comparison table, as compare and matrix need it.
#pragma once

#include <vector>

#include "ask/comparing.hpp"
#include "cli/request.hpp"
#include "store/reader.hpp"

namespace concord {

// --councils, --base, --min-councils (`otherwise` where it is not given) and --councils-as, checked.
TableWishes wishes_of(Request const& request, IndexReader const& reader, std::size_t otherwise);

// A row a question. Every document is searched, whatever columns are wished for: what a cell says does not depend on
// which others are shown. Says how far it is where messages go to a terminal.
Table table_of(Request const& request, IndexReader const& reader, std::vector<Asked> const& asked,
               TableWishes const& wishes, World const& world);

}  // namespace concord
