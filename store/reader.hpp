// Reads an index: whole documents, term statistics, and ranked answers to a StoreQuery. An open reader keeps seeing
// the index that it opened, also while a new one takes its place. One reader a thread.
//
//   IndexReader reader{"db"};
//   reader.search(word("own", "attending"), 0, 20)   // {{rutland:12(b)(iv)[1], 4.2, …}, …}
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "model/pair.hpp"
#include "model/thesaurus.hpp"
#include "store/store_query.hpp"
#include "store/stored_document.hpp"
#include "text/concepts.hpp"

namespace concord {

struct StoredHit {
    Citation citation;
    double score = 0;  // of the weighting scheme; comparable within one answer only
    ClauseRecord record;
};

// How hits are weighed. The figures in use are chosen by measurement: query/ranking.hpp.
struct Weighting {
    enum class Scheme { bm25, bm25_plus, pl2, language_model, tf_idf, boolean };
    Scheme scheme = Scheme::bm25;
    double k1 = 1.2;            // bm25: how soon more of the same word stops counting
    double length_share = 0.5;  // bm25: 0 no regard to a clause's length, 1 full
};

enum class Facets { none, documents, all };  // what hits are counted by; each is a look at every hit

struct StoredRequest {
    enum class Order { relevance, document, date };
    StoreQuery query;
    std::size_t offset = 0;
    std::size_t limit = 20;
    Order order = Order::relevance;  // document: corpus order; date: newest first
    std::size_t per_owner = 0;       // at most so many hits a council; 0 all
    Facets facets = Facets::none;
    bool exact_total = false;  // else an estimate, which costs less
    Weighting weighting;
};

struct FacetCount {
    std::string value;
    std::size_t count = 0;
    friend bool operator==(FacetCount const&, FacetCount const&) = default;
};

struct Facet {
    std::string field;               // a row of the reader's table: "council", "force", "matter" …
    std::vector<FacetCount> counts;  // most first, then by value; clauses without a value are not in it
    friend bool operator==(Facet const&, Facet const&) = default;
};

struct StoredAnswer {
    std::vector<StoredHit> hits;
    std::size_t total = 0;  // before per_owner; exact with exact_total or facets
    std::vector<Facet> facets;
};

struct TermFrequency {
    std::string term;
    std::size_t clauses = 0;  // that hold it
    std::size_t times = 0;    // in all of them, headings and titles not counted
    friend bool operator==(TermFrequency const&, TermFrequency const&) = default;
};

class IndexReader {
 public:
    explicit IndexReader(std::filesystem::path database);  // throws Error: none there, another version, unreadable
    ~IndexReader();
    IndexReader(IndexReader const&) = delete;
    IndexReader& operator=(IndexReader const&) = delete;

    // Called again and again while the index is read; what it throws ends what is being worked out. Empty: nobody asks.
    void ask_on_the_way(std::function<void()> check);
    void on_the_way() const;  // calls it: for who works long on what was found

    std::vector<DocumentInfo> const& documents() const;   // in the manifest's order
    Document const& document(std::string_view id) const;  // read once and kept; throws Error for an unknown id
    Thesaurus const& thesaurus() const;
    ConceptFinder const& concepts() const;  // of that thesaurus
    std::string const& encoder() const;     // the one that made the records' readings; empty: they have none

    std::vector<StoredHit> search(StoreQuery const& query, std::size_t offset, std::size_t limit) const;  // best first
    std::size_t count(StoreQuery const& query) const;                                                     // exact
    StoredAnswer search(StoredRequest const& request) const;

    std::vector<std::string> values(std::string_view field) const;  // of an exact field that the index holds, sorted
    std::size_t clause_count() const;
    std::optional<ClauseRecord> record(Citation const& citation) const;  // exact citation
    TermFrequency frequency(StoreQuery const& one_term) const;           // of a word, exact_word or meaning
    // The parts of a query that a clause holds with what each adds to its score, heaviest first; as dump().
    std::vector<std::pair<std::string, double>> explain(StoredRequest const& request, Citation const& citation) const;
    // Own words as written that begin so ("" all), in order of the alphabet, at most `limit` (0 all).
    std::vector<TermFrequency> words_beginning(std::string_view prefix, std::size_t limit) const;

    // Terms of a clause (own words and, at less weight, heading and lead-in) with idf-weights of this corpus;
    // thesaurus words appear as their concept. For diff/, which does not know the index.
    TermVector term_vector(Citation const& citation) const;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace concord
