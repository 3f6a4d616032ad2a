// A TOML file read strictly: every complaint has file and line and says the mend. Only the readers of the corpus's
// own files include this; toml++ shows nowhere else.
//
//   TomlFile const file("corpus/corpus.toml");
//   for (toml::table const* entry : file.list_of_tables("document", {"id", "title"}))
//       file.text(*entry, "id");   // throws Error: corpus/corpus.toml:3: 'id' must be text in quotes
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "model/diagnostic.hpp"

namespace concord {

class TomlFile {
 public:
    explicit TomlFile(std::filesystem::path const& path);  // throws Error: missing, unreadable, no TOML

    // The tables of [[name]], none if there are none. Throws for another key at the top, for [name] and for a key of
    // a table that is not among `known`.
    std::vector<toml::table const*> list_of_tables(std::string_view name, std::vector<std::string> const& known) const;

    // The text under a key: one line, not blank. Without the key, text() throws and optional_text() gives nullopt.
    std::string text(toml::table const& table, std::string_view key) const;
    std::optional<std::string> optional_text(toml::table const& table, std::string_view key) const;
    std::string one_line(toml::node const& node, std::string_view key) const;  // what text() demands of its node

    [[noreturn]] void fail(toml::source_region const& where, std::string what, std::string mend) const;

 private:
    void check_keys(toml::table const& table, std::vector<std::string> const& known) const;

    std::string name_;
    toml::table root_;
};

}  // namespace concord
