// Reads and edits decisions.toml, which stands beside corpus.toml:
//
//   [[decision]]
//   date = "2026-11-22"             # required, the day it was made
//   ruling = "same"                 # required: same, different, matter or name
//   left = "rutland:12(c)"          # same, different: required; matter: the clause; name: a clause of the matter
//   left_words = "…"                # required with left: the words it was made on
//   right = "surrey-heath:2.3"      # same, different: required; matter: a clause that the matter is known by
//   right_words = "…"               # required with right
//   matter = "press-releases"       # matter, name: required
//   name = "Press and media"        # name: required; matter: optional
//
// `concord decide` writes it. Edits are of the text, so that comments, order and layout of everything else stay.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/decision.hpp"

namespace concord {

struct WrittenDecision {
    Decision decision;
    int first_line = 0;  // [[decision]]
    int last_line = 0;   // its last key
};

// In the order of the file; none where there is no file. Throws Error with file and line.
std::vector<WrittenDecision> read_decisions(std::filesystem::path const& decisions_toml);

// The file's text with the decision behind all others; an empty text gets a heading first.
std::string with_decision(std::string text, Decision const& decision);

// The text without that decision's lines (and one blank line beside them); comments above it stay.
std::string without_decision(std::string const& text, WrittenDecision const& decision);

}  // namespace concord
