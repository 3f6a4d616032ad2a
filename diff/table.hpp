// The comparison table: one row a question or matter, one cell a document. What two renderers would both work out
// stands here; a renderer neither compares nor decides. compare() fills questions, findings and clauses;
// tell_differences() (diff/differences.hpp) what stands from `wording` and `base` on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/words_diff.hpp"
#include "model/citation.hpp"
#include "model/clause.hpp"
#include "model/document.hpp"

namespace concord {

enum class Finding { found, partly, not_found, not_held, unreadable };

std::string_view name(Finding finding);   // "found", "partly", "not-found", "not-held", "unreadable": for programs
std::string_view label(Finding finding);  // "found", "partly", "searched, not found", …: for people

// How the words of a clause stand to the clause of the row's base that it is held against.
enum class Wording {
    not_compared,  // the row has no base, or the clause stands beside the one that is compared
    base,          // the base itself
    same,          // the same words
    edited,        // the same words with edits, which are marked
    other,         // the same rule in other words: only what it prescribes is held against the base
};

std::string_view name(Wording wording);   // "not-compared", "base", "same-words", "edited", "other-words"
std::string_view label(Wording wording);  // "same words", "same words with edits", …; empty for not_compared

struct DiffPiece {  // what is equal and added, in order, is the clause's text; what is removed stands in the base only
    EditKind kind = EditKind::equal;
    std::string words;
};

enum class ChipKind { force, bearer, via, limit };
std::string_view name(ChipKind kind);  // "force", "bearer", "via", "limit"

struct Chip {  // one thing that the clause prescribes
    ChipKind kind{};
    std::string value;     // as in the norm: "must-not", "chief-executive"
    std::string words;     // for people: "must not", "through the Chief Executive"
    bool differs = false;  // the base's clause has no such
};

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

    std::vector<Chip> chips = {};  // force, bearer, via, limits
    Wording wording = Wording::not_compared;
    Citation compared_with = {};              // of the base; empty unless same, edited or other
    std::vector<DiffPiece> difference = {};   // only where edited
    std::vector<Span> boilerplate = {};       // of text: long runs of words that most documents of the row have
    int page = 0;                             // of the published file, from 1; 0 where it has none
    std::vector<std::string> refers_to = {};  // refs of its own document that its words lead to, each once, in order
};

std::vector<std::string> refers_to(Clause const& clause);  // for CellEntry::refers_to

struct Cell {
    std::string document_id;
    Finding finding = Finding::not_found;
    std::vector<CellEntry> entries;  // best first; empty unless found or partly
    std::vector<CellEntry> nearest;  // for not found: the nearest rejected clause
    std::string note;                // one plain sentence on the finding; may be empty
    std::string force = {};          // of its rule: "must", "must-not", …; empty where none is said
    bool shown = true;               // false: the row is not about this document, and nothing is said of it
};

struct Row {
    std::string title;  // at most 8 words
    std::string question;
    std::vector<Cell> cells;  // one per Table::documents, same order

    std::string matter = {};    // slug in the catalogue; empty for a question of one's own
    std::string base = {};      // id of the document that the others are held against; empty where there is none
    std::string sentence = {};  // what the rules prescribe and how they differ
    std::string wordings = {};  // how their words relate; empty where fewer than two documents answer
    std::string note = {};      // what a person wrote to it
};

enum class CouncilsAs { rows, columns };

struct Table {
    std::string title;
    std::vector<DocumentInfo> documents;  // the columns
    std::vector<Row> rows;
    CouncilsAs councils_as = CouncilsAs::rows;
};

bool answers(Cell const& cell);  // found or partly

std::string dump(Table const& table);

}  // namespace concord
