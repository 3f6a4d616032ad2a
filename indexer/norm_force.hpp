// The forces of a text: where it commands, forbids, advises, allows or frees, by the words that say so, and whom it
// finds bound there. The grammar is in the table of indexer/norm_cues.hpp.
#pragma once

#include <string>
#include <vector>

#include "indexer/norm_cues.hpp"
#include "indexer/norm_roles.hpp"

namespace concord {

struct ForceTrigger {
    Force force{};
    std::size_t first = 0;  // words of the phrase
    std::size_t words = 0;
    std::vector<std::size_t> bearers;  // mentions; empty where the words name nobody
    bool pronoun = false;              // "they must": whoever was spoken of before
    bool addressed = false;            // "you must"
    bool other_side = false;           // "Officers must not be asked": those who are with the bearers bound by it
    std::vector<std::size_t> topic;    // mentions that the subject is about: "dealings between Members and Officers"
};

std::vector<ForceTrigger> find_forces(NormText const& reading);  // in order of place

// What the last sentence of a heading or lead-in says of the list below it, by k_list_cues; none where it says nothing.
std::vector<ForceTrigger> find_list_forces(NormText const& reading);

}  // namespace concord
