#include "cli/session.hpp"

#include <fmt/format.h>

#include "query/evidence.hpp"

namespace concord {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_candidates = 20;  // of each other document for one clause; matching reorders them

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

MatchInput match_input(IndexReader const& reader) {
    MatchInput out;
    out.documents = all_documents(reader);
    out.thesaurus = reader.thesaurus();
    out.candidates = candidates(reader, k_candidates);
    return out;
}

}  // namespace

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

std::vector<Document const*> all_documents(IndexReader const& reader) {
    std::vector<Document const*> out;
    for (DocumentInfo const& info : reader.documents()) out.push_back(&reader.document(info.id));
    return out;
}

std::vector<Match> all_matches(IndexReader const& reader) {
    return match(match_input(reader));
}

std::optional<Match> match_of(IndexReader const& reader, Citation const& left, Citation const& right) {
    MatchInput input = match_input(reader);
    input.candidates.push_back({left, right, 0});
    input.least_told = 0;
    for (Match& m : match(input))
        if ((m.left == left && m.right == right) || (m.left == right && m.right == left)) return std::move(m);
    return std::nullopt;
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
