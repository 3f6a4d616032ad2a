// What a norm prescribes, in words for a person. Norms name roles and forces by slugs; sentences and chips say them.
//
//   force_words("must-not")               // "must not"
//   bearer_words("officer")               // "officers"
//   via_words("chief-executive")          // "the Chief Executive"
//   word_list({"a", "b", "c"}, "or")      // "a, b or c"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

std::string force_words(std::string_view force);
std::string bearer_words(std::string_view role);  // those bound: many of them, or an office
std::string via_words(std::string_view role);     // the one to turn to
std::string word_list(std::vector<std::string> const& words, std::string_view joiner);

}  // namespace concord
