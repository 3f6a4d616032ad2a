// People whom rules bind or free but for whom the thesaurus has no group, since searching for one of them must not
// find the others: applicants, contractors, budget holders are the role "other"; the head of a named service is a chief
// officer.
//
//   person_at("The Head of Highway Works decides.", phrase, 1)   // {4, "chief-officer"}
#pragma once

#include <optional>
#include <string_view>

#include "text/word_pattern.hpp"

namespace concord {

struct Person {
    std::size_t words = 1;
    std::string_view role;
};

// The person whose name begins at that word of the text's phrase.
std::optional<Person> person_at(std::string_view text, Phrase const& phrase, std::size_t at);

}  // namespace concord
