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
// {"left","right","score","same","reasons","against","rejected"}, one a line
std::string render_matches_jsonl(std::vector<Match> const& matches);

// One match in full: both texts, whether it is the same and if not why, every signal with what it added.
std::string render_match_explained(Match const& match, std::vector<Document const*> const& documents,
                                   TerminalStyle style);

}  // namespace concord
