// The matches of a whole index: candidates from the index, scored and decided by diff/. Cost: every clause is looked
// up once; ask once for an index and keep the answer.
//
//   std::vector<Match> all = all_matches(reader);
//   of_clause(all, {"rutland", "12(c)"})   // those of one clause, still best first
#pragma once

#include <optional>
#include <vector>

#include "diff/match.hpp"
#include "store/reader.hpp"

namespace concord {

std::vector<Document const*> all_documents(IndexReader const& reader);  // in corpus order; they live as long as it

// Every candidate pair, best first; `vectors` by an office's own encoder, or none.
std::vector<Match> all_matches(IndexReader const& reader, OutsideVectors const& vectors = {});

// One pair among all, with every reason, though no signal proposes it; nullopt where one of the two is no rule.
std::optional<Match> match_of(IndexReader const& reader, OutsideVectors const& vectors, Citation const& left,
                              Citation const& right);

std::vector<Match> of_clause(std::vector<Match> matches, Citation const& citation);

}  // namespace concord
