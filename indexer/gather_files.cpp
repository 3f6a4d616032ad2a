#include "indexer/gather_files.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "indexer/content_hash.hpp"
#include "indexer/file_kind.hpp"
#include "indexer/read_file.hpp"
#include "indexer/slug.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_own_files[] = {"corpus.toml", "thesaurus.toml", "decisions.toml", "matters.toml"};

// Of text; other kinds of file are known by their bytes, but much that is text is no document: style sheets, settings.
constexpr std::string_view k_endings[] = {"", ".txt", ".text", ".md", ".markdown", ".TXT", ".MD"};

fs::path real_path(fs::path const& path) {
    std::error_code failed;
    fs::path out = fs::canonical(path, failed);
    if (failed) throw Error("there is no such file or folder", {path.string(), 0, 0}, "check the name");
    return out;
}

fs::path common_folder(std::vector<fs::path> const& paths) {
    fs::path out = fs::is_directory(paths.front()) ? paths.front() : paths.front().parent_path();
    for (fs::path const& path : paths) {
        fs::path const folder = fs::is_directory(path) ? path : path.parent_path();
        while (folder != out &&
               (folder.lexically_relative(out).empty() || *folder.lexically_relative(out).begin() == ".."))
            out = out.parent_path();
    }
    return out;
}

class Gatherer {
 public:
    explicit Gatherer(fs::path folder) : folder_(std::move(folder)) {
        out_.manifest.folder = folder_;
        if (!fs::exists(folder_ / "corpus.toml")) return;
        Manifest const known = read_manifest(folder_ / "corpus.toml");
        out_.manifest.thesaurus = known.thesaurus;
        for (DocumentInfo const& info : known.documents) {
            known_[real_path(folder_ / info.file)].push_back(info);
            ids_.insert(info.id);
        }
    }

    void walk(fs::path const& folder) {
        std::vector<fs::path> entries;
        std::error_code failed;
        for (auto at = fs::directory_iterator(folder, failed); !failed && at != fs::directory_iterator();
             at.increment(failed))
            entries.push_back(at->path());
        if (failed) return skip(folder, "the folder cannot be read: " + failed.message());
        std::sort(entries.begin(), entries.end());
        for (fs::path const& entry : entries) {
            if (entry.filename().string().starts_with('.')) continue;  // an index, a version control's own files
            if (fs::is_symlink(fs::symlink_status(entry, failed)))
                skip(entry, "it is a link");
            else if (fs::is_directory(entry, failed))
                walk(entry);
            else if (fs::is_regular_file(entry, failed))
                take_found(entry);
            else
                skip(entry, "it is no file");
        }
    }

    void take(fs::path const& file) {
        if (!taken_.insert(file).second) return;
        if (auto const known = known_.find(file); known != known_.end()) {
            for (DocumentInfo const& info : known->second) out_.manifest.documents.push_back(info);
            return;
        }
        DocumentInfo info;
        std::string const stem = file.stem().string();
        std::string const slug = slug_of(stem).empty() ? "document" : slug_of(stem);
        info.id = slug;
        for (int i = 2; !ids_.insert(info.id).second; ++i) info.id = fmt::format("{}-{}", slug, i);
        info.title = stem;
        std::replace(info.title.begin(), info.title.end(), '_', ' ');
        info.kind = "document";
        info.file = file.lexically_relative(folder_).generic_string();
        out_.manifest.documents.push_back(std::move(info));
    }

    GatheredFiles finish() { return std::move(out_); }

 private:
    // A file that nobody named is taken if an importer reads its kind and no other has the same bytes.
    void take_found(fs::path const& file) {
        std::string const name = file.filename().string();
        if (std::find(std::begin(k_own_files), std::end(k_own_files), name) != std::end(k_own_files)) return;
        try {
            std::string const bytes = read_file(file, file.string());
            if (bytes.empty()) return skip(file, "the file is empty");
            FileKind const kind = kind_of(bytes);
            if (!is_read(kind)) refuse_kind(kind, file.string());
            std::string const ending = file.extension().string();
            if (kind == FileKind::text &&
                std::find(std::begin(k_endings), std::end(k_endings), ending) == std::end(k_endings))
                return skip(file, fmt::format("files named '{}' are rarely documents", ending),
                            "name the file itself to have it read");
            auto const [first, is_new] = by_bytes_.emplace(ContentHash().add(bytes).hex(), file);
            if (!is_new && first->second != file && known_.count(file) == 0)
                return skip(file, fmt::format("it is the same as {}", shown(first->second)));
        } catch (Error const& e) {
            return skip(file, e.what(), e.diagnostic().mend);
        }
        take(file);
    }

    std::string shown(fs::path const& path) const { return path.lexically_relative(folder_).generic_string(); }

    void skip(fs::path const& path, std::string const& why, std::string const& mend = "") {
        out_.skipped.push_back({Severity::note, {shown(path), 0, 0}, "skipped: " + why, "", mend});
    }

    fs::path folder_;
    GatheredFiles out_;
    std::map<fs::path, std::vector<DocumentInfo>> known_;
    std::map<std::string, fs::path> by_bytes_;
    std::set<std::string> ids_;
    std::set<fs::path> taken_;
};

}  // namespace

GatheredFiles gather_files(std::vector<fs::path> const& paths) {
    std::vector<fs::path> real;
    for (fs::path const& path : paths) real.push_back(real_path(path));
    Gatherer gatherer(common_folder(real));
    for (fs::path const& path : real) {
        if (fs::is_directory(path))
            gatherer.walk(path);
        else
            gatherer.take(path);
    }
    return gatherer.finish();
}

}  // namespace concord
