#include "cli/gathered.hpp"

#include "ask/matters.hpp"
#include "cli/decided.hpp"
#include "cli/session.hpp"
#include "indexer/matters_file.hpp"

namespace concord {

Catalogue own_matters(Request const& request) {
    return read_own_matters(corpus_file(request).parent_path() / "matters.toml");
}

std::vector<Matter> gathered_matters(Request const& request, IndexReader const& reader) {
    std::vector<Document const*> const documents = all_documents(reader);
    std::vector<StandingDecision> decisions = standing_decisions(request, reader);
    std::vector<Match> matches = decided(all_matches(request, reader), decisions, documents);
    return gathered(documents, std::move(matches), std::move(decisions), own_matters(request));
}

}  // namespace concord
