// Generations never change once they are in force, so what was opened stays true; should Xapian say all the same that
// the database was modified, the whole operation is done again on a reopened one, a bounded number of times.
#include "store/reader.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <deque>
#include <map>
#include <set>

#include "store/clause_terms.hpp"
#include "store/guard.hpp"
#include "store/index_folder.hpp"
#include "store/schema.hpp"
#include "store/stop_words.hpp"
#include "store/to_xapian.hpp"

namespace concord {
namespace fs = std::filesystem;

struct IndexReader::State {
    fs::path path;
    mutable Xapian::Database database;
    std::vector<DocumentInfo> infos;
    Thesaurus thesaurus;
    ConceptFinder finder{Thesaurus{}};
    std::string encoder;
    std::function<void()> check;
    mutable std::map<std::string, Document, std::less<>> documents;
    mutable std::map<std::string, double> idfs;

    template <class Work>
    auto read(Work work) const -> decltype(work()) {
        if (check) check();
        constexpr int k_most_tries = 3;  // a writer that commits faster than a search runs is not to hold us for ever
        return guarded_read(path, [&] {
            for (int attempt = 1;; ++attempt) {
                try {
                    return work();
                } catch (Xapian::DatabaseModifiedError const&) {
                    if (attempt == k_most_tries) throw;
                    database.reopen();
                }
            }
        });
    }

    std::string metadata(std::string_view key, std::string_view id = "") const {
        return database.get_metadata(std::string(key).append(id));
    }

    double idf(std::string const& index_term) const {
        auto const [at, fresh] = idfs.try_emplace(index_term, 0);
        if (fresh) {
            double const all = database.get_doccount();
            double const have = database.get_termfreq(index_term);
            at->second = std::log(1 + all / std::max(1.0, have));
        }
        return at->second;
    }
};

namespace {

Xapian::Database open(fs::path const& path) {
    return guarded_read(path, [&] {
        return open_in_force(path, [](fs::path const& generation) { return Xapian::Database(generation.string()); });
    });
}

void set_weighting(Xapian::Enquire& enquire, Weighting const& w) {
    switch (w.scheme) {
        case Weighting::Scheme::bm25:
            enquire.set_weighting_scheme(Xapian::BM25Weight(w.k1, 0, 1, w.length_share, 0.5));
            return;
        case Weighting::Scheme::bm25_plus:
            enquire.set_weighting_scheme(Xapian::BM25PlusWeight(w.k1, 0, 1, w.length_share, 0.5, 1));
            return;
        case Weighting::Scheme::pl2: enquire.set_weighting_scheme(Xapian::PL2Weight()); return;
        case Weighting::Scheme::language_model: enquire.set_weighting_scheme(Xapian::LMWeight()); return;
        case Weighting::Scheme::tf_idf: enquire.set_weighting_scheme(Xapian::TfIdfWeight("ntn")); return;
        case Weighting::Scheme::boolean: enquire.set_weighting_scheme(Xapian::BoolWeight()); return;
    }
}

void set_order(Xapian::Enquire& enquire, StoredRequest const& request) {
    switch (request.order) {
        case StoredRequest::Order::relevance: set_weighting(enquire, request.weighting); return;
        case StoredRequest::Order::document: enquire.set_weighting_scheme(Xapian::BoolWeight()); return;
        case StoredRequest::Order::date:
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            enquire.set_sort_by_value(schema::k_slot_date, true);
            return;
    }
}

// Counts the values of a slot, also of one that holds a list.
class ValueCounter : public Xapian::MatchSpy {
 public:
    explicit ValueCounter(std::uint32_t slot) : slot_(slot) {}

    void operator()(Xapian::Document const& document, double) override {
        std::string const held = document.get_value(slot_);
        for (std::size_t at = 0; at < held.size();) {
            std::size_t const end = std::min(held.find('\n', at), held.size());
            if (end > at) ++counts_[held.substr(at, end - at)];
            at = end + 1;
        }
    }

