// The matters of a corpus, as matches, the catalogue, the council's own matters and people's decisions make them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diff/decisions.hpp"
#include "diff/matters.hpp"
#include "model/catalogue.hpp"

namespace concord {

// The decisions of the file, looked up among the clauses of today; none where there is no file.
std::vector<StandingDecision> standing_in(std::filesystem::path const& decisions_toml,
                                          std::vector<Document const*> const& documents);

// Most councils first. `matches` with the decisions applied; `own`: the council's own matters.
std::vector<Matter> gathered(std::vector<Document const*> const& documents, std::vector<Match> matches,
                             std::vector<StandingDecision> decisions, Catalogue own);

// The matter with that id, or an id or name that it had; throws Error that names the nearest where there is none.
Matter const& matter_typed(std::vector<Matter> const& matters, std::string const& typed);

}  // namespace concord
