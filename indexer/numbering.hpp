// Whether the numbers of a document run as they should: 4.6 is the sixth of the series "4.", 12(b) the second of "12(".
//
//   series_jumps(tree of 4.1, 4.2, 4.4)   // {{id of 4.4, "4.2", "4.3"}}
#pragma once

#include <string>
#include <vector>

#include "model/clause.hpp"

namespace concord {

struct SeriesJump {
    ClauseId clause{};     // the one that stands wrong
    std::string previous;  // ref of the one before it in its series; empty where it should have been the first
    std::string missing;   // ref of the first that is not there; empty where the number goes backwards
};

// Numbers that jump or go backwards, in document order. Bullets, paragraphs without number and repeats (`5~2`, which
// carry a repair of their own) are left out.
std::vector<SeriesJump> series_jumps(ClauseTree const& tree);

}  // namespace concord