    Facet facet(std::string_view field) const {
        Facet out{std::string(field), {}};
        for (auto const& [value, count] : counts_) out.counts.push_back({value, count});
        std::stable_sort(out.counts.begin(), out.counts.end(),
                         [](FacetCount const& a, FacetCount const& b) { return a.count > b.count; });
        return out;
    }

 private:
    std::uint32_t slot_;
    std::map<std::string, std::size_t> counts_;
};

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 10> k_facets{{{"council", schema::k_slot_council},
                                                                               {"doc", schema::k_slot_doc},
                                                                               {"part", schema::k_slot_part},
                                                                               {"kind", schema::k_slot_kind},
                                                                               {"year", schema::k_slot_year},
                                                                               {"force", schema::k_slot_force},
                                                                               {"bearer", schema::k_slot_bearer},
                                                                               {"via", schema::k_slot_via},
                                                                               {"cites", schema::k_slot_cites},
                                                                               {"matter", schema::k_slot_tags}}};

// How many clauses match, before any of a council's are left out: what Xapian says of that is an estimate.
class Counter : public Xapian::MatchSpy {
 public:
    void operator()(Xapian::Document const&, double) override { ++count; }
    std::size_t count = 0;
};

// Asks, at every clause that matches, whether to go on.
class Asker : public Xapian::MatchSpy {
 public:
    explicit Asker(std::function<void()> const& check) : check_(check) {}
    void operator()(Xapian::Document const&, double) override { check_(); }

