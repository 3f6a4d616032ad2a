// Cross-references of a text to clauses and appendices of its own document: "see paragraph 3.15", "rules 4 and 5(a)",
// "Appendix A". Those that name another instrument ("section 9 of the Local Government Act 1972", "Part 5 of the
// Constitution") are none.
//
//   cross_references("see paragraphs 3.1 to 3.4 and Appendix A")
//   // {{{4, 20}, "paragraph", "3.1"}, {{24, 27}, "paragraph", "3.4"}, {{32, 42}, "appendix", "a"}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

struct CrossReference {
    Span span;         // of the text: the word and the number, of a later one in a list the number alone
    std::string word;  // singular: paragraph, clause, rule, section, article, appendix, annex, schedule
    std::string key;   // as ref_key() has it: "3.15", "12.b.iv", "a"
    friend bool operator==(CrossReference const&, CrossReference const&) = default;
};

std::vector<CrossReference> cross_references(std::string_view text);

}  // namespace concord
