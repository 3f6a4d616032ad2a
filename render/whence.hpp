// Where an export was made: what its citations lead to, and the line that it ends with. Nothing of it where a command
// makes a file for its own machine.
//
//   Whence from{"http://rules.example.gov.uk", "Corpus version 1a2b3c4d, http://rules.example.gov.uk/compare?q=press"};
//   clause_link(from, {"rutland", "12(b)"})   // "http://rules.example.gov.uk/document/rutland/12(b)"
#pragma once

#include <string>

#include "model/citation.hpp"

namespace concord {

struct Whence {
    std::string site;  // without a slash at the end; empty: citations lead nowhere
    std::string line;  // empty: none
};

std::string clause_link(Whence const& whence, Citation const& citation);      // percent-encoded; empty without a site
std::string written_link(Whence const& whence, std::string const& citation);  // as written; empty where it is none

}  // namespace concord
