#include "diff/prepared.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "lexicon/matter_shares.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

constexpr std::size_t k_least_sentence_words = 4;
constexpr double k_least_tag = 0.02;  // two faint tags for one matter say something, where one alone says nothing

// A word said twice counts a little more than once, said ten times hardly more than three times.
double saturated(double count) {
    return count * 2.2 / (count + 1.2);
}

std::vector<std::array<TermId, 3>> triples(std::vector<TermId> const& words) {
    std::vector<std::array<TermId, 3>> out;
    for (std::size_t i = 0; i + 2 < words.size() && i < k_longest_clause; ++i)
        out.push_back({words[i], words[i + 1], words[i + 2]});
    std::sort(out.begin(), out.end());
    return out;
}

bool is_inside(Span inner, Span outer) {
    return inner.begin >= outer.begin && inner.begin < outer.end;
}

std::vector<MatterScore> tags(Tagger const& tagger, ReadClause const& reading) {
    std::vector<MatterScore> out = tagger.matters_near(reading.whole, k_least_tag);
    std::sort(out.begin(), out.end(), [](MatterScore const& a, MatterScore const& b) { return a.matter < b.matter; });
    return out;
}

}  // namespace

Prepared::Prepared(std::vector<Document const*> const& documents, Thesaurus const& thesaurus, Tagger const& tagger,
                   OutsideVectors const& vectors)
    : tagger_(tagger) {
    ConceptFinder const finder(thesaurus);
    struct Counted {
        Counts own;
        std::vector<Counts> sentences;
    };
    std::vector<Counted> counted;
    std::vector<double> holders;  // clauses that have the term in their own words, by id
    for (Document const* const document : documents) {
        for (std::size_t i = 0; i < document->tree.clauses.size(); ++i) {
            Clause const& clause = document->tree.clauses[i];
            if (clause.kind == Kind::title || clause.kind == Kind::heading || clause.deleted) continue;
            PreparedClause prepared;
            prepared.citation = {document->info.id, clause.ref};
            prepared.document = document;
            prepared.clause = &clause;
            std::vector<Token> const own = tokens(clause.text);
            std::vector<ConceptSpan> const concepts = finder.find(clause.text, own);
            for (Token const& token : own) {
                prepared.sequence.push_back(number(token.stem));
                prepared.places.push_back(token.span);
            }
            Counted counts;
            for (TermId const term : prepared.sequence) counts.own.emplace_back(term, 1.0);
            for (ConceptSpan const& c : concepts) counts.own.emplace_back(number('=' + c.name), 1.0);
            for (Span const sentence : concord::sentences(clause.text)) {
                Counts part;
                for (std::size_t k = 0; k < own.size(); ++k)
                    if (is_inside(own[k].span, sentence)) part.emplace_back(prepared.sequence[k], 1.0);
                bool const long_enough = part.size() >= k_least_sentence_words;
                for (ConceptSpan const& c : concepts)
                    if (is_inside(c.span, sentence)) part.emplace_back(number('=' + c.name), 1.0);
                if (long_enough) counts.sentences.push_back(std::move(part));
            }
            std::vector<TermId> unique;
            for (auto const& entry : counts.own) unique.push_back(entry.first);
            std::sort(unique.begin(), unique.end());
            unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
            holders.resize(names_.size(), 0);
            for (TermId const term : unique) holders[term] += 1;
            at_.emplace(std::make_pair(prepared.citation.document, prepared.citation.ref), clauses_.size());
            clauses_.push_back(std::move(prepared));
            counted.push_back(std::move(counts));
        }
    }
    holders.resize(names_.size(), 0);
    // By name: then sums run in the same order, whichever document was seen first.
    std::vector<TermId> const place = sort_terms();
    std::vector<double> sorted(holders.size());
    for (std::size_t old = 0; old < holders.size(); ++old) sorted[place[old]] = holders[old];
    holders.swap(sorted);
    auto const renumber = [&place](Counts& counts) {
        for (auto& entry : counts) entry.first = place[entry.first];
    };
    for (PreparedClause& c : clauses_) {
        for (TermId& term : c.sequence) term = place[term];
        c.triples = triples(c.sequence);
    }
    for (auto& c : counted) {
        renumber(c.own);
        for (Counts& part : c.sentences) renumber(part);
    }
    auto const all = static_cast<double>(clauses_.size());
    for (double const n : holders) idf_.push_back(std::log(1 + (all - n + 0.5) / (n + 0.5)));

    for (std::size_t i = 0; i < clauses_.size(); ++i) {
        PreparedClause& c = clauses_[i];
        c.own = bag(std::move(counted[i].own));
        for (Counts& part : counted[i].sentences) c.sentences.push_back(bag(std::move(part)));
        if (c.sentences.empty()) c.sentences.push_back(c.own);
    }
    if (!vectors.empty()) take(vectors);
}

