// A clause to the terms that the index holds of it, as plain values: the one place where index, search and term
// vectors agree on what a word is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/clause_meaning.hpp"
#include "store/schema.hpp"
#include "store/stored_document.hpp"
#include "text/concepts.hpp"

namespace concord {

struct Posting {
    std::string term;
    std::uint32_t position = 0;  // of the word in its place, from 1; 0: none
    std::uint32_t wdf = 0;       // what this posting adds to the term's frequency in the clause
    friend bool operator==(Posting const&, Posting const&) = default;
};

std::vector<Posting> clause_postings(DocumentInfo const& info, Clause const& clause, ClauseRecord const& record,
                                     ConceptFinder const& finder, ClauseMeaning const& meaning = {});

// What is counted of a clause beside its words: force ("none" where it prescribes nothing), roles, names of laws,
// matters. Nothing of a title or a heading.
struct NormValues {
    std::vector<std::string> force, bearer, via, cites, matters;
};
NormValues norm_values(Clause const& clause);

// Prefix and word, the word cut at schema::k_longest_word bytes.
std::string term(std::string_view prefix, std::string_view word);

// The words of a record by place, in the order of schema::k_word_fields: own, heading, outer headings, lead-in.
std::vector<std::string> words_by_field(ClauseRecord const& record);

std::string year_of(std::string_view date);  // "2007-11" -> "2007"; empty where it begins with no year

}  // namespace concord
