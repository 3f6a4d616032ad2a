// A name for clauses that answer one question, out of their own words.
//
//   matter_name({{"Requests for officers to attend go to the clerk.", 1.0}, …}, idf)   // "Requests for officers to
//   attend"
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

inline constexpr std::size_t k_most_name_words = 8;

struct NamedText {
    std::string text;
    std::string owner;  // whose words these are: a word that several owners use says what they share
};

// At most eight words that stand one after the other in one of the texts, with a capital; empty where none has a word.
// `rarity` says how much the stem of a word tells (inverse document frequency). The order of the texts decides ties.
std::string matter_name(std::vector<NamedText> const& texts, std::function<double(std::string const&)> const& rarity);

}  // namespace concord
