// What a text cites, as printed: limits ("15 minutes"), statutes and instruments ("section 9 of the Local Government
// Act 1989"), and other clauses or documents of the constitution ("paragraph 3.15", "the Code of Conduct").
#pragma once

#include <string_view>
#include <vector>

#include "model/source.hpp"

namespace concord {

std::vector<Span> find_limits(std::string_view text);
std::vector<Span> find_cites(std::string_view text);
std::vector<Span> find_refs(std::string_view text, std::vector<Span> const& cites);  // none that overlaps a cite

}  // namespace concord
