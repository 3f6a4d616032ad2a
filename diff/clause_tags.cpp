#include "diff/clause_tags.hpp"

namespace concord {

std::vector<ClauseTag> clause_tags(std::vector<Document const*> const& documents, Tagger const& tagger) {
    std::vector<ClauseTag> out;
    for (Document const* const document : documents) {
        for (std::size_t i = 0; i < document->tree.clauses.size(); ++i) {
            auto const id = static_cast<ClauseId>(i);
            Clause const& clause = document->tree[id];
            if (clause.kind == Kind::title || clause.kind == Kind::heading || clause.deleted || clause.text.empty())
                continue;
            std::string const above = lead_in(document->tree, id);
            for (MatterScore const& score : tagger.matters_of({clause.text, above, headings_above(document->tree, id)}))
                out.push_back({{document->info.id, clause.ref}, tagger.names()[score.matter], score.probability});
        }
    }
    return out;
}

}  // namespace concord
