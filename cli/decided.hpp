// Matches as people decided them: the computed ones with corpus/decisions.toml applied.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/request.hpp"
#include "diff/decisions.hpp"
#include "store/reader.hpp"

namespace concord {

std::filesystem::path decisions_file(Request const& request);  // beside the manifest; there may be none

// A line on standard error says how many are stale, if any.
std::vector<StandingDecision> standing_decisions(Request const& request, IndexReader const& reader);

std::vector<Match> decided_matches(Request const& request, IndexReader const& reader);  // best first

}  // namespace concord
