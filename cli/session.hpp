// What most commands begin with: where corpus and index are, the index opened, a document or clause found by what was
// typed. What is not there is an Error that suggests the nearest.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ask/matching.hpp"
#include "cli/request.hpp"
#include "query/lookup.hpp"
#include "store/reader.hpp"

namespace concord {

std::filesystem::path corpus_file(Request const& request);
std::filesystem::path database_folder(Request const& request, World const& world);
IndexReader open_index(Request const& request, World const& world);

std::string document_named(IndexReader const& reader, std::string const& typed);
Found clause_named(IndexReader const& reader, std::vector<std::string> const& typed);  // words of one citation

// By the program that --encoder names, run once for all clauses; without one there are none.
OutsideVectors outside_vectors(Request const& request, std::vector<Document const*> const& documents);

// Every candidate pair of the corpus, best first; with --encoder as that encoder sees them.
std::vector<Match> all_matches(Request const& request, IndexReader const& reader);

// One pair among all, with every reason, though no signal proposes it; nullopt where one of the two is no rule.
std::optional<Match> match_of(Request const& request, IndexReader const& reader, Citation const& left,
                              Citation const& right);

std::string joined(std::vector<std::string> const& words);  // with blanks; throws Error where that is blank

}  // namespace concord
