// The words of a clause cut where their standing changes, paragraph by paragraph, as every format prints them: what
// the base has and this clause has not, what only this one has, and what speaks to the question.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/table.hpp"

namespace concord {

struct PrintedRun {
    std::string_view text;  // of the entry, which must outlive it, or a blank; never empty, no '\n' in it
    EditKind edit = EditKind::equal;
    bool marked =
        false;  // speaks to the question; only where no edits are shown, as two kinds of marks are one too many
};

// At least one paragraph, which may be without runs.
std::vector<std::vector<PrintedRun>> paragraphs_of(CellEntry const& entry);

// As one text for formats without marks, paragraphs joined with '\n': "Officers must [-leave-] {+stay outside+}".
std::string with_edit_marks(CellEntry const& entry);
inline constexpr char k_edit_marks_legend[] = "[-…-] stands in the base only, {+…+} here only.";

}  // namespace concord
