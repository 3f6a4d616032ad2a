// Whom a force binds, as roles: by its own words, by those spoken of before, or by whoever is named at all.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/norm_force.hpp"

namespace concord {

using Roles = std::vector<std::string>;  // names of roles, each once, in order of place

template <class T>
void add_once(std::vector<T>& list, T const& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

struct Bound {
    Roles roles;
    std::vector<std::size_t> mentions;  // empty where the roles stand elsewhere
};

// By the trigger's own words; a pronoun stands for `spoken_of`. Those through whom a thing is done (`via`, mentions)
// are not bound by it. Empty where the words name nobody.
Bound bound_by(NormText const& t, ForceTrigger const& trigger, Roles const& spoken_of,
               std::vector<std::size_t> const& via);

Bound named_before(NormText const& t, ForceTrigger const& trigger, std::vector<std::size_t> const& via);

// Whom a pronoun at the trigger means: the first role of its sentence, or of the nearest sentence before; else
// `before`.
Roles spoken_before(NormText const& t, ForceTrigger const& trigger, Roles const& before);

}  // namespace concord
