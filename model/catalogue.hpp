// The catalogue of matters: questions that rules of councils answer, each in many wordings. It is general knowledge,
// not a document of the corpus; with it two texts are seen to speak of one thing in different words.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct CatalogueMatter {
    std::string name;  // slug
    std::string question;
    std::vector<std::string> wordings;
    std::vector<std::string> queries;  // as an officer would type them
};

struct Catalogue {
    std::vector<CatalogueMatter> matters;
};

}  // namespace concord
