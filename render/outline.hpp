// A document's units as a person or a program reads them: the tree in the terminal, nested lists in markdown, one
// unit a line in JSON Lines (docs/formats.md).
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_outline_terminal(Document const& document, TerminalStyle style);
std::string render_outline_markdown(Document const& document);
std::string render_outline_html(Document const& document);   // cross-references are links
std::string render_outline_jsonl(Document const& document);  // {"ref","part","kind","parent","label","text",…}

std::vector<std::size_t> outline_depths(ClauseTree const& tree);  // 0 for what has no parent

}  // namespace concord
