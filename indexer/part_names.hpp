// What the parts of a document are called: "protocol" for the body, "report" for a covering report, "annex",
// "schedule-2" and the like for what names itself so.
#pragma once

#include <string>
#include <vector>

namespace concord {

struct PartWords {
    std::string container;              // "annex", "schedule-2"; empty where it does not name itself
    std::vector<std::string> headings;  // its titles, headings and opening words
};

std::vector<std::string> part_names(std::vector<PartWords> const& parts);  // unique, in the same order
std::string part_prefix(std::string const& name);                          // of refs: "" for the body, else "annex:"

}  // namespace concord
