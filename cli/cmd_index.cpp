#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "indexer/gather_files.hpp"
#include "indexer/index.hpp"

namespace concord {
namespace {

constexpr char k_clear_line[] = "\r\x1b[K";

void show_progress(std::size_t done, std::size_t all, std::string const& document_id) {
    std::string const line =
        document_id.empty() ? "" : fmt::format("reading {} ({} of {})", document_id, done + 1, all);
    std::fputs((k_clear_line + line).c_str(), stderr);
    std::fflush(stderr);
}

std::string plural(int count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

// As a person would type it, where it lies below the folder that the program was started in.
std::filesystem::path relative_to_here(std::filesystem::path const& path) {
    std::error_code failed;
    std::filesystem::path const out = std::filesystem::relative(path, failed);
    return failed || out.empty() || *out.begin() == ".." ? path : out;
}

}  // namespace

Exit run_index(Request const& request, World const& world) {
    std::vector<std::filesystem::path> const paths(request.arguments.begin(), request.arguments.end());
    GatheredFiles const gathered =
        paths.empty() ? GatheredFiles{read_manifest(corpus_file(request)), {}} : gather_files(paths);
    Manifest const& manifest = gathered.manifest;
    bool const beside = !paths.empty() && !request.has("db") && world.database_variable.empty();
    auto const database = beside ? relative_to_here(manifest.folder / ".concord") : database_folder(request, world);
    for (Diagnostic const& d : gathered.skipped) tell(d);
    if (manifest.documents.empty())
        throw Error("nothing that can be read was found", {joined(request.arguments), 0, 0},
                    "name a folder with Word files, web pages, text or Markdown");
    IndexReport const report =
        index_corpus(manifest, database, world.messages_on_terminal ? Progress(show_progress) : Progress());
    for (Diagnostic const& d : report.diagnostics) tell(d);
    auto const all = static_cast<int>(manifest.documents.size());
    if (report.documents_failed == all)
        throw Error("none of the documents could be read",
                    {paths.empty() ? corpus_file(request).string() : joined(request.arguments), 0, 0},
                    "see the messages above; the index stays as it was");
    std::string text = fmt::format("{}: {} read ({} clauses), {} unchanged", plural(all, "document"),
                                   report.documents_read, report.clauses, report.documents_unchanged);
    if (report.documents_failed > 0) text += fmt::format(", {} unreadable", report.documents_failed);
    if (!gathered.skipped.empty()) text += fmt::format(", {} skipped", gathered.skipped.size());
    print(fmt::format("{}; index in {}\n", text, database.string()));
    return report.documents_failed > 0 ? Exit::could_not : Exit::done;
}

}  // namespace concord
