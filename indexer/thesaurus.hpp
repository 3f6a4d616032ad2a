// Reads thesaurus.toml:
//
//   [[group]]
//   name = "member"                     # required, unique: a-z, 0-9 and '-'
//   terms = ["member", "councillor"]    # required: two or more, lower case, singular
//   role = true                         # optional: the group names who a rule binds
#pragma once

#include <filesystem>

#include "model/thesaurus.hpp"

namespace concord {

Thesaurus read_thesaurus(std::filesystem::path const& thesaurus_toml);  // throws Error with file and line

}  // namespace concord