 private:
    std::function<void()> const& check_;
};

struct ScoredLeaf {
    StoreQuery leaf;
    double factor = 0;  // what all its places in the query multiply its weight with, added up
};

// The leaves of a query that add to a score, by what is shown of them.
void collect_leaves(StoreQuery const& query, double factor, std::map<std::string, ScoredLeaf>& out) {
    using Op = StoreQuery::Op;
    switch (query.op) {
        case Op::nothing:
        case Op::everything:
        case Op::range: return;
        case Op::word:
        case Op::exact_word:
        case Op::meaning:
        case Op::prefix:
        case Op::phrase:
        case Op::near:
        case Op::adjacent: {
            ScoredLeaf& leaf = out[dump(query)];
            leaf.leaf = query;
            leaf.factor += factor;
            return;
        }
        case Op::all_of:
        case Op::any_of:
        case Op::boost:
            for (StoreQuery const& part : query.parts) collect_leaves(part, factor, out);
            return;
        case Op::but_not:
        case Op::filter: collect_leaves(query.parts.front(), factor, out); return;
        case Op::scale: collect_leaves(query.parts.front(), factor * query.weight, out); return;
    }
}

}  // namespace

IndexReader::IndexReader(fs::path database) : state_(std::make_unique<State>()) {
    state_->path = std::move(database);
    state_->database = open(state_->path);
    state_->read([&] {
        std::string const version = state_->metadata(schema::k_meta_version);
        if (version != schema::k_schema_version)
            throw Error(fmt::format("the index has version {}, this program reads version {}",
                                    version.empty() ? "none" : version, schema::k_schema_version),
                        {state_->path.string(), 0, 0}, k_index_anew);
        state_->infos = unpack_infos(state_->metadata(schema::k_meta_documents));
        state_->thesaurus = unpack_thesaurus(state_->metadata(schema::k_meta_thesaurus));
        state_->finder = ConceptFinder(state_->thesaurus);
        state_->encoder = state_->metadata(schema::k_meta_encoder);
    });
}

IndexReader::~IndexReader() = default;

void IndexReader::ask_on_the_way(std::function<void()> check) {
    state_->check = std::move(check);
}

void IndexReader::on_the_way() const {
    if (state_->check) state_->check();
}

std::vector<DocumentInfo> const& IndexReader::documents() const {
    return state_->infos;
}

Thesaurus const& IndexReader::thesaurus() const {
    return state_->thesaurus;
}

ConceptFinder const& IndexReader::concepts() const {
    return state_->finder;
}

std::string const& IndexReader::encoder() const {
    return state_->encoder;
}

Document const& IndexReader::document(std::string_view id) const {
    if (auto const at = state_->documents.find(id); at != state_->documents.end()) return at->second;
    bool const known =
        std::any_of(state_->infos.begin(), state_->infos.end(), [&](auto const& i) { return i.id == id; });
    if (!known)
        throw Error(fmt::format("the index has no document '{}'", id), {state_->path.string(), 0, 0},
                    "'concord documents' lists those that it has");
    auto document = state_->read([&] { return unpack_document(state_->metadata(schema::k_meta_document, id)); });
    return state_->documents.emplace(std::string(id), std::move(document)).first->second;
}

StoredAnswer IndexReader::search(StoredRequest const& request) const {
    return state_->read([&] {
        Xapian::Enquire enquire(state_->database);
        enquire.set_query(to_xapian(request.query));
        set_order(enquire, request);
        if (request.per_owner > 0)
            enquire.set_collapse_key(schema::k_slot_owner, static_cast<Xapian::doccount>(request.per_owner));
        std::deque<ValueCounter> spies;  // they cannot be moved
        std::vector<std::string_view> fields;
        for (auto const& [field, slot] : k_facets) {
            bool const wanted =
                request.facets == Facets::all || (request.facets == Facets::documents && field == "doc");
            if (!wanted) continue;
            spies.emplace_back(slot);
            fields.push_back(field);
        }
        for (auto& spy : spies) enquire.add_matchspy(&spy);
        Counter counter;
        bool const exact = request.facets != Facets::none || request.exact_total;
        if (request.per_owner > 0 && exact) enquire.add_matchspy(&counter);
        Asker asker(state_->check);
        if (state_->check && exact) enquire.add_matchspy(&asker);
        Xapian::doccount const all = state_->database.get_doccount();
        auto const offset = static_cast<Xapian::doccount>(std::min<std::size_t>(request.offset, all));
        auto const limit = static_cast<Xapian::doccount>(std::min<std::size_t>(request.limit, all));
        Xapian::MSet const found = enquire.get_mset(offset, limit, exact ? all : 0);
        StoredAnswer out;
        for (auto at = found.begin(); at != found.end(); ++at) {
            on_the_way();
            ClauseRecord record = unpack_record(at.get_document().get_data());
            Citation citation = record.citation;
            out.hits.push_back({std::move(citation), at.get_weight(), std::move(record)});
        }
        out.total = counter.count > 0 ? counter.count : found.get_uncollapsed_matches_estimated();
        for (std::size_t i = 0; i < spies.size(); ++i) out.facets.push_back(spies[i].facet(fields[i]));
        return out;
    });
}

std::vector<StoredHit> IndexReader::search(StoreQuery const& query, std::size_t offset, std::size_t limit) const {
    StoredRequest request;
    request.query = query;
    request.offset = offset;
    request.limit = limit;
    return search(request).hits;
}

std::size_t IndexReader::count(StoreQuery const& query) const {
    return state_->read([&]() -> std::size_t {
        Xapian::Enquire enquire(state_->database);
        enquire.set_query(to_xapian(query));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire.get_mset(0, 0, state_->database.get_doccount()).get_matches_estimated();
    });
}

std::vector<std::string> IndexReader::values(std::string_view field) const {
    return state_->read([&] {
        std::string const prefix(term_of(exact_word(std::string(field), "")));
        std::vector<std::string> out;
        auto const end = state_->database.allterms_end(prefix);
        for (auto at = state_->database.allterms_begin(prefix); at != end; ++at)
            out.push_back((*at).substr(prefix.size()));
        return out;
    });
}

std::size_t IndexReader::clause_count() const {
    return state_->read([&]() -> std::size_t { return state_->database.get_doccount(); });
}

std::optional<ClauseRecord> IndexReader::record(Citation const& citation) const {
    return state_->read([&]() -> std::optional<ClauseRecord> {
        std::string const unique = term("Q", format(citation));
        auto const at = state_->database.postlist_begin(unique);
        if (at == state_->database.postlist_end(unique)) return std::nullopt;
        return unpack_record(state_->database.get_document(*at).get_data());
    });
}

TermFrequency IndexReader::frequency(StoreQuery const& one_term) const {
    return state_->read([&]() -> TermFrequency {
        std::string const index_term = term_of(one_term);
        return {dump(one_term), state_->database.get_termfreq(index_term),
                static_cast<std::size_t>(state_->database.get_collection_freq(index_term))};
    });
}

std::vector<TermFrequency> IndexReader::words_beginning(std::string_view prefix, std::size_t limit) const {
    return state_->read([&] {
        std::vector<TermFrequency> out;
        std::string const from(prefix);
        auto const end = state_->database.allterms_end(from);
        for (auto at = state_->database.allterms_begin(from); at != end && (limit == 0 || out.size() < limit); ++at) {
            std::string word = *at;
            if (word[0] >= 'A' && word[0] <= 'Z') continue;  // another field's prefix
            auto const times = static_cast<std::size_t>(state_->database.get_collection_freq(word));
            out.push_back({std::move(word), at.get_termfreq(), times});
        }
        return out;
    });
}

std::vector<std::pair<std::string, double>> IndexReader::explain(StoredRequest const& request,
                                                                 Citation const& citation) const {
    std::map<std::string, ScoredLeaf> leaves;
    collect_leaves(request.query, 1, leaves);
    return state_->read([&] {
        std::vector<std::pair<std::string, double>> out;
        Xapian::Query const only(term("Q", format(citation)));
        for (auto const& [shown, scored] : leaves) {
            Xapian::Enquire enquire(state_->database);
            enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, to_xapian(scored.leaf), only));
            set_weighting(enquire, request.weighting);
            Xapian::MSet const found = enquire.get_mset(0, 1);
            double const weight = found.empty() ? 0 : scored.factor * found.begin().get_weight();
            if (weight > 0) out.emplace_back(shown, weight);
        }
        std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
        return out;
    });
}

