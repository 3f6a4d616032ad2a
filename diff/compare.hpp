// A question and the evidence for it to one row of the comparison table.
#pragma once

#include <string>
#include <vector>

#include "diff/match.hpp"
#include "diff/table.hpp"

namespace concord {

struct CompareInput {
    std::string question;
    std::vector<Document const*> documents;  // corpus order
    std::vector<Evidence> evidence;          // best first within each document
    std::vector<Match> matches;              // a clause found in one document brings its matches in the others
};

Table compare(CompareInput const& input);

}  // namespace concord
