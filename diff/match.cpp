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
#include <functional>
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

constexpr std::size_t k_most_known = 250'000;  // pairs whose signals are kept, in about 30 MB

struct Scored {
    PreparedClause const* left = nullptr;  // in corpus order: PreparedClauses lie in one vector
    PreparedClause const* right = nullptr;
    PreparedClause const* third = nullptr;  // the clause that agrees
    SignalValues values;
    double score = 0;
};

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
        Scored const& left = *best_.at({pair.left, pair.right->document});
        Scored const& right = *best_.at({pair.right, pair.left->document});
        return left.score <= right.score ? left : right;
    }

 private:
    void offer(Scored const& pair, PreparedClause const* clause, PreparedClause const* other) {
        Scored const*& best = best_[{clause, other->document}];
        if (best == nullptr || pair.score > best->score ||
            (pair.score == best->score && format(other->citation) < format(partner(*best, clause)->citation)))
            best = &pair;
    }
    static PreparedClause const* partner(Scored const& pair, PreparedClause const* clause) {
        return pair.left == clause ? pair.right : pair.left;
    }

    struct Hash {
        std::size_t operator()(std::pair<PreparedClause const*, Document const*> const& key) const {
            return std::hash<void const*>()(key.first) * 31 + std::hash<void const*>()(key.second);
        }
    };
    std::unordered_map<std::pair<PreparedClause const*, Document const*>, Scored const*, Hash> best_;
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
std::array<std::string_view, 4> sides(Scored const& pair) {
    Citation const& left = pair.left->citation;
    Citation const& right = pair.right->citation;
    std::array<std::string_view, 4> out{left.document, left.ref, right.document, right.ref};
    if (std::tie(out[2], out[3]) < std::tie(out[0], out[1])) out = {out[2], out[3], out[0], out[1]};
    return out;
}

bool is_better(Scored const* a, Scored const* b) {
    if (a->score != b->score) return a->score > b->score;
    return sides(*a) < sides(*b);
}

}  // namespace

Matcher::Matcher(std::vector<Document const*> documents, Thesaurus const& thesaurus, OutsideVectors const& vectors)
    : documents_(std::move(documents)),
      tagger_(built_in_encoder()),
      prepared_(documents_, thesaurus, tagger_, vectors) {}

SignalValues const& Matcher::signals_of(PreparedClause const& left, PreparedClause const& right) {
    PreparedClause const* const begin = prepared_.clauses().data();
    auto const key = static_cast<std::uint64_t>(&left - begin) << 32 | static_cast<std::uint64_t>(&right - begin);
    if (known_.size() == k_most_known && known_.count(key) == 0) known_.clear();
    auto const [at, is_new] = known_.try_emplace(key);
    if (is_new) at->second = signals(prepared_, left, right);
    return at->second;
}

std::vector<Match> Matcher::among(std::vector<CandidatePair> const& candidates, double least_told,
                                  std::function<void()> const& step) {
    std::vector<std::pair<PreparedClause const*, PreparedClause const*>> unique;
    for (CandidatePair const& candidate : candidates) {
        if (step) step();
        PreparedClause const* left = prepared_.read(candidate.left);
        PreparedClause const* right = prepared_.read(candidate.right);
        if (left == nullptr || right == nullptr || left->document == right->document) continue;
        if (right < left) std::swap(left, right);
        unique.emplace_back(left, right);
    }
    std::sort(unique.begin(), unique.end());
    unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
    std::vector<Scored> pairs;
    pairs.reserve(unique.size());
    for (auto const& [left, right] : unique) {
        if (step) step();
        pairs.push_back({left, right, nullptr, signals_of(*left, *right), 0});
    }

    // Two documents have no third: the first pass was fitted for that.
    Pass const pass = documents_.size() > 2 ? Pass::second : Pass::first;
    if (pass == Pass::second) add_agreement(pairs, prepared_);
    score_all(pairs, pass);

    Rivals const rivals(pairs);
    std::vector<Scored const*> sorted;
    for (Scored const& pair : pairs) sorted.push_back(&pair);
    std::sort(sorted.begin(), sorted.end(), is_better);
    std::vector<Match> out;
    out.reserve(sorted.size());
    for (Scored const* const pair : sorted) {
        Match m{pair->left->citation, pair->right->citation, pair->score};
        m.rejected = why_not(*pair, rivals.of(*pair));
        m.same = m.rejected.empty();
        if (m.score >= least_told) {
            Reasons why = reasons(prepared_, tagger_, *pair->left, *pair->right, pass, pair->values, pair->third);
            m.reasons = std::move(why.in_favour);
            m.against = std::move(why.against);
        }
        out.push_back(std::move(m));
    }
    return out;
}

std::vector<Match> match(MatchInput const& input) {
    return Matcher(input.documents, input.thesaurus, input.vectors).among(input.candidates, input.least_told);
}

}  // namespace concord
