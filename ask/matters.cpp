#include "ask/matters.hpp"

#include <fmt/format.h>

#include "indexer/decisions_file.hpp"
#include "indexer/slug.hpp"
#include "lexicon/catalogue.hpp"
#include "lexicon/encoder.hpp"
#include "model/diagnostic.hpp"
#include "text/nearest.hpp"

namespace concord {

std::vector<StandingDecision> standing_in(std::filesystem::path const& decisions_toml,
                                          std::vector<Document const*> const& documents) {
    std::vector<Decision> made;
    for (WrittenDecision& written : read_decisions(decisions_toml)) made.push_back(std::move(written.decision));
    return made.empty() ? std::vector<StandingDecision>{} : stand(made, documents);
}

std::vector<Matter> gathered(std::vector<Document const*> const& documents, std::vector<Match> matches,
                             std::vector<StandingDecision> decisions, Catalogue own) {
    MattersInput input;
    input.documents = documents;
    input.matches = std::move(matches);
    input.decisions = std::move(decisions);
    input.catalogue = built_in_catalogue();
    input.own = std::move(own);
    input.tags = clause_tags(input.documents, Tagger(built_in_encoder(), input.own));
    return matters(input);
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
