// Where a file lies is asked twice: of its name ('..', an absolute path), which can be told without the disk and with
// the plainer message, and of the real path behind it, because a link inside the folder may point anywhere. A
// manifest may come from somebody else, and must not make Concord read, and then show, another part of the disk.

#include "indexer/manifest.hpp"

#include <chrono>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "indexer/slug.hpp"
#include "indexer/thesaurus.hpp"
#include "indexer/toml_file.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

bool is_outside(fs::path const& relative) {
    return relative.empty() || relative.is_absolute() || *relative.begin() == "..";
}

// 2007, 2007-11 or 2007-11-05, and a day that the calendar has.
bool is_date(std::string_view text) {
    constexpr std::string_view k_shape = "dddd-dd-dd";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_digit = text[i] >= '0' && text[i] <= '9';
        if (k_shape[i] == 'd' ? !is_digit : text[i] != '-') return false;
    }
    auto const number = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (char const c : text.substr(at, count)) value = value * 10 + (c - '0');
        return value;
    };
    int const month = text.size() > 4 ? number(5, 2) : 1;
    int const day = text.size() > 7 ? number(8, 2) : 1;
    return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                       std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

void check_file(TomlFile const& toml, toml::source_region const& where, fs::path const& folder,
                std::string const& name) {
    std::string const shown = folder.string();
    if (is_outside(fs::path(name).lexically_normal()))
        toml.fail(where, fmt::format("the file '{}' lies outside the corpus folder", name),
                  fmt::format("copy it into {} and give its name there", shown));
    std::error_code failed;
    fs::path const real = fs::canonical(folder / name, failed);
    if (failed == std::errc::permission_denied)
        toml.fail(where, fmt::format("the file '{}' cannot be reached: permission denied", name),
                  "ask its owner for permission to read it");
    if (failed)
        toml.fail(where, fmt::format("there is no file '{}' in {}", name, shown),
                  "put the file there, or mend its name or take the entry out");
    if (is_outside(real.lexically_relative(fs::canonical(folder, failed))))
        toml.fail(where, fmt::format("the file '{}' is a link to a place outside the corpus folder", name),
                  fmt::format("copy the file itself into {}", shown));
    if (!fs::is_regular_file(real, failed))
        toml.fail(where, fmt::format("'{}' is not a file", name), "name a file, one entry for each");
}

std::string read_id(TomlFile const& file, toml::table const& entry, std::map<std::string, unsigned>& line_of) {
    std::string id = file.text(entry, "id");
    auto const& where = entry.get("id")->source();
    if (!is_slug(id)) {
        std::string const slug = slug_of(id);
        file.fail(where, fmt::format("the id '{}' has other characters than a-z, 0-9 and '-'", id),
                  slug.empty() ? "take a short name such as \"borough-code\"" : fmt::format("write id = \"{}\"", slug));
    }
    auto const [first, is_new] = line_of.emplace(id, where.begin.line);
    if (!is_new)
        file.fail(where, fmt::format("the id '{}' is used twice", id),
                  fmt::format("line {} has it first; give one of the two another id", first->second));
    return id;
}

DocumentInfo read_entry(TomlFile const& file, toml::table const& entry, fs::path const& folder,
                        std::map<std::string, unsigned>& line_of) {
    DocumentInfo info;
    info.id = read_id(file, entry, line_of);
    info.council = file.optional_text(entry, "council").value_or("");
    info.title = file.text(entry, "title");
    info.kind = file.text(entry, "kind");
    info.date = file.optional_text(entry, "date").value_or("");
    if (!info.date.empty() && !is_date(info.date))
        file.fail(entry.get("date")->source(), fmt::format("'{}' is no date", info.date),
                  "write 2007, 2007-11 or 2007-11-05, or leave date out");
    info.file = file.text(entry, "file");
    check_file(file, entry.get("file")->source(), folder, info.file);
    return info;
}

}  // namespace

Manifest read_manifest(fs::path const& corpus_toml) {
    TomlFile const file(corpus_toml);
    Manifest out;
    out.folder = corpus_toml.has_parent_path() ? corpus_toml.parent_path() : fs::path(".");
    std::map<std::string, unsigned> line_of;  // of each id
    for (toml::table const* const entry :
         file.list_of_tables("document", {"id", "council", "title", "kind", "date", "file"}))
        out.documents.push_back(read_entry(file, *entry, out.folder, line_of));
    if (out.documents.empty())
        throw Error("this manifest names no documents", {corpus_toml.string(), 0, 0},
                    "add an entry: [[document]], then id, title, kind and file");
    fs::path const thesaurus = out.folder / "thesaurus.toml";
    std::error_code none;
    if (fs::exists(fs::symlink_status(thesaurus, none))) out.thesaurus = read_thesaurus(thesaurus);
    return out;
}

}  // namespace concord
