// A value in the format asked for: the one place that knows which function writes which. Formats that a value does not
// have (an outline as a workbook) give an empty string; the tables of commands and of pages offer none of them.
#pragma once

#include <string>
#include <vector>

#include "diff/matrix.hpp"
#include "diff/matters.hpp"
#include "model/search_page.hpp"
#include "render/format.hpp"
#include "render/render.hpp"

namespace concord {

std::string rendered(Table const& table, Format format, TerminalStyle style = {}, Whence const& whence = {});
std::string rendered(Matrix const& matrix, Format format, TerminalStyle style = {}, Whence const& whence = {});
std::string rendered(SearchPage const& page, Format format, TerminalStyle style = {}, Whence const& whence = {});
std::string rendered(std::vector<Matter> const& matters, std::vector<Document const*> const& documents, Format format,
                     TerminalStyle style = {});
std::string rendered_outline(Document const& document, Format format, TerminalStyle style = {});
std::string rendered_clause(Document const& document, ClauseId id, Format format, TerminalStyle style = {});

std::string json_list(std::string const& jsonl);  // JSON Lines to one JSON list

}  // namespace concord
