// Where the words of a query stand in a text: in any form of the word, and as any word of its thesaurus concept.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"
#include "text/concepts.hpp"

namespace concord {

struct MatchTerms {
    std::set<std::string> laws;  // keys of law numbers
    std::set<std::string> stems;
    std::set<std::string> groups;                   // thesaurus concepts
    std::set<std::string> exact;                    // folded words as written
    std::set<std::string> prefixes;                 // words that begin so
    std::vector<std::vector<std::string>> phrases;  // folded words in order
};

std::vector<Span> matches_in(std::string_view text, MatchTerms const& terms, ConceptFinder const& finder);  // disjoint

// The same where the text was cut before: `words` are tokens(text), `concepts` the finder's of them.
std::vector<Span> matches_in(std::string_view text, std::vector<Token> const& words,
                             std::vector<ConceptSpan> const& concepts, MatchTerms const& terms);

// Sorted by begin; spans that overlap joined.
std::vector<Span> joined_spans(std::vector<Span> spans);

}  // namespace concord
