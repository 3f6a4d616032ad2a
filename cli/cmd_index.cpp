#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
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

}  // namespace

Exit run_index(Request const& request, World const& world) {
    Manifest const manifest = read_manifest(corpus_file(request));
    auto const database = database_folder(request, world);
    IndexReport const report =
        index_corpus(manifest, database, world.messages_on_terminal ? Progress(show_progress) : Progress());
    for (Diagnostic const& d : report.diagnostics) tell(d);
    auto const all = static_cast<int>(manifest.documents.size());
    if (report.documents_failed == all)
        throw Error("none of the documents could be read", {corpus_file(request).string(), 0, 0},
                    "see the messages above; the index stays as it was");
    std::string text = fmt::format("{}: {} read ({} clauses), {} unchanged", plural(all, "document"),
                                   report.documents_read, report.clauses, report.documents_unchanged);
    if (report.documents_failed > 0) text += fmt::format(", {} unreadable", report.documents_failed);
    print(fmt::format("{}; index in {}\n", text, database.string()));
    return report.documents_failed > 0 ? Exit::could_not : Exit::done;
}

}  // namespace concord