TermVector IndexReader::term_vector(Citation const& citation) const {
    // Shares of what a clause's own words count; headings and lead-ins are said of all their clauses.
    constexpr std::array<double, 4> k_place_weight{1, 0.4, 0.15, 0.3};
    constexpr double k_saturation = 1.2;
    auto const stored = record(citation);
    if (!stored) return {};
    std::map<std::string, double> frequency;  // by the term as diff/ sees it
    std::map<std::string, std::string> index_terms;
    std::vector<std::string> const places = words_by_field(*stored);
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::vector<Token> const all = tokens(places[i]);
        std::vector<bool> in_concept(all.size(), false);
        for (ConceptSpan const& c : state_->finder.find(places[i], all)) {
            std::fill_n(in_concept.begin() + static_cast<std::ptrdiff_t>(c.first_word), c.word_count, true);
            frequency['=' + c.name] += k_place_weight[i];
            index_terms['=' + c.name] = term("XC", c.name);
        }
        for (std::size_t t = 0; t < all.size(); ++t) {
            if (in_concept[t] || is_stop_word(all[t].folded)) continue;
            frequency[all[t].stem] += k_place_weight[i];
            index_terms[all[t].stem] = term("Z", all[t].stem);
        }
    }
    return state_->read([&] {
        TermVector out;
        for (auto const& [shown, tf] : frequency)
            out.push_back({shown, state_->idf(index_terms[shown]) * tf / (tf + k_saturation)});
        return out;
    });
}

}  // namespace concord
