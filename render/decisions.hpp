// A person's decisions with what has become of them, in the terminal and as JSON Lines.
#pragma once

#include <string>
#include <vector>

#include "diff/decisions.hpp"
#include "render/render.hpp"

namespace concord {

std::string in_words(Decision const& decision);  // "rutland:12(c) and surrey-heath:2.3 are the same"

// Numbered as `concord decide undo` takes them; the words of a stale one, old and new.
std::string render_decisions_terminal(std::vector<StandingDecision> const& decisions, TerminalStyle style);
std::string render_decisions_jsonl(std::vector<StandingDecision> const& decisions);  // docs/formats.md

}  // namespace concord
