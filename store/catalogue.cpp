#include "store/catalogue.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/diagnostic.hpp"

namespace concord {

Catalogue read_catalogue(std::filesystem::path const& jsonl) {
    std::ifstream in(jsonl, std::ios::binary);
    if (!in)
        throw Error(fmt::format("the catalogue of matters cannot be read: {}", std::strerror(errno)),
                    {jsonl.string(), 0, 0}, "put the file back, or go on without it");
    Catalogue out;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty()) continue;
        try {
            auto const entry = nlohmann::json::parse(line);
            CatalogueMatter matter;
            entry.at("matter").get_to(matter.name);
            entry.at("question").get_to(matter.question);
            entry.at("wordings").get_to(matter.wordings);
            entry.at("queries").get_to(matter.queries);
            out.matters.push_back(std::move(matter));
        } catch (nlohmann::json::exception const&) {
            throw Error("this is no matter of the catalogue", {jsonl.string(), number, 0},
                        R"(write one {"matter","question","wordings","queries"} a line)");
        }
    }
    return out;
}

}  // namespace concord
