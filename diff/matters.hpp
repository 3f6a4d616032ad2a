// Matters: the clauses of all documents gathered by the question they answer. docs/matters.md tells how.
//
//   std::vector<Matter> all = matters({documents, matches, decisions, tags, catalogue, own});
//   all[0].name       // "Requests for officers to attend group meetings"
//   all[0].councils   // 4: those with most councils come first
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/clause_tags.hpp"
#include "diff/decisions.hpp"
#include "diff/match.hpp"
#include "model/catalogue.hpp"

namespace concord {

struct MatterClause {
    Citation citation;
    double probability = 0;  // that it answers the same question as the others
    std::string decided;     // the day a person put it here; empty: computed
};

struct Matter {
    std::string id;                 // slug of the name, unique
    std::vector<std::string> also;  // ids that it had before a person named it
    std::string name;               // at most eight words, unless a person gave more
    std::string question;           // of the catalogue or the council's own matters; empty where none is sure
    std::string named;              // the day a person named it; empty: computed
    std::size_t councils = 0;       // that answer; a document that names no council counts as one
    double confidence =
        0;  // mean probability that two of its clauses, of different documents, answer the same question
    std::vector<MatterClause> clauses;  // in order of the documents
};

struct MattersInput {
    std::vector<Document const*> documents;   // corpus order
    std::vector<Match> matches;               // with decisions applied
    std::vector<StandingDecision> decisions;  // for those on matters and names
    std::vector<ClauseTag> tags;
    Catalogue catalogue;  // names and questions
    Catalogue own;        // a council's own matters: they gather the clauses tagged with them, matched or not
};

// Most councils first, then the surest. The order of documents and matches decides nothing but the order of clauses
// within a matter.
std::vector<Matter> matters(MattersInput const& input);

Matter const* matter_named(std::vector<Matter> const& matters, std::string_view id);  // or an id it had; nullptr

}  // namespace concord
