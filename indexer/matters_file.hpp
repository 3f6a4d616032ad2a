// Reads matters.toml, which stands beside corpus.toml: the matters that a council added to the catalogue.
//
//   [[matter]]
//   slug = "dark-skies"                              # required, unique: a-z, 0-9 and '-'
//   question = "May street lights be switched off?"  # required
//   wordings = ["Lights are dimmed after midnight."] # required: one or more, as a rule might say it
//   queries = ["street lighting at night"]           # optional: as an officer would search for it
#pragma once

#include <filesystem>

#include "model/catalogue.hpp"

namespace concord {

// In the order of the file; none where there is no file. Throws Error with file and line.
Catalogue read_own_matters(std::filesystem::path const& matters_toml);

}  // namespace concord
