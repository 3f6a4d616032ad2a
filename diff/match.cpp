// Each candidate gets its signals, the signals a probability, and then the candidates compete: a pair is the same if
// its score is high enough and near the best that its left clause has in the right document, or that its right
// clause has in the left one. So one long clause may answer to several short ones, and a clause whose best is poor
// answers to none.
#include "diff/match.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "diff/match_weights.hpp"
#include "diff/prepared.hpp"

namespace concord {
namespace {

constexpr std::size_t k_words_named = 6;  // shared words that a reason names

double probability(SignalValues const& values) {
    double sum = k_match_offset;
    for (SignalWeight const& w : k_match_weights) sum += w.weight * values[w.signal];
    return 1 / (1 + std::exp(-sum));
}

// The heaviest shared terms as they stand in the left text; a concept is named by its slug.
std::string shared_words(Prepared const& prepared, PreparedClause const& left, PreparedClause const& right) {
    std::string out;
    std::size_t count = 0;
    for (SharedTerm const& shared : shared_terms(left.own, right.own)) {
        if (count == k_words_named) break;
        std::string word = prepared.name(shared.term);
        if (word.starts_with('=')) {
            word.erase(0, 1);
            std::replace(word.begin(), word.end(), '-', ' ');
        } else {
            auto const at = std::find(left.sequence.begin(), left.sequence.end(), shared.term);
            Span const span = left.places[static_cast<std::size_t>(at - left.sequence.begin())];
            word = left.clause->text.substr(span.begin, span.end - span.begin);
        }
        if ((", " + out + ",").find(", " + word + ",") != std::string::npos) continue;
        out += out.empty() ? word : ", " + word;
        ++count;
    }
    return out;
}

std::vector<Reason> reasons(Prepared const& prepared, SignalValues const& values, PreparedClause const& left,
                            PreparedClause const& right) {
    std::vector<Reason> out;
    for (SignalWeight const& w : k_match_weights) {
        double const added = w.weight * values[w.signal];
        if (added < 0.005) continue;
        std::string detail;
        switch (w.signal) {
            case Signal::words: detail = shared_words(prepared, left, right); break;
            case Signal::sentence:
                detail = fmt::format("{:.0f} % of their words' weight", 100 * values[w.signal]);
                break;
            case Signal::phrase: detail = "“" + longest_shared_phrase(left, right) + "”"; break;
        }
        out.push_back({std::string(name(w.signal)), std::move(detail), added});
    }
    std::stable_sort(out.begin(), out.end(), [](Reason const& a, Reason const& b) { return a.weight > b.weight; });
    return out;
}

using Pair = std::pair<PreparedClause const*, PreparedClause const*>;

// Every candidate once, with the document that stands first in the corpus on the left. PreparedClauses lie in one
// vector in corpus order, so their addresses order them.
std::set<Pair> pairs_of(MatchInput const& input, Prepared const& prepared) {
    std::set<Pair> out;
    for (CandidatePair const& candidate : input.candidates) {
        PreparedClause const* left = prepared.find(candidate.left);
        PreparedClause const* right = prepared.find(candidate.right);
        if (left == nullptr || right == nullptr || left->citation.document == right->citation.document) continue;
        if (right < left) std::swap(left, right);
        out.emplace(left, right);
    }
    return out;
}

}  // namespace

std::vector<Match> match(MatchInput const& input) {
    Prepared const prepared(input.documents, input.thesaurus);
    std::vector<Match> out;
    std::map<std::pair<PreparedClause const*, std::string>, double> best;  // of a clause in a document
    auto const pairs = pairs_of(input, prepared);
    for (Pair const& pair : pairs) {
        PreparedClause const& left = *pair.first;
        PreparedClause const& right = *pair.second;
        SignalValues const values = signals(prepared, left, right);
        Match match{left.citation, right.citation, probability(values), false, {}};
        match.reasons = reasons(prepared, values, left, right);
        double& best_left = best[{&left, right.citation.document}];
        double& best_right = best[{&right, left.citation.document}];
        best_left = std::max(best_left, match.score);
        best_right = std::max(best_right, match.score);
        out.push_back(std::move(match));
    }
    std::size_t i = 0;
    for (Pair const& pair : pairs) {
        Match& match = out[i++];
        double const rival =
            std::min(best[{pair.first, match.right.document}], best[{pair.second, match.left.document}]);
        match.same = match.score >= k_same_score && match.score >= k_same_share * rival;
    }
    // Pairs stand in corpus order here, which decides between equal scores.
    std::stable_sort(out.begin(), out.end(), [](Match const& a, Match const& b) { return a.score > b.score; });
    return out;
}

}  // namespace concord
