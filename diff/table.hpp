// The comparison table: one row a question or matter, one cell a document. What two renderers would both work out
// stands here; a renderer neither compares nor decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/citation.hpp"
#include "model/clause.hpp"
#include "model/document.hpp"

namespace concord {

enum class Finding { found, partly, not_found, not_held, unreadable };

std::string_view name(Finding finding);   // "found", "partly", "not-found", "not-held", "unreadable": for programs
std::string_view label(Finding finding);  // "found", "partly", "searched, not found", …: for people

struct CellEntry {  // one clause of a cell
    Citation citation;
    std::string label;                  // as printed; empty if none
    std::vector<std::string> headings;  // above it, outermost first
    std::string lead_in;                // words that an item needs to be read
    std::string text;                   // paragraphs joined with '\n'
    std::vector<Span> matches;          // of text: words that speak to the question
    std::vector<Repair> repairs;
    double score = 0;
    std::string why;  // "shares: political group, meeting, attend"
};

struct Cell {
    std::string document_id;
    Finding finding = Finding::not_found;
    std::vector<CellEntry> entries;  // best first; empty unless found or partly
    std::vector<CellEntry> nearest;  // for not found: the nearest rejected clause
    std::string note;                // one plain sentence on the finding; may be empty
};

struct Row {
    std::string title;  // at most 8 words
    std::string question;
    std::vector<Cell> cells;  // one per Table::documents, same order
};

struct Table {
    std::string title;
    std::vector<DocumentInfo> documents;  // the columns
    std::vector<Row> rows;
};

std::string dump(Table const& table);

}  // namespace concord
