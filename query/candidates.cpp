// Cosine of the clauses' term vectors, through lists of the clauses that hold each term; for every clause the best of
// each other document are kept, so that a pair is found from whichever side it stands out.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "query/evidence.hpp"

namespace concord {
namespace {

struct Rule {
    Citation citation;
    std::size_t document = 0;
    TermVector terms;  // of length 1
};

std::vector<Rule> rules(IndexReader const& reader) {
    std::vector<Rule> out;
    for (std::size_t d = 0; d < reader.documents().size(); ++d) {
        Document const& document = reader.document(reader.documents()[d].id);
        for (Clause const& c : document.tree.clauses) {
            if (c.kind == Kind::title || c.kind == Kind::heading || c.deleted) continue;
            Rule rule{{document.info.id, c.ref}, d, {}};
            rule.terms = reader.term_vector(rule.citation);
            double squares = 0;
            for (WeightedTerm const& t : rule.terms) squares += t.weight * t.weight;
            for (WeightedTerm& t : rule.terms) t.weight /= std::sqrt(squares);
            out.push_back(std::move(rule));
        }
    }
    return out;
}

}  // namespace

std::vector<CandidatePair> candidates(IndexReader const& reader, std::size_t per_document) {
    std::vector<Rule> const all = rules(reader);
    std::map<std::string, std::vector<std::pair<std::size_t, double>>> holders;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (WeightedTerm const& t : all[i].terms) holders[t.term].emplace_back(i, t.weight);

    std::map<std::pair<std::size_t, std::size_t>, double> kept;  // left before right in the corpus
    std::vector<double> cosine(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::fill(cosine.begin(), cosine.end(), 0.0);
        for (WeightedTerm const& t : all[i].terms)
            for (auto const& [j, weight] : holders[t.term]) cosine[j] += t.weight * weight;
        std::vector<std::vector<std::pair<double, std::size_t>>> of_document(reader.documents().size());
        for (std::size_t j = 0; j < all.size(); ++j)
            if (all[j].document != all[i].document && cosine[j] > 0)
                of_document[all[j].document].emplace_back(-cosine[j], j);
        for (auto& found : of_document) {
            std::sort(found.begin(), found.end());
            if (found.size() > per_document) found.resize(per_document);
            for (auto const& [minus, j] : found) kept[{std::min(i, j), std::max(i, j)}] = std::min(1.0, -minus);
        }
    }
    std::vector<CandidatePair> out;
    for (auto const& [pair, score] : kept) out.push_back({all[pair.first].citation, all[pair.second].citation, score});
    std::stable_sort(out.begin(), out.end(),
                     [](CandidatePair const& a, CandidatePair const& b) { return a.score > b.score; });
    return out;
}

}  // namespace concord
