// What the index knows of a question or a clause, as values for diff/: every clause of every document that may
// answer it, with how well it does (its words and its meaning) and how much of the question its words (thesaurus,
// headings and lead-in counted) cover.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/pair.hpp"
#include "query/clause_words.hpp"
#include "query/readings.hpp"
#include "store/reader.hpp"

namespace concord {

// Keeps what it has read of the clauses: many questions are asked of one finder.
class EvidenceFinder {
 public:
    explicit EvidenceFinder(IndexReader const& reader)
        : reader_(reader), readings_(reader.encoder()) {}  // which must outlive it

    IndexReader const& reader() const { return reader_; }

    // Best first within each document; units of kind title and heading never. `per_document` at most for each document.
    std::vector<Evidence> find(std::string_view question, std::size_t per_document);

 private:
    ClauseWords const& words_of_clause(ClauseRecord const& record);

    IndexReader const& reader_;
    Readings readings_;
    std::map<std::pair<std::string, std::string>, ClauseWords> words_;  // by document and ref
};

// Candidate pairs for matching: for each clause of `document` the best of every other document, from both sides.
std::vector<CandidatePair> candidates(IndexReader const& reader, std::size_t per_document);

}  // namespace concord
