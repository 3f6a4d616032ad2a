// Each clause's partners stand in a list sorted by index, so that the partners two clauses have in common come out of
// one walk down both lists.
#include "diff/agreement.hpp"

#include <algorithm>
#include <utility>

namespace concord {
namespace {

using Partners = std::vector<std::pair<std::size_t, double>>;  // clause, score; sorted by clause

}  // namespace

std::vector<Agreement> agreements(std::vector<ScoredPair> const& pairs, std::size_t clauses) {
    std::vector<Partners> partners(clauses);
    for (ScoredPair const& pair : pairs) {
        partners[pair.left].emplace_back(pair.right, pair.score);
        partners[pair.right].emplace_back(pair.left, pair.score);
    }
    for (Partners& list : partners) std::sort(list.begin(), list.end());
    std::vector<Agreement> out(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        auto r = partners[pairs[i].right].begin();
        auto const end = partners[pairs[i].right].end();
        // A common partner is of a third document, since pairs never join clauses of one.
        for (auto const& [third, score] : partners[pairs[i].left]) {
            while (r != end && r->first < third) ++r;
            if (r == end) break;
            if (r->first != third) continue;
            double const weaker = std::min(score, r->second);
            if (out[i].third == Agreement::k_nobody || weaker > out[i].score) out[i] = {third, weaker};
        }
    }
    return out;
}

}  // namespace concord
