// The whole file is read first, so that a folder, a file without permission and a file that is no text are told apart
// from a slip in the TOML. Of several unknown keys the one that stands first in the file is named.

#include "indexer/toml_file.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/read_file.hpp"
#include "text/encoding.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

Place place_in(std::string const& file, toml::source_region const& where) {
    return {file, static_cast<int>(where.begin.line), 0};
}

std::string listed(std::vector<std::string> const& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
        out += words[i];
    }
    return out;
}

// toml++ opens with "Error while parsing …"; "malformed TOML" stands before it already.
std::string without_opening(std::string_view description) {
    constexpr std::string_view k_opening = "Error while parsing ";
    if (description.substr(0, k_opening.size()) == k_opening) description.remove_prefix(k_opening.size());
    return std::string(description);
}

std::string kind_of(toml::node const& node) {
    switch (node.type()) {
        case toml::node_type::none: return "nothing";
        case toml::node_type::table: return "a table";
        case toml::node_type::array: return "a list";
        case toml::node_type::string: return "text";
        case toml::node_type::integer:
        case toml::node_type::floating_point: return "a number";
        case toml::node_type::boolean: return "true or false";
        case toml::node_type::date:
        case toml::node_type::time:
        case toml::node_type::date_time: return "a date without quotes";
    }
    return "";
}

bool is_one_line(std::string_view value) {
    for (char const c : value)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return false;
    return true;
}

}  // namespace

TomlFile::TomlFile(std::filesystem::path const& path) : name_(path.string()) {
    std::string const bytes = read_file(path, name_);
    if (is_binary(bytes)) throw Error("this is no text", {name_, 0, 0}, "write it as plain text, UTF-8");
    try {
        root_ = toml::parse(bytes, name_);
    } catch (toml::parse_error const& e) {
        throw Error("malformed TOML: " + without_opening(e.description()), place_in(name_, e.source()),
                    "write keys as key = \"value\", one a line, with straight quotes");
    }
}

std::vector<toml::table const*> TomlFile::list_of_tables(std::string_view name,
                                                         std::vector<std::string> const& known) const {
    check_keys(root_, {std::string(name)});
    std::vector<toml::table const*> out;
    toml::node const* const node = root_.get(name);
    if (node == nullptr) return out;
    auto const mend = fmt::format("write [[{}]], with two brackets, above each entry", name);
    toml::array const* const list = node->as_array();
    if (list == nullptr) fail(node->source(), fmt::format("'{}' must be a list of entries", name), mend);
    for (toml::node const& item : *list) {
        toml::table const* const table = item.as_table();
        if (table == nullptr) fail(item.source(), fmt::format("'{}' must be a list of entries", name), mend);
        check_keys(*table, known);
        out.push_back(table);
    }
    return out;
}

std::string TomlFile::text(toml::table const& table, std::string_view key) const {
    if (auto value = optional_text(table, key)) return *value;
    fail(table.source(), fmt::format("this entry has no {}", key), fmt::format("add {} = \"…\" to it", key));
}

std::optional<std::string> TomlFile::optional_text(toml::table const& table, std::string_view key) const {
    toml::node const* const node = table.get(key);
    if (node == nullptr) return std::nullopt;
    return one_line(*node, key);
}

std::string TomlFile::one_line(toml::node const& node, std::string_view key) const {
    toml::value<std::string> const* const value = node.as_string();
    if (value == nullptr)
        fail(node.source(), fmt::format("'{}' is {} and must be text", key, kind_of(node)),
             fmt::format("write {} = \"…\", with quotes", key));
    std::string const& out = value->get();
    if (!is_one_line(out))
        fail(node.source(), fmt::format("'{}' has a line break or a control character", key), "write it in one line");
    if (out.find_first_not_of(' ') == std::string::npos)
        fail(node.source(), fmt::format("'{}' is empty", key), "fill it in, or leave it out if it is not required");
    return out;
}

void TomlFile::check_keys(toml::table const& table, std::vector<std::string> const& known) const {
    toml::key const* first = nullptr;
    for (auto&& entry : table) {
        toml::key const& key = entry.first;
        bool is_known = false;
        for (std::string const& k : known) is_known = is_known || key.str() == k;
        if (is_known) continue;
        if (first == nullptr || key.source().begin < first->source().begin) first = &key;
    }
    if (first == nullptr) return;
    auto const near = nearest(first->str(), known);
    fail(first->source(), fmt::format("unknown key '{}'", first->str()),
         near ? fmt::format("did you mean '{}'?", *near)
              : fmt::format("take it out; the known {} {}", known.size() == 1 ? "one is" : "ones are", listed(known)));
}

void TomlFile::fail(toml::source_region const& where, std::string what, std::string mend) const {
    throw Error(std::move(what), place_in(name_, where), std::move(mend));
}

}  // namespace concord