void Prepared::read(PreparedClause& clause) {
    if (clause.is_read) return;
    clause.is_read = true;
    ClauseTree const& tree = clause.document->tree;
    auto const id = static_cast<ClauseId>(clause.clause - tree.clauses.data());
    std::string const lead = lead_in(tree, id);
    std::vector<std::string> const headings = headings_above(tree, id);
    clause.reading = read_clause(tagger_, {clause.clause->text, lead, headings}, known_words_);
    for (TextVector const& sentence : clause.reading.sentences)
        clause.sentence_matters.push_back(matter_shares(tagger_, sentence));
    clause.tags = tags(tagger_, clause.reading);
}

void Prepared::read_all() {
    for (PreparedClause& clause : clauses_) read(clause);
}

void Prepared::take(OutsideVectors const& vectors) {
    read_all();
    std::vector<std::string> documents;
    std::vector<TextVector> built_in;
    std::vector<TextVector> outside;
    for (PreparedClause& c : clauses_) {
        auto const at = vectors.find({c.citation.document, c.citation.ref});
        assert(at != vectors.end());
        documents.push_back(c.citation.document);
        built_in.push_back(std::move(c.reading.whole));
        outside.push_back(at->second);
    }
    scale_ = scale_between(documents, outside, built_in);
    for (std::size_t i = 0; i < clauses_.size(); ++i) clauses_[i].reading.whole = std::move(outside[i]);
}

double Prepared::alike_in_meaning(PreparedClause const& left, PreparedClause const& right) const {
    return std::min(1.0, scale_.offset + scale_.factor * cosine(left.reading.whole, right.reading.whole));
}

TermId Prepared::number(std::string const& term) {
    auto const [at, fresh] = ids_.emplace(term, static_cast<TermId>(names_.size()));
    if (fresh) names_.push_back(term);
    return at->second;
}

std::vector<TermId> Prepared::sort_terms() {
    std::vector<TermId> order(names_.size());
    std::iota(order.begin(), order.end(), TermId{0});
    std::sort(order.begin(), order.end(), [this](TermId a, TermId b) { return names_[a] < names_[b]; });
    std::vector<TermId> place(order.size());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<TermId>(i);
        names.push_back(std::move(names_[order[i]]));
    }
    names_.swap(names);
    ids_.clear();
    return place;
}

Bag Prepared::bag(Counts counted) const {
    std::sort(counted.begin(), counted.end());
    Bag out;
    for (auto const& [term, count] : counted) {
        if (out.terms.empty() || out.terms.back().first != term)
            out.terms.emplace_back(term, count);
        else
            out.terms.back().second += count;
    }
    double length = 0;
    for (auto& [term, weight] : out.terms) {
        weight = saturated(weight) * idf_[term];
        length += weight * weight;
    }
    if (length > 0)
        for (auto& [term, weight] : out.terms) weight /= std::sqrt(length);
    return out;
}

PreparedClause const* Prepared::read(Citation const& citation) {
    auto const at = at_.find({citation.document, citation.ref});
    if (at == at_.end()) return nullptr;
    read(clauses_[at->second]);
    return &clauses_[at->second];
}

double cosine(Bag const& left, Bag const& right) {
    double sum = 0;
    auto r = right.terms.begin();
    for (auto const& [term, weight] : left.terms) {
        while (r != right.terms.end() && r->first < term) ++r;
        if (r == right.terms.end()) break;
        if (r->first == term) sum += weight * r->second;
    }
    return std::min(1.0, sum);
}

}  // namespace concord
