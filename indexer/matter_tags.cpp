#include "indexer/matter_tags.hpp"

#include <cmath>

#include "store/stored_document.hpp"

namespace concord {
namespace {

// A unit longer than this is no rule but a conversion gone wrong; its beginning says what it is about.
constexpr std::size_t k_longest = 16384;

}  // namespace

void add_matters(Document& document, Tagger const& tagger) {
    for (std::size_t i = 0; i < document.tree.clauses.size(); ++i) {
        Clause& clause = document.tree.clauses[i];
        clause.matters.clear();
        if (clause.kind == Kind::title || clause.kind == Kind::heading || clause.text.empty()) continue;
        ClauseRecord const record = make_record(document.info, document.tree, static_cast<ClauseId>(i));
        ClauseText const text{std::string_view(clause.text).substr(0, k_longest), record.lead_in, record.headings};
        for (MatterScore const& score : tagger.matters_of(text, k_least_tag))
            clause.matters.push_back(
                {tagger.names()[score.matter], static_cast<int>(std::lround(score.probability * 100))});
    }
}

}  // namespace concord
