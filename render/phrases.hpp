// The few phrases that several formats share: how a citation, a repair and a row's findings are said to a person.
#pragma once

#include <string>

#include "diff/table.hpp"

namespace concord {

// The printed number without its brackets and points where it is not what the ref ends in: "4.65" for the ref
// "4.6", "5" for "5~2"; empty where the two agree or nothing is printed.
std::string other_label(std::string const& ref, std::string const& label);

// " (page 7)", of the published file; empty where it has no pages
std::string page_in_words(CellEntry const& entry);

// "repaired: old and new tracked numbers run together (printed '4.65')"
std::string in_words(Repair const& repair);

// "Changed by Jane Smith, 3 May 2024; by Tom Hall, 4 May 2024 to 6 June 2024", of a struck clause "Struck out by …";
// empty where the file names nobody
std::string editors_in_words(Clause const& clause);

// "Numbered 5.3 before the tracked changes"; empty where it was numbered so
std::string former_label_in_words(Clause const& clause);

// "found in 3 of 5 documents, partly in 1; searched and not found in 1"
std::string summary(Row const& row);  // empty where the row is about one document alone

// What a clause prescribes: "must; officers; through the Chief Executive (differs)"; empty where nothing
std::string chips_in_words(std::vector<Chip> const& chips);

// "Same words with edits; held against rutland:12(b)"; empty where it is not compared
std::string wording_in_words(CellEntry const& entry);

// "Wording common to most: ‘… first words … last words’"; empty where there is none
std::string boilerplate_in_words(CellEntry const& entry);

// "Surrey Heath Borough Council: Member and Officer Protocol (2016)"; the id is not part of it
std::string column_title(DocumentInfo const& info);

std::string council_title(DocumentInfo const& info);  // the council, or the title where it is not named

std::string joined(std::vector<std::string> const& words, std::string const& between);

}  // namespace concord
