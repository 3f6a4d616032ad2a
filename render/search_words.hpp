// What the formats of a page of search results say in the same words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/search_page.hpp"

namespace concord {

std::string count_of_clauses(std::size_t count);     // "1 clause", "46 clauses"
std::string range_shown(SearchPage const& page);     // "1 to 20 of 46 clauses", "46 clauses" where all are shown
std::string facet_title(std::string const& field);   // "By document" for "doc"
std::string document_line(PageHit const& hit);       // "Alpha Council: Protocol"
std::string words_nowhere(SearchPage const& page);   // "gaps, grop": what no clause has, on a page with hits
std::string what_to_try(SearchPage const& page);     // a sentence for a page without hits
std::string term_in_words(std::string const& term);  // "press, in the heading" for "heading:press"
std::vector<std::pair<std::string, double>> why_in_words(PageHit const& hit);  // heaviest first; empty unexplained
std::string weights_in_words(PageHit const& hit);                              // "press 2.1; meaning 0.3"
std::string neighbours_in_words(std::vector<PageNeighbour> const& list);       // "12(b)  Officers …", a line each
std::string notes_on(PageHit const& hit);  // "printed as '4.65'; struck out; belongs to result 3"; empty for none

}  // namespace concord
