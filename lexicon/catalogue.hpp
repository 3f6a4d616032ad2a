// The catalogue of matters: questions that rules of councils answer, each in many wordings. It is general knowledge,
// not a document of the corpus, and travels inside the program; a council can write matters of its own.
//
//   Catalogue known = built_in_catalogue();
//   known.matters[0].question   // "To whom must a request for an officer to attend … be addressed?"
//   find_matter(known, "casting-vote")   // its index, or nullopt
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/catalogue.hpp"

namespace concord {

// JSON Lines with "matter", "question", "wordings" and, where there are any, "queries"; empty lines are passed over.
// Throws Error with the line where one is no such object, its slug is odd or stands twice. `file` is for the message.
Catalogue parse_catalogue(std::string_view jsonl, std::string const& file);

Catalogue built_in_catalogue();  // of lexicon/matters.jsonl as it was when the program was built; milliseconds

std::optional<std::size_t> find_matter(Catalogue const& catalogue, std::string_view name);

// The slug as words, for a row's name: "casting-vote" is "Casting vote".
std::string matter_title(std::string_view name);

}  // namespace concord
