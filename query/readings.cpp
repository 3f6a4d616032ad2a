#include "query/readings.hpp"

namespace concord {

ReadClause const& Readings::with_matters(ClauseRecord const& record) {
    auto const [at, is_new] = with_.try_emplace({record.citation.document, record.citation.ref});
    if (is_new) at->second = read_clause(tagger_, {record.text, record.lead_in, record.headings}, known_words_);
    return at->second;
}

ReadClause const& Readings::without_matters(ClauseRecord const& record) {
    auto const [at, is_new] = without_.try_emplace({record.citation.document, record.citation.ref});
    if (is_new)
        at->second = read_wording(tagger_.encoder(), {record.text, record.lead_in, record.headings}, known_words_);
    return at->second;
}

}  // namespace concord
