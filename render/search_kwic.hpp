// Matches in the middle of their lines, one under the other, in each format that shows them so.
#pragma once

#include <string>
#include <vector>

#include "model/search_page.hpp"
#include "render/render.hpp"

namespace concord {

std::string kwic_terminal(std::vector<KwicLine> const& lines, TerminalStyle style);
std::string kwic_markdown(std::vector<KwicLine> const& lines);                    // a table
std::string kwic_html(std::vector<KwicLine> const& lines, Whence const& whence);  // a table
std::string kwic_csv(std::vector<KwicLine> const& lines);                         // citation,left,match,right

}  // namespace concord
