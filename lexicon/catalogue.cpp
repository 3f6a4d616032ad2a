#include "lexicon/catalogue.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "lexicon/embedded.hpp"
#include "model/diagnostic.hpp"

namespace concord {
namespace {

bool is_slug(std::string_view name) {
    auto const is_fit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && std::all_of(name.begin(), name.end(), is_fit);
}

CatalogueMatter read_matter(std::string_view line, Place const& place) {
    CatalogueMatter out;
    try {
        auto const entry = nlohmann::json::parse(line);
        entry.at("matter").get_to(out.name);
        entry.at("question").get_to(out.question);
        entry.at("wordings").get_to(out.wordings);
        if (entry.contains("queries")) entry.at("queries").get_to(out.queries);
    } catch (nlohmann::json::exception const&) {
        throw Error("this is no matter of the catalogue", place,
                    R"(write one {"matter","question","wordings","queries"} a line)");
    }
    if (!is_slug(out.name))
        throw Error(fmt::format("'{}' cannot name a matter", out.name), place,
                    "use lower-case letters, digits and hyphens, as in casting-vote");
    return out;
}

}  // namespace

Catalogue parse_catalogue(std::string_view jsonl, std::string const& file) {
    Catalogue out;
    std::set<std::string, std::less<>> names;
    int number = 0;
    while (!jsonl.empty()) {
        auto const end = std::min(jsonl.find('\n'), jsonl.size());
        std::string_view const line = jsonl.substr(0, end);
        jsonl.remove_prefix(std::min(end + 1, jsonl.size()));
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        CatalogueMatter matter = read_matter(line, {file, number, 0});
        if (!names.insert(matter.name).second)
            throw Error(fmt::format("the matter '{}' stands twice in the catalogue", matter.name), {file, number, 0},
                        "give it another name, or put its wordings on the line above");
        out.matters.push_back(std::move(matter));
    }
    return out;
}

Catalogue built_in_catalogue() {
    return parse_catalogue(embedded_catalogue(), "lexicon/matters.jsonl");
}

std::optional<std::size_t> find_matter(Catalogue const& catalogue, std::string_view name) {
    for (std::size_t i = 0; i < catalogue.matters.size(); ++i)
        if (catalogue.matters[i].name == name) return i;
    return std::nullopt;
}

std::string matter_title(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '-', ' ');
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

}  // namespace concord
