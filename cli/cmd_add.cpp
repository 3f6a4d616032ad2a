// The entry is written behind the others, the manifest read again, and put back as it was where that fails, so that
// what the manifest's reader refuses (a date that is none) is never left in it.
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "indexer/import.hpp"
#include "indexer/manifest.hpp"
#include "indexer/manifest_entry.hpp"
#include "indexer/read_file.hpp"
#include "indexer/slug.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_longest_title = 160;  // bytes; a longer first heading is none

// The document's first heading, or its first short paragraph; else the file's name.
std::string title_of(Imported const& imported, fs::path const& file) {
    for (bool const heading : {true, false})
        for (Block const& block : imported.blocks) {
            if (block.furniture || block.deleted || (heading && block.heading_level == 0)) continue;
            std::string words = block_text(imported.source, block);
            if (words.size() <= k_longest_title) return words;
        }
    return file.stem().string();
}

struct Brought {
    std::string file;  // relative to the corpus folder
    bool copied = false;
};

// Where the file stands in the corpus folder; from outside it is copied there.
Brought brought_in(fs::path const& file, fs::path const& folder) {
    fs::path const real = fs::canonical(file);
    fs::path const inside = real.lexically_relative(fs::canonical(folder));
    if (!inside.empty() && *inside.begin() != "..") return {inside.generic_string(), false};
    fs::path const target = folder / real.filename();
    bool const there = fs::exists(target);
    if (there && read_file(target, target.string()) != read_file(real, file.string()))
        throw Error(fmt::format("another file of the name {} stands in the corpus", target.filename().string()),
                    {file.string(), 0, 0}, "rename one of the two");
    if (!there) write_file(target.string(), read_file(real, file.string()));
    return {target.filename().string(), !there};
}

void write_entry(fs::path const& manifest, DocumentInfo const& info) {
    bool const is_new = !fs::exists(manifest);
    std::string const before = is_new ? "" : read_file(manifest, manifest.string());
    write_file(manifest.string(), with_entry(before, info));
    try {
        read_manifest(manifest);
    } catch (Error const&) {
        if (is_new)
            fs::remove(manifest);
        else
            write_file(manifest.string(), before);
        throw;
    }
}

}  // namespace

Exit run_add(Request const& request, World const& /*world*/) {
    fs::path const file = request.arguments[0];
    fs::path const manifest = corpus_file(request);
    if (fs::exists(manifest)) read_manifest(manifest);  // an entry is only added to one that can be read
    Imported const imported = import_file(file, file.string());
    fs::path const folder = manifest.has_parent_path() ? manifest.parent_path() : fs::path(".");
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        throw Error("the folder cannot be made: " + failed.message(), {folder.string(), 0, 0}, "make it yourself");

    DocumentInfo info;
    info.council = request.value("council");
    info.title = request.value("title", title_of(imported, file));
    info.kind = request.value("kind", "document");
    info.date = request.value("date");
    info.id = request.value("id", slug_of(info.council.empty() ? file.stem().string() : info.council));
    Brought const brought = brought_in(file, folder);
    info.file = brought.file;
    try {
        write_entry(manifest, info);
    } catch (Error const&) {
        if (brought.copied) fs::remove(folder / brought.file);
        throw;
    }
    print(fmt::format("added {} ({}): {}; run 'concord index' to index it\n", info.id, info.title,
                      (folder / info.file).string()));
    return Exit::done;
}

}  // namespace concord
