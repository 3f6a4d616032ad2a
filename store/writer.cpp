#include "store/writer.hpp"

#include <cassert>
#include <optional>
#include <system_error>
#include <utility>

#include "store/clause_terms.hpp"
#include "store/guard.hpp"
#include "store/index_folder.hpp"
#include "store/schema.hpp"
#include "store/stored_document.hpp"

namespace concord {
namespace fs = std::filesystem;
namespace {

// The index in force, where its documents may be copied: same schema, same thesaurus, readable.
std::optional<Xapian::Database> old_index(fs::path const& database, std::string const& thesaurus,
                                          std::string const& encoder) {
    try {
        auto const generation = generation_in_force(database);
        if (!generation) return std::nullopt;
        Xapian::Database old(generation->string());
        if (old.get_metadata(std::string(schema::k_meta_version)) != schema::k_schema_version) return std::nullopt;
        if (old.get_metadata(std::string(schema::k_meta_thesaurus)) != thesaurus) return std::nullopt;
        if (old.get_metadata(std::string(schema::k_meta_encoder)) != encoder) return std::nullopt;
        return old;
    } catch (Xapian::Error const&) {
        return std::nullopt;  // damaged: it is made anew
    }
}

std::string key(std::string_view prefix, std::string_view id) {
    return std::string(prefix).append(id);
}

std::string listed(std::vector<std::string> const& values) {
    std::string out;
    for (std::string const& value : values) out += value + '\n';
    return out;
}

Xapian::Document xapian_document(DocumentInfo const& info, Clause const& clause, ClauseRecord const& record,
                                 ConceptFinder const& finder, ClauseMeaning const& meaning) {
    Xapian::Document out;
    for (Posting const& p : clause_postings(info, clause, record, finder, meaning)) {
        if (p.position == 0)
            out.add_term(p.term, p.wdf);
        else
            out.add_posting(p.term, p.position, p.wdf);
    }
    out.add_value(schema::k_slot_doc, info.id);
    out.add_value(schema::k_slot_council, info.council);
    out.add_value(schema::k_slot_owner, info.council.empty() ? info.id : info.council);
    out.add_value(schema::k_slot_part, clause.part);
    out.add_value(schema::k_slot_kind, std::string(name(clause.kind)));
    out.add_value(schema::k_slot_year, year_of(info.date));
    out.add_value(schema::k_slot_date, info.date);
    out.add_value(schema::k_slot_family, record.family);
    NormValues const values = norm_values(clause);
    out.add_value(schema::k_slot_force, listed(values.force));
    out.add_value(schema::k_slot_bearer, listed(values.bearer));
    out.add_value(schema::k_slot_via, listed(values.via));
    out.add_value(schema::k_slot_cites, listed(values.cites));
    out.add_value(schema::k_slot_tags, listed(values.matters));
    out.set_data(pack_record(record));
    return out;
}

}  // namespace

struct IndexWriter::State {
    fs::path database;
    std::string thesaurus;
    ConceptFinder finder;
    std::string encoder;
    WriteLock lock;
    std::optional<Xapian::Database> old;
    fs::path generation;
    Xapian::WritableDatabase fresh;
    std::vector<DocumentInfo> infos;
    bool committed = false;

    State(fs::path folder, Thesaurus const& words, std::string_view maker, std::chrono::milliseconds wait)
        : database(std::move(folder)),
          thesaurus(pack_thesaurus(words)),
          finder(words),
          encoder(maker),
          lock(database, wait) {}
};

IndexWriter::IndexWriter(fs::path database, Thesaurus thesaurus, std::string_view encoder,
                         std::chrono::milliseconds lock_wait)
    : state_(std::make_unique<State>(std::move(database), thesaurus, encoder, lock_wait)) {
    sweep(state_->database);
    state_->old = old_index(state_->database, state_->thesaurus, state_->encoder);
    state_->generation = new_generation(state_->database);
    guarded_write(state_->database,
                  [&] { state_->fresh = Xapian::WritableDatabase(state_->generation.string(), Xapian::DB_CREATE); });
}

IndexWriter::~IndexWriter() {
    if (state_->committed) return;
    try {
        state_->fresh.close();
    } catch (Xapian::Error const&) {
        // It is thrown away just below.
    }
    std::error_code ignored;  // what stays is swept by the next writer
    fs::remove_all(state_->generation, ignored);
}

void IndexWriter::add(Document const& document, std::string const& content_hash,
                      std::vector<ClauseMeaning> const& meanings) {
    assert(!state_->committed);
    assert(meanings.empty() || meanings.size() == document.tree.clauses.size());
    guarded_write(state_->database, [&] {
        for (std::size_t i = 0; i < document.tree.clauses.size(); ++i) {
            auto const id = static_cast<ClauseId>(i);
            ClauseRecord record = make_record(document.info, document.tree, id);
            ClauseMeaning const meaning = meanings.empty() ? ClauseMeaning{} : meanings[i];
            record.reading = meaning.reading;
            state_->fresh.add_document(
                xapian_document(document.info, document.tree[id], record, state_->finder, meaning));
        }
        state_->fresh.set_metadata(key(schema::k_meta_hash, document.info.id), content_hash);
        state_->fresh.set_metadata(key(schema::k_meta_document, document.info.id), pack_document(document));
    });
    state_->infos.push_back(document.info);
}

bool IndexWriter::take_over(std::string const& document_id, std::string const& content_hash) {
    assert(!state_->committed);
    if (!state_->old || content_hash.empty()) return false;
    Xapian::Database& old = *state_->old;
    std::string whole;
    std::vector<Xapian::Document> clauses;
    DocumentInfo info;
    try {
        if (old.get_metadata(key(schema::k_meta_hash, document_id)) != content_hash) return false;
        whole = old.get_metadata(key(schema::k_meta_document, document_id));
        info = unpack_document(whole).info;
        std::string const all = term("XD", document_id);
        for (auto at = old.postlist_begin(all); at != old.postlist_end(all); ++at) {
            clauses.push_back(old.get_document(*at));
            clauses.back().termlist_count();  // reads it now, so that a damaged index is noticed here
        }
    } catch (Xapian::Error const&) {
        return false;
    } catch (BadPack const&) {
        return false;
    }
    guarded_write(state_->database, [&] {
        for (Xapian::Document const& clause : clauses) state_->fresh.add_document(clause);
        state_->fresh.set_metadata(key(schema::k_meta_hash, document_id), content_hash);
        state_->fresh.set_metadata(key(schema::k_meta_document, document_id), whole);
    });
    state_->infos.push_back(std::move(info));
    return true;
}

void IndexWriter::commit() {
    assert(!state_->committed);
    guarded_write(state_->database, [&] {
        state_->fresh.set_metadata(std::string(schema::k_meta_version), std::string(schema::k_schema_version));
        state_->fresh.set_metadata(std::string(schema::k_meta_documents), pack_infos(state_->infos));
        state_->fresh.set_metadata(std::string(schema::k_meta_thesaurus), state_->thesaurus);
        state_->fresh.set_metadata(std::string(schema::k_meta_encoder), state_->encoder);
        state_->fresh.commit();
        state_->fresh.close();
    });
    put_in_force(state_->database, state_->generation);
    state_->committed = true;
}

}  // namespace concord
