// Through whom a thing is done: by whose approval, to whom it is reported, with whom it is raised.
#pragma once

#include <vector>

#include "indexer/norm_roles.hpp"

namespace concord {

// Mentions in order of place; those in sentences numbered `from` and later, but before `to`.
std::vector<std::size_t> find_via(NormText const& reading, std::size_t from_sentence, std::size_t to_sentence);

}  // namespace concord
