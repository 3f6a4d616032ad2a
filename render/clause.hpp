// One unit with what a person needs to quote it: citation and printed label, headings above it, the words that lead
// in, its own words, its items, repairs in plain English, the units before and after.
#pragma once

#include <string>

#include "model/document.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_clause_terminal(Document const& document, ClauseId id, TerminalStyle style);
std::string render_clause_markdown(Document const& document, ClauseId id);
// {"citation","document","council","kind","part","label","headings","lead_in","text","text_before","deleted",
//  "label_before","changed_by","repairs","place","norm","links","matters","items":[{"ref","text"}],"before","after"};
//  before and after are refs or null
std::string render_clause_json(Document const& document, ClauseId id);

}  // namespace concord
