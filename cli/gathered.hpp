// The matters of a corpus, as matches, the catalogue, the council's own matters and people's decisions make them.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "diff/matters.hpp"
#include "model/catalogue.hpp"
#include "store/reader.hpp"

namespace concord {

Catalogue own_matters(Request const& request);  // of matters.toml beside the manifest; none where there is none

std::vector<Matter> gathered_matters(Request const& request, IndexReader const& reader);  // most councils first

// The matter with that id, or an id or name that it had; throws Error that names the nearest where there is none.
Matter const& matter_typed(std::vector<Matter> const& matters, std::string const& typed);

}  // namespace concord
