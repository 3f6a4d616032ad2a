// A clause found in one document brings its matches in the others: what says the same as a document's best clause is
// lifted, if that clause is nearly as good as the best of all. The lift and its reach are rounded from a coarse grid;
// around them little changes. The curve is fitted by bench/learn_findings (docs/search-quality.md has the figures).
#include "diff/ranked.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace concord {
namespace {

constexpr double k_lift = 0.4;
constexpr double k_reach = 0.8;  // behind the best score of any document

constexpr double k_constant = -3.99;
constexpr double k_per_score = 0.98;
constexpr double k_per_behind = -0.59;

}  // namespace

std::vector<Ranked> rank(CompareInput const& input) {
    std::vector<Ranked> out;
    std::map<std::pair<std::string, std::string>, std::size_t> place;  // document and ref
    std::map<std::string, std::size_t> best_of;                        // document
    double best = 0;
    for (Evidence const& e : input.evidence) {
        place[{e.citation.document, e.citation.ref}] = out.size();
        auto const [at, first] = best_of.emplace(e.citation.document, out.size());
        if (!first && out[at->second].score < e.score) at->second = out.size();
        best = std::max(best, e.score);
        out.push_back({&e, e.score, nullptr});
    }
    auto const offer = [&](Citation const& to, Citation const& from) {
        auto const found = best_of.find(from.document);
        auto const lifted = place.find({to.document, to.ref});
        if (found == best_of.end() || lifted == place.end()) return;
        Evidence const& source = *out[found->second].evidence;
        Ranked& target = out[lifted->second];
        if (!(source.citation == from) || source.score < best - k_reach || target.supporter != nullptr) return;
        target.score += k_lift;
        target.supporter = &source.citation;
    };
    for (Match const& match : input.matches) {
        if (!match.same) continue;
        offer(match.left, match.right);
        offer(match.right, match.left);
    }
    return out;
}

double answer_probability(double score, double behind) {
    return 1 / (1 + std::exp(-(k_constant + k_per_score * score + k_per_behind * behind)));
}

}  // namespace concord
