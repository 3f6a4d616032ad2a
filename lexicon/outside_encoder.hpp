// An encoder that an office runs itself: a local program that reads lines and writes a vector for each.
//
//   run_encoder("fasttext print-sentence-vectors model.bin", {"They leave.", "Staff go."}, std::chrono::minutes(5))
//
// The program is run once, by the shell, for all lines; it writes a line of numbers with blanks between for each, in
// the same order. The text itself may stand before its numbers. Throws Error where it cannot be started, fails, does
// not end in time, writes another number of lines, lines of different sizes, or what is no number.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "lexicon/encoder.hpp"

namespace concord {

// `lines` hold no line breaks. The vectors come back centred on their mean and of length 1 (or all zeros), so that
// unlike texts have a cosine near 0, as with the built-in encoder, whatever all texts have in common.
std::vector<TextVector> run_encoder(std::string const& command, std::vector<std::string> const& lines,
                                    std::chrono::milliseconds limit);

// The lines that a program wrote as vectors, as they stand; `command` is for messages.
std::vector<TextVector> parse_vectors(std::string const& command, std::vector<std::string> const& lines,
                                      std::string const& written);

}  // namespace concord
