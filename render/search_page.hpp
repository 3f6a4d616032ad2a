// A page of search results in each format. The whole result can be exported: the page holds as many hits as were
// asked for. Same page, same bytes; output ends with a newline.
#pragma once

#include <string>

#include "model/search_page.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_search_terminal(SearchPage const& page, TerminalStyle style);  // or the KWIC lines, if it has them
std::string render_search_markdown(SearchPage const& page);
std::string render_search_html(SearchPage const& page);   // one self-contained, accessible file
std::string render_search_csv(SearchPage const& page);    // one hit a line, RFC 4180
std::string render_search_json(SearchPage const& page);   // docs/formats.md
std::string render_search_jsonl(SearchPage const& page);  // one hit a line: {"citation","score",…}

}  // namespace concord
