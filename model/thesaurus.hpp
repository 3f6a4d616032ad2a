// A thesaurus: groups of words and phrases that councils use for one thing (member/councillor). A term belongs to
// at most a few groups; groups are small. `role` marks the groups that name who a rule binds.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct ThesaurusGroup {
    std::string name;                // slug, unique: "member", "political-group"
    std::vector<std::string> terms;  // lower case, singular, one or several words: "political group"
    bool role = false;
    friend bool operator==(ThesaurusGroup const&, ThesaurusGroup const&) = default;
};

struct Thesaurus {
    std::vector<ThesaurusGroup> groups;
};

}  // namespace concord
