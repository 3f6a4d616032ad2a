#include "tests/indexer/outline_gold.hpp"

#include <fstream>

#include <nlohmann/json.hpp>

#include "tests/files.hpp"

namespace concord::test {

std::vector<GoldUnit> gold_outline(std::string const& document_id) {
    std::ifstream in(source_path("tests/gold/" + document_id + ".jsonl"));
    std::vector<GoldUnit> out;
    for (std::string line; std::getline(in, line);) {
        auto const unit = nlohmann::json::parse(line);
        std::string const parent = unit["parent"].is_null() ? "" : unit["parent"].get<std::string>();
        out.push_back({unit["ref"], unit["part"], unit["kind"], parent, unit["text"], unit["deleted"]});
    }
    return out;
}

}  // namespace concord::test
