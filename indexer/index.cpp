// What a document's hash covers is what the index holds of it: its bytes, its entry in the manifest, the name it is
// known by, and the program that reads it (k_reading_version changes with every source file of the reading path, so
// nobody has to remember to raise a number), and the council's own matters, with which every document is tagged. The
// store adds its schema version and the thesaurus.
//
// A file that cannot be read keeps its place in the index, as a document without clauses: a table then says
// 'unreadable' in its column, where leaving it out would read as 'no such rule'.

#include "indexer/index.hpp"

#include <optional>
#include <system_error>
#include <utility>

#include "indexer/content_hash.hpp"
#include "indexer/import.hpp"
#include "indexer/links.hpp"
#include "indexer/matters_file.hpp"
#include "indexer/meaning.hpp"
#include "indexer/norms.hpp"
#include "indexer/read_file.hpp"
#include "indexer/reading_version.hpp"
#include "indexer/segment.hpp"
#include "lexicon/clause_reading.hpp"
#include "store/writer.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

constexpr char k_unreadable_hash[] = "unreadable";  // no hash reads so: such a document is never taken over

// "corpus/rutland.md", from wherever the program was started: the index has the same bytes.
std::string known_as(Manifest const& manifest, DocumentInfo const& info) {
    std::error_code failed;
    fs::path const folder = fs::canonical(manifest.folder, failed).filename();
    return (folder / fs::path(info.file).lexically_normal()).generic_string();
}

struct OwnMatters {
    Catalogue matters;
    std::string bytes;  // that they were read from; empty where there are none
};

OwnMatters own_matters(Manifest const& manifest) {
    fs::path const file = manifest.folder / "matters.toml";
    OwnMatters out{read_own_matters(file), ""};
    if (!out.matters.matters.empty()) out.bytes = read_file(file, file.string());
    return out;
}

std::string content_hash(Manifest const& manifest, DocumentInfo const& info, OwnMatters const& own) {
    ContentHash hash;
    hash.add(k_reading_version).add(known_as(manifest, info)).add(own.bytes);
    hash.add(info.id).add(info.council).add(info.title).add(info.kind).add(info.date).add(info.file);
    hash.add(read_file(manifest.folder / info.file, known_as(manifest, info)));
    return hash.hex();
}

struct Hashed {
    std::string hash;
    std::optional<Diagnostic> problem;
};

Hashed hash_of(Manifest const& manifest, DocumentInfo const& info, OwnMatters const& own) {
    try {
        return {content_hash(manifest, info, own), std::nullopt};
    } catch (Error const& e) {
        return {"", e.diagnostic()};
    }
}

struct Reading {
    Document document;
    std::vector<ClauseMeaning> meanings;  // by clause
    bool failed = false;                  // then the document's first diagnostic says why
};

Reading unreadable(DocumentInfo const& info, Diagnostic const& why) {
    return {Document{info, {}, {}, {why}}, {}, true};
}

Reading read(Manifest const& manifest, DocumentInfo const& info, Tagger const& tagger) {
    try {
        Reading out{read_document(manifest, info), {}, false};
        out.meanings = add_meaning(out.document, tagger);
        return out;
    } catch (Error const& e) {
        return unreadable(info, e.diagnostic());
    }
}

}  // namespace

Document read_document(Manifest const& manifest, DocumentInfo const& info) {
    Imported imported = import_file(manifest.folder / info.file, known_as(manifest, info));
    Segmented segmented = segment(imported);
    add_norms(segmented.tree, manifest.thesaurus);
    add_links(segmented.tree);
    Document out{info, std::move(segmented.tree), std::move(segmented.furniture), std::move(imported.diagnostics)};
    for (Diagnostic& d : segmented.diagnostics) out.diagnostics.push_back(std::move(d));
    return out;
}

IndexReport index_corpus(Manifest const& manifest, fs::path const& database, Progress const& progress) {
    IndexReport report;
    OwnMatters const own = own_matters(manifest);
    IndexWriter writer(database, manifest.thesaurus, encoder_version());
    std::optional<Tagger> tagger;  // made for the first document that has to be read
    std::size_t done = 0;
    for (DocumentInfo const& info : manifest.documents) {
        if (progress) progress(done++, manifest.documents.size(), info.id);
        Hashed const hashed = hash_of(manifest, info, own);
        if (!hashed.problem && writer.take_over(info.id, hashed.hash)) {
            ++report.documents_unchanged;
            continue;
        }
        if (!tagger) tagger.emplace(built_in_encoder(), own.matters);
        Reading const reading = hashed.problem ? unreadable(info, *hashed.problem) : read(manifest, info, *tagger);
        if (reading.failed) {
            ++report.documents_failed;
            report.diagnostics.push_back(reading.document.diagnostics.front());
        } else {
            ++report.documents_read;
            report.clauses += reading.document.tree.clauses.size();
        }
        writer.add(reading.document, reading.failed ? k_unreadable_hash : hashed.hash, reading.meanings);
    }
    if (progress) progress(done, manifest.documents.size(), "");
    bool const all_failed = static_cast<std::size_t>(report.documents_failed) == manifest.documents.size();
    if (!all_failed) writer.commit();
    return report;
}

}  // namespace concord
