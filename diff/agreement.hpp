// Agreement: two clauses that are both like one clause of a third document are likelier to be the same. For each pair
// the best such clause, by the weaker of its two scores. Fewer than three documents give no agreement anywhere.
//
//   pairs {a:1, b:1} 0.2, {a:1, c:5} 0.7, {b:1, c:5} 0.6   ->   the first agrees in c:5 at 0.6
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace concord {

struct ScoredPair {  // of clauses of different documents, by index
    std::size_t left = 0;
    std::size_t right = 0;
    double score = 0;  // any scale, higher is more alike
};

struct Agreement {
    static constexpr std::size_t k_nobody = std::numeric_limits<std::size_t>::max();
    std::size_t third = k_nobody;  // a clause of another document than both
    double score = 0;              // of the weaker side; 0 where nobody agrees
};

// One for each pair, in their order; each pair once, clauses below `clauses`. Of equal thirds the first.
// Time: pairs times partners of a clause.
std::vector<Agreement> agreements(std::vector<ScoredPair> const& pairs, std::size_t clauses);

}  // namespace concord
