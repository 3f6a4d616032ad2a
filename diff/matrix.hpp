// Matters by councils at a glance: who has a rule, how strong it is, who has none; and, where one of the documents is
// ours, what its peers rule and it does not, and what only it rules.
//
//   Matrix matrix = matrix_of(table, "rutland");
//   matrix.rows[0].standing        // Standing::peers_only
//   words(matrix.rows[0].cells[1]) // "must not"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/table.hpp"

namespace concord {

struct MatrixCell {
    Finding finding = Finding::not_found;
    std::string force;     // "must", "must-not", …; empty where the rule says none, or there is none
    std::string citation;  // of the best clause; empty where there is no rule
};

std::string words(MatrixCell const& cell);  // "must not", "rule without must or may", "in part: may", "no rule found"
char letter(MatrixCell const& cell);        // M, N, S, Y, F, R; small where in part; '-' for none, '?' for not searched
std::string letters_legend();               // what the letters mean, one sentence

enum class Standing {
    not_asked,   // no document is ours
    peers_only,  // others have a rule, we do not
    ours_only,   // we have a rule, no other has
    shared,      // we and others have one, in part at least
    unsure,      // what there is was found in part only, or ours could not be searched
    nobody,      // nobody has one
};
std::string_view name(Standing standing);   // "not-asked", "peers-only", "ours-only", "shared", "unsure", "nobody"
std::string_view label(Standing standing);  // "peers have it, we do not", "only we have it", …

struct MatrixRow {
    std::string title;
    std::string question;
    std::string matter;             // slug, may be empty
    std::vector<MatrixCell> cells;  // one per document
    std::size_t ruled = 0;          // documents that have a rule, in part at least
    Standing standing = Standing::not_asked;
};

struct Matrix {
    std::vector<DocumentInfo> documents;
    std::vector<MatrixRow> rows;  // where `ours` is given: in the order of Standing, in each most ruled first
    std::string ours;             // id, or empty
};

Matrix matrix_of(Table const& table, std::string const& ours = "");  // of a table whose differences are told

}  // namespace concord
