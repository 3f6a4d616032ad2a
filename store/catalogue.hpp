// The catalogue of matters: questions that rules of councils answer, each in many wordings. It is general knowledge,
// not a document of the corpus; the index uses it to see that two texts speak of one thing in different words.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace concord {

struct CatalogueMatter {
    std::string name;  // slug
    std::string question;
    std::vector<std::string> wordings;
    std::vector<std::string> queries;
};

struct Catalogue {
    std::vector<CatalogueMatter> matters;
};

// JSON Lines with "matter", "question", "wordings" and "queries". Throws Error with file and line.
Catalogue read_catalogue(std::filesystem::path const& jsonl);

}  // namespace concord
