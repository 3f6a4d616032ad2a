// Through whom a thing is done: by whose approval, to whom it is reported, with whom it is raised.
#pragma once

#include <vector>

#include "indexer/norm_force.hpp"

namespace concord {

// Mentions in order of place. A thing is handed to or discussed with somebody only in a sentence that holds one of the
// triggers, or where there are none (an item that its lead-in gives its force).
std::vector<std::size_t> find_via(NormText const& reading, std::vector<ForceTrigger> const& triggers);

}  // namespace concord
