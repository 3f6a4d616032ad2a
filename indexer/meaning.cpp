#include "indexer/meaning.hpp"

#include <cmath>

#include "lexicon/clause_reading.hpp"
#include "store/stored_document.hpp"

namespace concord {
namespace {

// A unit longer than this is no rule but a conversion gone wrong; its beginning says what it is about.
constexpr std::size_t k_longest = 16384;

constexpr std::size_t k_near = 12;  // of 612; more of them, or other shares, change little

bool is_rule(Clause const& clause) {
    return clause.kind != Kind::title && clause.kind != Kind::heading && !clause.text.empty();
}

}  // namespace

std::vector<ClauseMeaning> add_meaning(Document& document, Tagger const& tagger) {
    std::vector<ClauseMeaning> out(document.tree.clauses.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        Clause& clause = document.tree.clauses[i];
        clause.matters.clear();
        ClauseRecord const record = make_record(document.info, document.tree, static_cast<ClauseId>(i));
        ClauseText const text{std::string_view(clause.text).substr(0, k_longest), record.lead_in, record.headings};
        out[i].reading = pack(clause_reading(tagger.encoder(), text));
        if (!is_rule(clause)) continue;
        for (MatterScore const& score : tagger.matters_of(text, 0)) {  // the likeliest first, the nearest with it
            std::string const& name = tagger.names()[score.matter];
            if (score.probability >= k_least_tag)
                clause.matters.push_back({name, static_cast<int>(std::lround(score.probability * 100))});
            else if (out[i].near.size() >= k_near)
                break;
            if (out[i].near.size() < k_near) out[i].near.push_back(name);
        }
    }
    return out;
}

}  // namespace concord
