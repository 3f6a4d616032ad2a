// The matters of a corpus, as matches, the catalogue, the council's own matters and people's decisions make them.
#pragma once

#include <vector>

#include "ask/matters.hpp"
#include "cli/request.hpp"
#include "diff/matters.hpp"
#include "model/catalogue.hpp"
#include "store/reader.hpp"

namespace concord {

Catalogue own_matters(Request const& request);  // of matters.toml beside the manifest; none where there is none

std::vector<Matter> gathered_matters(Request const& request, IndexReader const& reader);  // most councils first

}  // namespace concord
