// Document by document, so that each pair of clauses is looked at once and only two documents' scores are held at a
// time. Two cheap signals, each by itself: cosine of the clauses' term vectors, through lists of the clauses that hold
// each term; and the encoder's vectors, of the clauses and of their most alike sentences, which also finds those that
// share no word. By each signal the best of every other document are kept for every clause, so that a pair is found
// from whichever side it stands out.
#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
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

// Of the rules of two documents, how alike each is to each by one signal: rows left, columns right.
class Table {
 public:
    Table(std::size_t rows, std::size_t columns) : columns_(columns), scores_(rows * columns, 0) {}

    double& at(std::size_t row, std::size_t column) { return scores_[row * columns_ + column]; }
    double at(std::size_t row, std::size_t column) const { return scores_[row * columns_ + column]; }

 private:
    std::size_t columns_;
    std::vector<double> scores_;
};

using Range = std::pair<std::size_t, std::size_t>;  // begin and end of a document's rules
using Holders = std::map<std::string_view, std::vector<std::pair<std::size_t, double>>>;  // by term: rule and weight

Holders holders(std::vector<Rule> const& all, Range const& document) {
    Holders out;
    for (std::size_t i = document.first; i < document.second; ++i)
        for (WeightedTerm const& t : all[i].terms) out[t.term].emplace_back(i - document.first, t.weight);
    return out;
}

Table by_terms(std::vector<Rule> const& all, Range const& left, Range const& right, Holders const& of_right) {
    Table out(left.second - left.first, right.second - right.first);
    for (std::size_t i = left.first; i < left.second; ++i)
        for (WeightedTerm const& t : all[i].terms) {
            auto const held = of_right.find(t.term);
            if (held == of_right.end()) continue;
            for (auto const& [j, weight] : held->second) out.at(i - left.first, j) += t.weight * weight;
        }
    return out;
}

Table by_meaning(std::vector<Rule> const& all, Range const& left, Range const& right) {
    Table out(left.second - left.first, right.second - right.first);
    for (std::size_t i = left.first; i < left.second; ++i)
        for (std::size_t j = right.first; j < right.second; ++j)
            out.at(i - left.first, j - right.first) = meaning(all[i], all[j]);
    return out;
}

// The pairs of rules of two documents that stand out for one of the two.
class Kept {
 public:
    Kept(std::size_t rows, std::size_t columns, std::size_t per_document)
        : rows_(rows), columns_(columns), per_document_(per_document) {}

    void add_best(Table const& scores) {
        for (std::size_t row = 0; row < rows_; ++row)
            keep(
                columns_, [&](std::size_t column) { return std::pair(row, column); }, scores);
        for (std::size_t column = 0; column < columns_; ++column)
            keep(
                rows_, [&](std::size_t row) { return std::pair(row, column); }, scores);
    }

    std::map<Range, double> const& pairs() const { return pairs_; }

 private:
    // Of the `count` cells that `cell` gives, the best with a score above 0.
    template <class Cell>
    void keep(std::size_t count, Cell const& cell, Table const& scores) {
        std::vector<std::pair<double, std::size_t>> found;
        for (std::size_t i = 0; i < count; ++i)
            if (double const score = scores.at(cell(i).first, cell(i).second); score > 0) found.emplace_back(-score, i);
        std::size_t const most = std::min(per_document_, found.size());
        std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end());
        for (std::size_t i = 0; i < most; ++i) {
            double& score = pairs_[cell(found[i].second)];
            score = std::max(score, std::min(1.0, -found[i].first));
        }
    }

    std::size_t rows_, columns_, per_document_;
    std::map<Range, double> pairs_;  // by row and column
};

}  // namespace

std::vector<CandidatePair> candidates(IndexReader const& reader, std::size_t per_document) {
    std::vector<Rule> const all = rules(reader);
    std::vector<Range> documents;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i].document != all[i - 1].document) documents.emplace_back(i, i);
        ++documents.back().second;
    }
    std::vector<CandidatePair> out;
    for (auto right = documents.begin(); right != documents.end(); ++right) {
        Holders const of_right = holders(all, *right);
        for (auto left = documents.begin(); left != right; ++left) {
            Kept kept(left->second - left->first, right->second - right->first, per_document);
            kept.add_best(by_terms(all, *left, *right, of_right));
            kept.add_best(by_meaning(all, *left, *right));
            for (auto const& [pair, score] : kept.pairs())
                out.push_back(
                    {all[left->first + pair.first].citation, all[right->first + pair.second].citation, score});
        }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](CandidatePair const& a, CandidatePair const& b) { return a.score > b.score; });
    return out;
}

}  // namespace concord
