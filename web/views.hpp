// Values of the lower floors as a template sees them. Nothing is worked out here: words come from render/phrases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/table.hpp"
#include "model/search_page.hpp"
#include "web/template.hpp"

namespace concord {

std::string clause_address(Citation const& citation);
std::string document_address(std::string const& id);

// The text as paragraphs of runs, {"text","mark","address"}: marked where a span of `marks` covers it, a link where it
// is one of `links`, which leads within the document.
View text_view(std::string_view text, std::vector<Span> const& marks = {}, std::vector<Link> const& links = {},
               std::string const& document = "");

enum class Differences { shown, left_out, only };  // only: words that are the base's own are not said again
View entry_view(CellEntry const& entry, std::string const& lead_in_above, Differences differences);
View cell_view(DocumentInfo const& info, Cell const& cell, Differences differences);

View hit_view(PageHit const& hit);
View document_view(Document const& document);  // name, title, date and address

// Choices of a form: {"value","words","chosen"}.
struct Choice {
    std::string value;
    std::string words;
};
View choices(std::vector<Choice> const& all, std::string const& chosen);
View document_choices(std::vector<Document const*> const& documents, std::vector<std::string> const& chosen);

}  // namespace concord
