// Who a rule binds: the roles that the words of a text name, by the thesaurus's groups with role = true. Many groups
// are one role (a portfolio holder is of the cabinet); groups that the table does not know are the role "other".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/thesaurus.hpp"
#include "text/concepts.hpp"
#include "text/word_pattern.hpp"

namespace concord {

struct Mention {
    std::size_t first = 0;  // word of the phrase
    std::size_t words = 1;
    Span span;
    std::string role;
    std::string group;       // of the thesaurus
    bool heads = true;       // "Officers must", not "Officer advice" or "the Officer's report"
    bool within = false;     // part of a phrase that begins with a preposition: "dealings between Members and Officers"
    bool of_before = false;  // "Chairman of the Council": the Council belongs to the mention before
    bool sought = false;     // a request for them or a complaint about them is spoken of
    bool joined = false;     // "and", "or", a comma or a stroke stands between it and the mention before
};

// A text as the rules of norms read it: words with sentences, stops and the roles named.
struct NormText {
    std::string_view text;
    Phrase phrase;
    std::vector<Mention> mentions;  // in order of place
};

class NormReader {
 public:
    explicit NormReader(Thesaurus const& thesaurus);
    NormText read(std::string_view text) const;  // the reading holds a view of the text

 private:
    std::string role_of(std::string_view group) const;  // empty for a group that names nobody
    void name_roles(NormText& text, std::vector<ConceptSpan> const& concepts) const;
    bool is_printed(ConceptSpan const& found, Phrase const& phrase) const;
    Thesaurus thesaurus_;
    ConceptFinder finder_;
};

bool is_determiner(std::string_view folded);  // and what may stand between it and a role: "the relevant Officer"

}  // namespace concord
