// A document's units as a person or a program reads them: the tree in the terminal, nested lists in markdown, one
// unit a line in JSON Lines (docs/formats.md).
#pragma once

#include <string>

#include "model/document.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_outline_terminal(Document const& document, TerminalStyle style);
std::string render_outline_markdown(Document const& document);
std::string render_outline_jsonl(Document const& document);  // {"ref","part","kind","parent","label","text",…}

}  // namespace concord
