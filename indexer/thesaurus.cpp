// A slip in the thesaurus would silently change what matches, so it is read as strictly as the manifest: a term in
// capitals or twice in a group is an error, not mended.

#include "indexer/thesaurus.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "indexer/slug.hpp"
#include "indexer/toml_file.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

std::string lower_case(std::string const& term) {
    std::string out;
    for (std::string const& word : folded_words(term)) out += (out.empty() ? "" : " ") + word;
    return out;
}

bool has_capitals(std::string const& term) {
    return std::any_of(term.begin(), term.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::vector<std::string> read_terms(TomlFile const& file, toml::table const& entry) {
    toml::node const* const node = entry.get("terms");
    std::string const mend = "write terms = [\"…\", \"…\"]";
    if (node == nullptr) file.fail(entry.source(), "this entry has no terms", mend);
    toml::array const* const list = node->as_array();
    if (list == nullptr) file.fail(node->source(), "'terms' must be a list of words in quotes", mend);
    std::vector<std::string> out;
    for (toml::node const& item : *list) {
        std::string const term = file.one_line(item, "terms");
        if (has_capitals(term))
            file.fail(item.source(), fmt::format("the term '{}' has capitals", term),
                      fmt::format("write '{}'", lower_case(term)));
        if (std::find(out.begin(), out.end(), term) != out.end())
            file.fail(item.source(), fmt::format("the term '{}' stands twice in its group", term), "take one out");
        out.push_back(term);
    }
    if (out.size() < 2)
        file.fail(node->source(), "a group needs two terms or more", "add the other words for it, or take it out");
    return out;
}

bool read_role(TomlFile const& file, toml::table const& entry) {
    toml::node const* const node = entry.get("role");
    if (node == nullptr) return false;
    toml::value<bool> const* const value = node->as_boolean();
    if (value == nullptr)
        file.fail(node->source(), "'role' must be true or false", "write role = true, without quotes");
    return value->get();
}

}  // namespace

Thesaurus read_thesaurus(std::filesystem::path const& thesaurus_toml) {
    TomlFile const file(thesaurus_toml);
    Thesaurus out;
    std::map<std::string, unsigned> line_of;  // of each name
    for (toml::table const* const entry : file.list_of_tables("group", {"name", "terms", "role"})) {
        ThesaurusGroup group;
        group.name = file.text(*entry, "name");
        auto const& where = entry->get("name")->source();
        if (!is_slug(group.name))
            file.fail(where, fmt::format("the name '{}' has other characters than a-z, 0-9 and '-'", group.name),
                      fmt::format("write \"{}\"", slug_of(group.name)));
        auto const [first, is_new] = line_of.emplace(group.name, where.begin.line);
        if (!is_new)
            file.fail(
                where, fmt::format("the name '{}' is used twice", group.name),
                fmt::format("line {} has it first; put the terms together or give one another name", first->second));
        group.terms = read_terms(file, *entry);
        group.role = read_role(file, *entry);
        out.groups.push_back(group);
    }
    return out;
}

}  // namespace concord
