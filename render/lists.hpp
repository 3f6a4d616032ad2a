// The short lists that commands print: documents and matches. Each in the terminal and as JSON Lines.
#pragma once

#include <string>
#include <vector>

#include "diff/match.hpp"
#include "model/document.hpp"
#include "render/render.hpp"

namespace concord {

std::string render_documents_terminal(std::vector<Document const*> const& documents, TerminalStyle style);
std::string render_documents_jsonl(std::vector<Document const*> const& documents);

// Matches, best first, each with the words of both sides, whose documents must be among `documents`.
// Terminal: those that are the same in full, then the nearest rejected by citation.
std::string render_matches_terminal(std::vector<Match> const& matches, std::vector<Document const*> const& documents,
                                    TerminalStyle style);
std::string render_matches_jsonl(std::vector<Match> const& matches);  // {"left","right","score","same","reasons"}

}  // namespace concord
