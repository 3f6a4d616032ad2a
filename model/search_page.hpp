// A page of search results: everything that a terminal, a web page or a file shows of it, worked out once. A renderer
// neither searches nor decides.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/citation.hpp"
#include "model/clause.hpp"
#include "model/source.hpp"

namespace concord {

struct PageNeighbour {  // a clause before or after a hit, with --context
    Citation citation;
    std::string text;
};

struct KwicLine {  // one match in the middle of its line
    Citation citation;
    std::string left;  // whole words before it
    std::string match;
    std::string right;  // whole words after it
};

struct PageHit {
    std::size_t number = 0;  // 1 is the best of the whole result
    Citation citation;
    std::string council;  // or that it is not named
    std::string document_title;
    Kind kind = Kind::clause;
    std::string label;                  // as printed, where it is not what the ref ends in
    std::vector<std::string> headings;  // outermost first
    std::string lead_in;  // words that an item needs to be read; empty where the hit stands under that clause's hit
    std::string text;
    std::vector<Span> matches;  // of text
    std::string snippet;        // whole words around most matches; "…" where cut
    std::vector<Span> snippet_matches;
    double score = 0;
    bool struck = false;    // every word struck out in the document
    std::size_t under = 0;  // the number of the hit on this page whose clause it belongs to; 0 none
    std::vector<std::pair<std::string, double>> why;  // with --explain: terms, heaviest first
    std::vector<PageNeighbour> before;
    std::vector<PageNeighbour> after;
};

struct PageFacet {
    std::string field;  // "council", "doc", "part", "kind", "year"
    std::vector<std::pair<std::string, std::size_t>> counts;
};

struct SearchPage {
    std::string query;
    std::size_t total = 0;
    std::size_t offset = 0;
    std::vector<PageHit> hits;
    std::vector<KwicLine> lines;  // with --kwic
    std::vector<PageFacet> facets;
    std::vector<std::string> added_words;                    // from the thesaurus
    std::vector<std::string> ignored_words;                  // too common to search for
    std::string did_you_mean;                                // a query; empty if none
    std::vector<std::pair<std::string, std::size_t>> parts;  // nothing found: what each part finds alone; else words in no clause
};

}  // namespace concord
