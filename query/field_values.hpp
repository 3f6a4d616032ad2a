// Fields whose values the index knows: force, bearer, via, matter and the names of laws. A value that it does not have
// is told with those that are there, for a page without results would read as 'no such rule'.
//
//   field_value(reader, "force", "shall")   // UnknownValue{"no force 'shall'", "known are may, must, …"}
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "store/reader.hpp"

namespace concord {

struct UnknownValue {
    std::string what;
    std::string mend;
};

bool has_known_values(std::string_view field);
// The clauses with that value; of `cites`, a law's name without its year means every law of that name.
std::variant<StoreQuery, UnknownValue> field_value(IndexReader const& reader, std::string const& field,
                                                   std::string const& value);

}  // namespace concord
