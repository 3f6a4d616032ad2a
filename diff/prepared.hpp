// Clauses made ready for comparing many pairs: words to numbered terms with their weights, once a clause, and what
// costs most, their reading, once a clause that is compared.
//
// A clause has two kinds of terms: the stem of every word, and beside it the thesaurus concept where words name one
// ("=member"), so that "the councillor" and "any elected member" meet, and two that both say "councillor" meet more
// closely. (With concepts in place of their words, pairs F1 falls from 0.42 to 0.32 on the judged documents.)
//
// Beside its terms a clause has its reading: what the encoder and the catalogue of matters make of it (lexicon/). Where
// an office's own encoder gave vectors, they take the place of the whole clause's vector, on the built-in one's scale.
//
// A term's weight is its inverse document frequency over all clauses handed in: a word that every clause has says
// nothing of any of them. Terms are numbered by name, so the same documents give the same sums in whatever order they
// come.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diff/outside_vectors.hpp"
#include "lexicon/likeness.hpp"
#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/thesaurus.hpp"
#include "text/concepts.hpp"

namespace concord {

using TermId = std::uint32_t;

constexpr std::size_t k_longest_clause = 4000;  // words looked at for shared runs; a clause of more is no clause

struct Bag {  // terms with weights, by id, unique; of length 1 unless empty
    std::vector<std::pair<TermId, double>> terms;
};

struct PreparedClause {
    Citation citation;
    Document const* document = nullptr;
    Clause const* clause = nullptr;              // of its tree
    std::vector<TermId> sequence;                // stems of the own words in order
    std::vector<std::array<TermId, 3>> triples;  // every three words in a row of `sequence`, sorted
    std::vector<Span> places;                    // of clause->text, one for each of `sequence`
    Bag own;                                     // own words
    std::vector<Bag> sentences;                  // own words again, sentence by sentence
    // Once it was read:
    bool is_read = false;
    ReadClause reading;                        // with lead-in and headings
    std::vector<TextVector> sentence_matters;  // of reading.sentences: what each matter of the catalogue takes of one
    std::vector<MatterScore> tags;             // matters of the catalogue that it answers, by index
};

class Prepared {
 public:
    // `documents` and `tagger` must outlive it. `vectors` has none, or one for each clause that is no title or heading
    // and is not deleted.
    Prepared(std::vector<Document const*> const& documents, Thesaurus const& thesaurus, Tagger const& tagger,
             OutsideVectors const& vectors = {});

    // Read, at the first call; nullptr for a title, a heading or an unknown one.
    PreparedClause const* read(Citation const& citation);
    void read_all();
    std::vector<PreparedClause> const& clauses() const { return clauses_; }
    double alike_in_meaning(PreparedClause const& left, PreparedClause const& right) const;  // up to 1
    double idf(TermId term) const { return idf_[term]; }
    std::string const& name(TermId term) const { return names_[term]; }

 private:
    using Counts = std::vector<std::pair<TermId, double>>;
    void read(PreparedClause& clause);
    void take(OutsideVectors const& vectors);  // reads all
    TermId number(std::string const& term);    // while the clauses are read: in order of first sight
    std::vector<TermId> sort_terms();          // afterwards: by name; gives each old number its new one
    Bag bag(Counts counts) const;

    Tagger const& tagger_;
    WordVectors known_words_;
    std::unordered_map<std::string, TermId> ids_;  // empty once all are read
    std::vector<std::string> names_;
    std::vector<double> idf_;
    std::vector<PreparedClause> clauses_;
    LikenessScale scale_;                                            // of the cosine of two clauses' vectors
    std::map<std::pair<std::string, std::string>, std::size_t> at_;  // document, ref -> clauses_
};

double cosine(Bag const& left, Bag const& right);  // 0..1; 0 where one is empty

}  // namespace concord
