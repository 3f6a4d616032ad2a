// What the index knows of a question or a clause, as values for diff/: every clause of every document that may
// answer it, with how well it does (its words and its meaning) and how much of the question its words (thesaurus,
// headings and lead-in counted) cover.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/pair.hpp"
#include "store/reader.hpp"

namespace concord {

// Best first within each document; units of kind title and heading never. `per_document` at most for each document.
std::vector<Evidence> evidence_for(IndexReader const& reader, std::string_view question, std::size_t per_document);

// Candidate pairs for matching: for each clause of `document` the best of every other document, from both sides.
std::vector<CandidatePair> candidates(IndexReader const& reader, std::size_t per_document);

}  // namespace concord
