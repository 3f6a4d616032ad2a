// Each candidate gets its signals and a first score; the first scores show which pairs a third document bears out,
// and with that each gets its score (match_model.hpp). Then the candidates compete: a pair is the same if
// its score is high enough and near the best that its left clause has in the right document, or that its right
// clause has in the left one. So one long clause may answer to several short ones, and a clause whose best is poor
// answers to none.
//
// Nothing depends on which document stands first, but which clause of a pair is called left: the signals are the same
// from both sides, and ties are broken by citation.
#include "diff/match.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "diff/agreement.hpp"
#include "diff/match_model.hpp"
#include "diff/match_weights.hpp"
#include "diff/reasons.hpp"

namespace concord {
namespace {

struct Scored {
    PreparedClause const* left = nullptr;
    PreparedClause const* right = nullptr;
    PreparedClause const* third = nullptr;  // the clause that agrees
    SignalValues values;
    double score = 0;
};

// Every candidate once, with the document that stands first in the corpus on the left. PreparedClauses lie in one
// vector in corpus order, so their addresses order them.
std::vector<Scored> pairs_of(MatchInput const& input, Prepared const& prepared) {
    std::set<std::pair<PreparedClause const*, PreparedClause const*>> unique;
    for (CandidatePair const& candidate : input.candidates) {
        PreparedClause const* left = prepared.find(candidate.left);
        PreparedClause const* right = prepared.find(candidate.right);
        if (left == nullptr || right == nullptr || left->citation.document == right->citation.document) continue;
        if (right < left) std::swap(left, right);
        unique.emplace(left, right);
    }
    std::vector<Scored> out;
    for (auto const& pair : unique)
        out.push_back({pair.first, pair.second, nullptr, signals(prepared, *pair.first, *pair.second), 0});
    return out;
}

void score_all(std::vector<Scored>& pairs, Pass pass) {
    for (Scored& pair : pairs) pair.score = probability(log_odds(pass, pair.values));
}

void add_agreement(std::vector<Scored>& pairs, Prepared const& prepared) {
    PreparedClause const* const begin = prepared.clauses().data();
    std::vector<ScoredPair> first;
    for (Scored const& pair : pairs)
        first.push_back({static_cast<std::size_t>(pair.left - begin), static_cast<std::size_t>(pair.right - begin),
                         log_odds(Pass::first, pair.values)});
    std::vector<Agreement> const found = agreements(first, prepared.clauses().size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (found[i].third == Agreement::k_nobody) continue;
        pairs[i].third = begin + found[i].third;
        pairs[i].values[Signal::agreement] = agreement_value(found[i].score);
    }
}

// The best pair of each clause in each other document; of equal ones the first by citation.
class Rivals {
 public:
    explicit Rivals(std::vector<Scored> const& pairs) {
        for (Scored const& pair : pairs) {
            offer(pair, pair.left, pair.right);
            offer(pair, pair.right, pair.left);
        }
    }

    // The weaker of the two bests that a pair competes with; itself where it is the best from either side.
    Scored const& of(Scored const& pair) const {
        Scored const& left = *best_.at({pair.left, pair.right->citation.document});
        Scored const& right = *best_.at({pair.right, pair.left->citation.document});
        return left.score <= right.score ? left : right;
    }

 private:
    void offer(Scored const& pair, PreparedClause const* clause, PreparedClause const* other) {
        Scored const*& best = best_[{clause, other->citation.document}];
        if (best == nullptr || pair.score > best->score ||
            (pair.score == best->score && format(other->citation) < format(partner(*best, clause)->citation)))
            best = &pair;
    }
    static PreparedClause const* partner(Scored const& pair, PreparedClause const* clause) {
        return pair.left == clause ? pair.right : pair.left;
    }

    std::map<std::pair<PreparedClause const*, std::string>, Scored const*> best_;
};

std::string why_not(Scored const& pair, Scored const& rival) {
    std::string out;
    if (pair.score < k_same_score) out = fmt::format("its score {:.2f} is below {:.2f}", pair.score, k_same_score);
    if (pair.score < k_same_share * rival.score)
        out += fmt::format("{}{} and {} score {:.2f}, and a pair must reach {:.0f} % of its best rival",
                           out.empty() ? "" : "; ", format(rival.left->citation), format(rival.right->citation),
                           rival.score, 100 * k_same_share);
    return out;
}

// Both citations, the smaller first: the same whichever side is called left.
std::array<std::string_view, 4> sides(Match const& m) {
    std::array<std::string_view, 4> out{m.left.document, m.left.ref, m.right.document, m.right.ref};
    if (std::tie(out[2], out[3]) < std::tie(out[0], out[1])) out = {out[2], out[3], out[0], out[1]};
    return out;
}

}  // namespace

std::vector<Match> match(MatchInput const& input) {
    Tagger const tagger(built_in_encoder());
    Prepared const prepared(input.documents, input.thesaurus, tagger, input.vectors);
    std::vector<Scored> pairs = pairs_of(input, prepared);
    // Two documents have no third: the first pass was fitted for that.
    Pass const pass = input.documents.size() > 2 ? Pass::second : Pass::first;
    if (pass == Pass::second) add_agreement(pairs, prepared);
    score_all(pairs, pass);

    Rivals const rivals(pairs);
    std::vector<Match> out;
    for (Scored const& pair : pairs) {
        Match m{pair.left->citation, pair.right->citation, pair.score};
        m.rejected = why_not(pair, rivals.of(pair));
        m.same = m.rejected.empty();
        if (m.same || m.score >= input.least_told) {
            Reasons why = reasons(prepared, tagger, *pair.left, *pair.right, pass, pair.values, pair.third);
            m.reasons = std::move(why.in_favour);
            m.against = std::move(why.against);
        }
        out.push_back(std::move(m));
    }
    std::sort(out.begin(), out.end(), [](Match const& a, Match const& b) {
        if (a.score != b.score) return a.score > b.score;
        return sides(a) < sides(b);
    });
    return out;
}

}  // namespace concord
