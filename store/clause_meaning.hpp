// What lexicon/ makes of a clause when it is indexed; the store keeps it and knows nothing of how it was made.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct ClauseMeaning {
    std::string reading;            // as the encoder reads it: lexicon/clause_reading.hpp
    std::vector<std::string> near;  // names of the matters that it lies near, the nearest first
};

}  // namespace concord
