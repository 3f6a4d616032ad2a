// A page of search results in each format. The whole result can be exported: the page holds as many hits as were
// asked for. Same page, same bytes; output ends with a newline. A page with KWIC lines shows them in place of its hits
// (JSON has both, JSON Lines the hits).
#pragma once

#include <string>

#include "model/search_page.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_search_terminal(SearchPage const& page, TerminalStyle style);
std::string render_search_markdown(SearchPage const& page, Whence const& whence = {});
std::string render_search_html(SearchPage const& page,
                               Whence const& whence = {});  // one self-contained, accessible file
std::string render_search_csv(SearchPage const& page);      // one hit (or KWIC line) a record, RFC 4180
// One table each: a line a hit or KWIC line. They throw Error where the system has no room.
std::string render_search_xlsx(SearchPage const& page, Whence const& whence = {});
std::string render_search_docx(SearchPage const& page, Whence const& whence = {});
std::string render_search_json(SearchPage const& page);   // docs/formats.md
std::string render_search_jsonl(SearchPage const& page);  // one hit a line: {"citation","score",…}

// What a person is told where no clause was found: what was asked, what each part finds alone, what to try.
std::string render_search_nothing(SearchPage const& page, TerminalStyle style);

}  // namespace concord
