#include "cli/session.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "cli/numbers.hpp"
#include "lexicon/outside_encoder.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_encoder_seconds = 600;          // a small model reads thousands of clauses in that time
constexpr std::size_t k_most_encoder_seconds = 864000;  // ten days, so that no clock runs over

[[noreturn]] void refuse(NotFound const& not_found, std::string const& otherwise) {
    std::string mend = otherwise;
    if (!not_found.nearest.empty()) {
        mend = "did you mean ";
        for (std::size_t i = 0; i < not_found.nearest.size(); ++i) {
            if (i > 0) mend += i + 1 == not_found.nearest.size() ? " or " : ", ";
            mend += not_found.nearest[i];
        }
        mend += '?';
    }
    throw Error(not_found.what, {"concord", 0, 0}, mend);
}

std::string document_part(std::string const& citation) {
    auto const parsed = parse_citation(citation);
    return parsed ? parsed->document : citation;
}

}  // namespace

OutsideVectors outside_vectors(Request const& request, std::vector<Document const*> const& documents) {
    std::size_t const seconds = number_of(request, "encoder-seconds", 1, k_encoder_seconds);
    if (!request.has("encoder")) return {};
    std::vector<ClauseLine> const clauses = clause_lines(documents);
    std::vector<std::string> lines;
    for (ClauseLine const& c : clauses) lines.push_back(c.line);
    std::chrono::seconds const limit(std::min(seconds, k_most_encoder_seconds));
    std::vector<TextVector> vectors = run_encoder(request.value("encoder"), lines, limit);
    OutsideVectors out;
    for (std::size_t i = 0; i < clauses.size(); ++i)
        out.emplace(std::make_pair(clauses[i].document, clauses[i].ref), std::move(vectors[i]));
    return out;
}

fs::path corpus_file(Request const& request) {
    return request.value("corpus", "corpus/corpus.toml");
}

fs::path database_folder(Request const& request, World const& world) {
    if (request.has("db")) return request.value("db");
    if (!world.database_variable.empty()) return world.database_variable;
    return corpus_file(request).parent_path() / ".concord";
}

IndexReader open_index(Request const& request, World const& world) {
    return IndexReader(database_folder(request, world));
}

std::string document_named(IndexReader const& reader, std::string const& typed) {
    auto const found = look_up_document(reader, typed);
    if (auto const* const id = std::get_if<std::string>(&found)) return *id;
    refuse(std::get<NotFound>(found), "concord documents lists the documents");
}

Found clause_named(IndexReader const& reader, std::vector<std::string> const& typed) {
    std::string const citation = joined(typed);
    auto const found = look_up(reader, citation);
    if (auto const* const clause = std::get_if<Found>(&found)) return *clause;
    auto const document = look_up_document(reader, document_part(citation));
    auto const* const id = std::get_if<std::string>(&document);
    refuse(std::get<NotFound>(found), id != nullptr ? fmt::format("concord outline {} lists its clauses", *id)
                                                    : "concord documents lists the documents");
}

std::vector<Match> all_matches(Request const& request, IndexReader const& reader) {
    return all_matches(reader, outside_vectors(request, all_documents(reader)));
}

std::optional<Match> match_of(Request const& request, IndexReader const& reader, Citation const& left,
                              Citation const& right) {
    return match_of(reader, outside_vectors(request, all_documents(reader)), left, right);
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& word : words) out += (out.empty() ? "" : " ") + word;
    if (out.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error("nothing was asked: the words are empty", {"concord", 0, 0},
                    "give some, for example: concord compare \"press releases\"");
    return out;
}

}  // namespace concord
