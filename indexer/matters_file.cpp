#include "indexer/matters_file.hpp"

#include <algorithm>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "indexer/slug.hpp"
#include "indexer/toml_file.hpp"

namespace concord {
namespace {

std::vector<std::string> read_list(TomlFile const& file, toml::table const& entry, std::string const& key) {
    std::vector<std::string> out;
    toml::node const* const node = entry.get(key);
    if (node == nullptr) return out;
    toml::array const* const list = node->as_array();
    if (list == nullptr)
        file.fail(node->source(), fmt::format("'{}' must be a list of texts in quotes", key),
                  fmt::format("write {} = [\"…\", \"…\"]", key));
    for (toml::node const& item : *list) {
        std::string text = file.one_line(item, key);
        if (std::find(out.begin(), out.end(), text) != out.end())
            file.fail(item.source(), fmt::format("'{}' has this twice: {}", key, text), "take one out");
        out.push_back(std::move(text));
    }
    return out;
}

}  // namespace

Catalogue read_own_matters(std::filesystem::path const& matters_toml) {
    Catalogue out;
    std::error_code none;
    if (!std::filesystem::exists(std::filesystem::symlink_status(matters_toml, none))) return out;
    TomlFile const file(matters_toml);
    std::map<std::string, unsigned> line_of;  // of each slug
    for (toml::table const* const entry : file.list_of_tables("matter", {"slug", "question", "wordings", "queries"})) {
        CatalogueMatter matter;
        matter.name = file.text(*entry, "slug");
        auto const& where = entry->get("slug")->source();
        if (!is_slug(matter.name)) {
            std::string const slug = slug_of(matter.name);
            file.fail(where, fmt::format("the slug '{}' has other characters than a-z, 0-9 and '-'", matter.name),
                      slug.empty() ? "take a short name such as \"dark-skies\"" : fmt::format("write \"{}\"", slug));
        }
        auto const [first, is_new] = line_of.emplace(matter.name, where.begin.line);
        if (!is_new)
            file.fail(
                where, fmt::format("the slug '{}' is used twice", matter.name),
                fmt::format("line {} has it first; put the wordings together or give one another slug", first->second));
        matter.question = file.text(*entry, "question");
        matter.wordings = read_list(file, *entry, "wordings");
        if (matter.wordings.empty())
            file.fail(entry->source(), fmt::format("the matter '{}' has no wordings", matter.name),
                      "add wordings = [\"…\"]: a few sentences as rules on it might read");
        matter.queries = read_list(file, *entry, "queries");
        out.matters.push_back(std::move(matter));
    }
    return out;
}

}  // namespace concord
