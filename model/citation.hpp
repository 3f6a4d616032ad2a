// A citation names a unit of a document: "rutland:12(b)(iv)". People type it in other ways, which are read too:
// "rutland:12.b.iv", "rutland 12 b iv", "rutland 12(B)(IV)". ref_key() is what all those spellings have in common.
//
//   parse_citation("rutland 12 b iv")   // {"rutland", "12 b iv"}
//   ref_key("12(b)(iv)[3]")             // "12.b.iv.3"
//   ref_key("annex:honesty¶1")          // "annex.honesty.p1"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace concord {

struct Citation {
    std::string document;
    std::string ref;  // canonical, or as typed
    friend bool operator==(Citation const&, Citation const&) = default;
};

std::string format(Citation const& citation);  // "document:ref"

// Everything before the first ':' or blank is the document, the rest the ref; nullopt where either is empty.
std::optional<Citation> parse_citation(std::string_view typed);

// Lower case, each run of other characters than letters, digits, '~' and '-' one dot, "¶" read as "p".
std::string ref_key(std::string_view ref);

}  // namespace concord
