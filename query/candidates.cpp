// Two cheap signals, each by itself: cosine of the clauses' term vectors, through lists of the clauses that hold each
// term; and the encoder's vectors, of the clauses and of their most alike sentences, which also finds those that share
// no word. By each signal the best of every other document are kept for every clause, so that a pair is found from
// whichever side it stands out.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "lexicon/tagger.hpp"
#include "query/evidence.hpp"

namespace concord {
namespace {

struct Rule {
    Citation citation;
    std::size_t document = 0;
    TermVector terms;  // of length 1
    TextVector whole;
    std::vector<TextVector> sentences;
};

std::vector<Rule> rules(IndexReader const& reader) {
    Encoder const encoder = built_in_encoder();
    std::vector<Rule> out;
    for (std::size_t d = 0; d < reader.documents().size(); ++d) {
        Document const& document = reader.document(reader.documents()[d].id);
        for (std::size_t i = 0; i < document.tree.clauses.size(); ++i) {
            Clause const& c = document.tree.clauses[i];
            if (c.kind == Kind::title || c.kind == Kind::heading || c.deleted) continue;
            Rule rule{{document.info.id, c.ref}, d, {}, {}, {}};
            rule.terms = reader.term_vector(rule.citation);
            double squares = 0;
            for (WeightedTerm const& t : rule.terms) squares += t.weight * t.weight;
            for (WeightedTerm& t : rule.terms) t.weight /= std::sqrt(squares);
            auto const id = static_cast<ClauseId>(i);
            std::string const lead = lead_in(document.tree, id);
            rule.whole = encode_clause(encoder, {c.text, lead, headings_above(document.tree, id)});
            for (EncoderWords const& sentence : encoder_sentences(c.text))
                rule.sentences.push_back(encoder.encode(sentence));
            out.push_back(std::move(rule));
        }
    }
    return out;
}

double meaning(Rule const& left, Rule const& right) {
    double best = 0;
    for (TextVector const& one : left.sentences)
        for (TextVector const& other : right.sentences) best = std::max(best, cosine(one, other));
    return (std::max(0.0, cosine(left.whole, right.whole)) + best) / 2;
}

class Kept {
 public:
    Kept(std::vector<Rule> const& all, std::size_t documents, std::size_t per_document)
        : all_(all), documents_(documents), per_document_(per_document) {}

    // The best of every other document for rule `i`, of those with a score above 0.
    void add_best(std::size_t i, std::vector<double> const& scores) {
        std::vector<std::vector<std::pair<double, std::size_t>>> of_document(documents_);
        for (std::size_t j = 0; j < all_.size(); ++j)
            if (all_[j].document != all_[i].document && scores[j] > 0)
                of_document[all_[j].document].emplace_back(-scores[j], j);
        for (auto& found : of_document) {
            std::sort(found.begin(), found.end());
            if (found.size() > per_document_) found.resize(per_document_);
            for (auto const& [minus, j] : found) {
                double& score = pairs_[{std::min(i, j), std::max(i, j)}];
                score = std::max(score, std::min(1.0, -minus));
            }
        }
    }

    std::map<std::pair<std::size_t, std::size_t>, double> const& pairs() const { return pairs_; }

 private:
    std::vector<Rule> const& all_;
    std::size_t documents_;
    std::size_t per_document_;
    std::map<std::pair<std::size_t, std::size_t>, double> pairs_;  // left before right in the corpus
};

}  // namespace

std::vector<CandidatePair> candidates(IndexReader const& reader, std::size_t per_document) {
    std::vector<Rule> const all = rules(reader);
    std::map<std::string, std::vector<std::pair<std::size_t, double>>> holders;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (WeightedTerm const& t : all[i].terms) holders[t.term].emplace_back(i, t.weight);

    Kept kept(all, reader.documents().size(), per_document);
    std::vector<double> scores(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::fill(scores.begin(), scores.end(), 0.0);
        for (WeightedTerm const& t : all[i].terms)
            for (auto const& [j, weight] : holders[t.term]) scores[j] += t.weight * weight;
        kept.add_best(i, scores);
        for (std::size_t j = 0; j < all.size(); ++j)
            scores[j] = all[j].document == all[i].document ? 0 : meaning(all[i], all[j]);
        kept.add_best(i, scores);
    }
    std::vector<CandidatePair> out;
    for (auto const& [pair, score] : kept.pairs())
        out.push_back({all[pair.first].citation, all[pair.second].citation, score});
    std::stable_sort(out.begin(), out.end(),
                     [](CandidatePair const& a, CandidatePair const& b) { return a.score > b.score; });
    return out;
}

}  // namespace concord
