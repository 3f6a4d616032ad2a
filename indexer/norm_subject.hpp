// Who a sentence is about at the words that give it force: the subject before them, the agent of a passive, and whether
// the words stand in a condition ("where a Member may") or in the telling of a fact.
//
//   // "The Leader, if asked, may speak": at "may" the subject is the mention of the Leader
#pragma once

#include <optional>
#include <vector>

#include "indexer/norm_roles.hpp"

namespace concord {

struct Subject {
    std::vector<std::size_t> mentions;  // empty where a thing or a pronoun is the subject
    std::vector<std::size_t> topic;     // mentions that a thing is about: "dealings between Members and Officers"
    bool pronoun = false;               // they, he, who …
    bool addressed = false;             // you
    bool conditional = false;
    bool reported = false;  // behind "that"
    bool relative = false;  // "which any group"
    bool fact = false;      // "the fact that they will", "some officers are"
};

// `force` is the first of the words of force.
Subject subject_of(NormText const& t, std::size_t force);

std::vector<std::size_t> with_joined(NormText const& t, std::size_t mention);  // and those joined to it, in order
std::vector<std::size_t> agents(NormText const& t, std::size_t from);          // "written by the Leader": behind `from`
std::vector<std::size_t> first_behind(NormText const& t, std::size_t from);    // the first role named in the sentence

// The word of the participle where a passive stands from `from` on: "[must] not be written"; nullopt where none does.
std::optional<std::size_t> passive_at(NormText const& t, std::size_t from);

}  // namespace concord
