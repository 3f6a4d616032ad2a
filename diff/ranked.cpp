// A clause found in one document brings its matches in the others: what says the same as a document's best clause is
// lifted, if that clause is nearly as good as the best of all. The lift and its reach are rounded from a coarse grid;
// around them little changes.
//
// A document that speaks of the subject in several clauses is likelier to rule on it than one that has a single clause
// of such words, and a clause that is nearer to other questions than to this one answers those. The curve is fitted by
// bench/learn_findings (docs/search-quality.md has the figures).
#include "diff/ranked.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "diff/suits.hpp"

namespace concord {
namespace {

constexpr double k_lift = 0.4;
constexpr double k_reach = 0.8;  // behind the best score of any document

constexpr double k_constant = -4.14;
constexpr double k_per_score = 0.47;
constexpr double k_per_behind = -0.53;
constexpr double k_per_third = 0.80;
constexpr double k_per_apart = 0.59;

constexpr std::size_t k_short = 20;     // rules; set by hand: one judged document has 16, the others 76 and more
constexpr double k_usual_third = 1.53;  // by least squares over the judged cells of documents that are not short
constexpr double k_usual_per_best = 0.44;

Ranked by_itself(Evidence const& evidence, Document const* document, std::string const& question) {
    Ranked out{&evidence, evidence.score};
    if (document == nullptr) return out;
    auto const id = find_ref(document->tree, evidence.citation.ref);
    if (!id) return out;
    out.score += suits(question, document->tree, *id);
    out.is_rule = is_rule(document->tree[*id]);
    return out;
}

}  // namespace

std::vector<Ranked> rank(CompareInput const& input) {
    std::map<std::string, Document const*> documents;
    for (Document const* const document : input.documents) documents[document->info.id] = document;
    std::vector<Ranked> out;
    std::map<std::pair<std::string, std::string>, std::size_t> place;  // document and ref
    std::map<std::string, std::size_t> best_of;                        // document
    double best = 0;
    for (Evidence const& e : input.evidence) {
        auto const document = documents.find(e.citation.document);
        out.push_back(by_itself(e, document == documents.end() ? nullptr : document->second, input.question));
        if (!out.back().is_rule) continue;
        std::size_t const here = out.size() - 1;
        place[{e.citation.document, e.citation.ref}] = here;
        auto const [at, first] = best_of.emplace(e.citation.document, here);
        if (!first && out[at->second].score < out[here].score) at->second = here;
        best = std::max(best, out[here].score);
    }
    std::map<std::string, double> before;  // the lifted do not lift others
    for (auto const& [document, at] : best_of) before[document] = out[at].score;
    auto const offer = [&](Citation const& to, Citation const& from) {
        auto const found = best_of.find(from.document);
        auto const lifted = place.find({to.document, to.ref});
        if (found == best_of.end() || lifted == place.end()) return;
        Evidence const& source = *out[found->second].evidence;
        Ranked& target = out[lifted->second];
        if (!(source.citation == from) || before[from.document] < best - k_reach || target.supporter != nullptr) return;
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

bool is_short(std::size_t rules) {
    return rules < k_short;
}

double third_sign(double best, double third, std::size_t rules) {
    return is_short(rules) ? std::max(third, k_usual_third + k_usual_per_best * best) : third;
}

double answer_probability(AnswerSigns const& signs) {
    return 1 / (1 + std::exp(-(k_constant + k_per_score * signs.score + k_per_behind * signs.behind +
                               k_per_third * signs.third + k_per_apart * signs.apart)));
}

}  // namespace concord
