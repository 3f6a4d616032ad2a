#include "ask/matching.hpp"

#include <algorithm>

#include "query/evidence.hpp"

namespace concord {
namespace {

constexpr std::size_t k_candidates = 10;  // of each other document for one clause; matching reorders them

MatchInput match_input(IndexReader const& reader, OutsideVectors const& vectors) {
    MatchInput out;
    out.documents = all_documents(reader);
    out.vectors = vectors;
    out.thesaurus = reader.thesaurus();
    out.candidates = candidates(reader, k_candidates);
    return out;
}

}  // namespace

std::vector<Document const*> all_documents(IndexReader const& reader) {
    std::vector<Document const*> out;
    for (DocumentInfo const& info : reader.documents()) out.push_back(&reader.document(info.id));
    return out;
}

std::vector<Match> all_matches(IndexReader const& reader, OutsideVectors const& vectors) {
    return match(match_input(reader, vectors));
}

std::optional<Match> match_of(IndexReader const& reader, OutsideVectors const& vectors, Citation const& left,
                              Citation const& right) {
    MatchInput input = match_input(reader, vectors);
    input.candidates.push_back({left, right, 0});
    input.least_told = 0;
    for (Match& m : match(input))
        if ((m.left == left && m.right == right) || (m.left == right && m.right == left)) return std::move(m);
    return std::nullopt;
}

std::vector<Match> of_clause(std::vector<Match> matches, Citation const& citation) {
    matches.erase(std::remove_if(matches.begin(), matches.end(),
                                 [&](Match const& m) { return m.left != citation && m.right != citation; }),
                  matches.end());
    return matches;
}

}  // namespace concord
