// What is odd about a document as published, for a person to look at before they quote it: what reading it had to
// mend, numbers that repeat, jump or go backwards, cross-references to clauses and appendices that it does not have,
// headings with nothing under them. In order of place.
//
//   corpus/example.md:40:3: warning: 4.9 comes after 4.7: there is no 4.8
//   corpus/example.md:52:3: warning: this cites 'paragraph 3.15', and there is none in this document
#pragma once

#include <vector>

#include "model/document.hpp"

namespace concord {

std::vector<Diagnostic> check(Document const& document);

}  // namespace concord
