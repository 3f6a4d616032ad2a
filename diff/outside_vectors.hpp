// What an office's own encoder makes of the clauses, in place of the built-in one's vectors of whole clauses.
//
//   std::vector<ClauseLine> lines = clause_lines(documents);   // what it is to read, a line a clause
//   scale_between({"a", "a", "b"}, outside, built_in)          // {offset, factor}: outside cosines on the built-in
//   scale
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/encoder.hpp"
#include "model/document.hpp"

namespace concord {

using OutsideVectors = std::map<std::pair<std::string, std::string>, TextVector>;  // by document and ref

struct ClauseLine {
    std::string document;
    std::string ref;
    std::string line;  // lead-in and own words; neither line breaks nor other control characters
};

// Every clause that matching looks at, in corpus order: no titles, no headings, nothing deleted.
std::vector<ClauseLine> clause_lines(std::vector<Document const*> const& documents);

struct LikenessScale {  // offset + factor * cosine
    double offset = 0;
    double factor = 1;
};

// Puts the cosines of `outside` on the scale that those of `built_in` have: between clauses of different documents,
// hardly any two of which have to do with each other, both then have the same mean and deviation. Side by side: clause
// i is of documents[i]. Cost: at most 50,000 pairs, spread over all.
LikenessScale scale_between(std::vector<std::string> const& documents, std::vector<TextVector> const& outside,
                            std::vector<TextVector> const& built_in);

}  // namespace concord
