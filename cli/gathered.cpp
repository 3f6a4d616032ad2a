#include "cli/gathered.hpp"

#include <fmt/format.h>

#include "ask/matters.hpp"
#include "cli/decided.hpp"
#include "cli/session.hpp"
#include "indexer/matters_file.hpp"
#include "indexer/slug.hpp"
#include "text/nearest.hpp"

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

Matter const& matter_typed(std::vector<Matter> const& matters, std::string const& typed) {
    if (Matter const* const matter = matter_named(matters, slug_of(typed))) return *matter;
    std::vector<std::string> ids;
    for (Matter const& matter : matters) ids.push_back(matter.id);
    auto const near = nearest(slug_of(typed), ids);
    throw Error(fmt::format("no matter '{}'", typed), {"concord", 0, 0},
                near ? fmt::format("did you mean {}?", *near) : "concord matters lists them with their ids");
}

}  // namespace concord
