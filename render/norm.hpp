// What a clause prescribes, for a reader and for a program: the norm with the words it was read from, its
// cross-references with the citations they lead to, the matters it is tagged with.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "render/json.hpp"

namespace concord {

// {"Norm", "must not: \"may not\""}, {"Binds", "officer: \"Officers\""}, … ; none for what it does not say.
std::vector<std::pair<std::string, std::string>> norm_lines(Document const& document, Clause const& clause);

// What was read of a clause besides its number and words: "text_before", "deleted", "label_before", "changed_by",
// "repairs", "place", "norm", "links"
// [{"printed","span":[begin,end],"citation"}] and "matters" [{"matter","percent"}]. The norm is
// {"force","bearer","via", "limits","cites","refs","triggers":[{"kind","value","span":[begin,end]}]}; a span is null
// where the words stand in the lead-in, the heading or the clause before.
Json read_json(Document const& document, Clause const& clause);

}  // namespace concord
