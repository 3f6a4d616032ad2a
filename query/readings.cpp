#include "query/readings.hpp"

#include <optional>

namespace concord {

ClauseReading const& Readings::of(ClauseRecord const& record) {
    auto const [at, is_new] = read_.try_emplace({record.citation.document, record.citation.ref});
    if (!is_new) return at->second;
    std::optional<ClauseReading> kept;
    if (kept_ && !record.reading.empty()) kept = unpack_reading(record.reading, encoder_);
    at->second = kept ? std::move(*kept) : clause_reading(encoder_, {record.text, record.lead_in, record.headings});
    return at->second;
}

}  // namespace concord
