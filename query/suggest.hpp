// What may have been meant: words of the corpus near to those that it does not have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/compile.hpp"
#include "store/reader.hpp"

namespace concord {

// The query with every word that stands nowhere in the corpus replaced by the nearest that does; empty where all are
// known or nothing is near.
std::string did_you_mean(IndexReader const& reader, std::string_view typed, std::vector<QueryPart> const& parts);

}  // namespace concord
