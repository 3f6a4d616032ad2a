// Matches: which clauses of different documents answer the same question. Candidates and term vectors come in as
// values; nothing here knows the index.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "diff/outside_vectors.hpp"
#include "diff/prepared.hpp"
#include "diff/signals.hpp"
#include "model/document.hpp"
#include "model/pair.hpp"
#include "model/thesaurus.hpp"

namespace concord {

struct Reason {
    std::string signal;  // "shared words", "shared phrase", "both about", …
    std::string detail;  // words a person can check
    double weight = 0;   // what it added to the log odds of the score, against what unrelated clauses have
};

struct Match {
    Citation left;  // left.document stands before right.document in the corpus
    Citation right;
    double score = 0;   // 0..1
    bool same = false;  // decided after comparing the competing candidates
    // For it, heaviest first, weights above 0; a person's decision before all. None below MatchInput::least_told.
    std::vector<Reason> reasons = {};
    std::string decided = {};          // the day a person decided on the pair (diff/decisions.hpp); empty: computed
    std::vector<Reason> against = {};  // against it, the same way; weights below 0
    std::string rejected = {};         // why the computed result is not the same, in words; empty where it is
};

struct MatchInput {
    std::vector<Document const*> documents;  // corpus order; must outlive the call
    std::vector<CandidatePair> candidates;
    Thesaurus thesaurus;          // without it words count by their stems alone
    OutsideVectors vectors = {};  // by an office's own encoder; none: the built-in one alone
    double least_told = 0.05;     // a pair that scores less comes without reasons: most do, and nobody asks why
};

// Every candidate scored, best first, ties by citation; same input, same output, whatever the order of candidates.
std::vector<Match> match(MatchInput const& input);

// The same for candidates that come one set after another: what was worked out of the documents, their clauses and
// pairs is kept for the next. Words weigh by all documents, but pairs compete only with those of their own set.
//
//   Matcher matcher(documents, thesaurus);
//   matcher.among(candidates, 0.05);
class Matcher {
 public:
    // The documents must outlive it.
    Matcher(std::vector<Document const*> documents, Thesaurus const& thesaurus, OutsideVectors const& vectors = {});
    Matcher(Matcher const&) = delete;  // what is prepared refers to its own tagger
    Matcher& operator=(Matcher const&) = delete;

    // `step` is called for every pair; what it throws ends the work, and the next set is unharmed.
    std::vector<Match> among(std::vector<CandidatePair> const& candidates, double least_told,
                             std::function<void()> const& step = {});

 private:
    SignalValues const& signals_of(PreparedClause const& left, PreparedClause const& right);

    std::vector<Document const*> documents_;
    Tagger tagger_;
    Prepared prepared_;
    std::unordered_map<std::uint64_t, SignalValues> known_;  // by the places of the two clauses
};

}  // namespace concord
