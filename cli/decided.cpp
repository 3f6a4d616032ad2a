#include "cli/decided.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "ask/matters.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

namespace concord {

std::filesystem::path decisions_file(Request const& request) {
    return corpus_file(request).parent_path() / "decisions.toml";
}

std::vector<StandingDecision> standing_decisions(Request const& request, IndexReader const& reader) {
    std::filesystem::path const file = decisions_file(request);
    std::vector<StandingDecision> out = standing_in(file, all_documents(reader));
    auto const stale = std::count_if(out.begin(), out.end(), [](StandingDecision const& d) { return !d.holds(); });
    if (stale > 0)
        tell(Diagnostic{Severity::warning,
                        {file.string(), 0, 0},
                        fmt::format("{} of {} decisions {} on other words than stand there now and not applied", stale,
                                    out.size(), stale == 1 ? "was made" : "were made"),
                        "",
                        "concord decide list shows the old words and the new"});
    return out;
}

std::vector<Match> decided_matches(Request const& request, IndexReader const& reader) {
    return decided(all_matches(request, reader), standing_decisions(request, reader), all_documents(reader));
}

}  // namespace concord
