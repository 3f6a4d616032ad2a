#include "diff/matrix.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace concord {
namespace {

struct ForceLetter {
    std::string_view force;
    char letter;
    std::string_view words;
};

constexpr std::array<ForceLetter, 6> k_letters{{{"must", 'M', "must"},
                                                {"must-not", 'N', "must not"},
                                                {"should", 'S', "should"},
                                                {"may", 'Y', "may"},
                                                {"need-not", 'F', "need not"},
                                                {"", 'R', "rule without must or may"}}};

ForceLetter const& of_force(std::string const& force) {
    for (ForceLetter const& one : k_letters)
        if (one.force == force) return one;
    return k_letters.back();
}

bool has_rule(MatrixCell const& cell) {
    return cell.finding == Finding::found || cell.finding == Finding::partly;
}

// That a side lacks a rule is only said where it was searched, and where the other side's rule is no mere part.
Standing standing_of(MatrixRow const& row, std::size_t ours) {
    MatrixCell const& our = row.cells[ours];
    bool const we = has_rule(our);
    if (!we && row.ruled == 0) return Standing::nobody;
    if (we && row.ruled > 1) return Standing::shared;
    if (we) return our.finding == Finding::found ? Standing::ours_only : Standing::unsure;
    bool const whole = std::any_of(row.cells.begin(), row.cells.end(),
                                   [](MatrixCell const& cell) { return cell.finding == Finding::found; });
    return whole && our.finding == Finding::not_found ? Standing::peers_only : Standing::unsure;
}

MatrixCell cell_of(Cell const& cell) {
    MatrixCell out;
    out.finding = cell.finding;
    if (!has_rule(out)) return out;
    out.force = cell.force;
    if (!cell.entries.empty()) out.citation = format(cell.entries.front().citation);
    return out;
}

}  // namespace

std::string words(MatrixCell const& cell) {
    switch (cell.finding) {
        case Finding::found: return std::string(of_force(cell.force).words);
        case Finding::partly: return "in part: " + std::string(of_force(cell.force).words);
        case Finding::not_found: return "no rule found";
        case Finding::not_held:
        case Finding::unreadable: break;
    }
    return std::string(label(cell.finding));
}

char letter(MatrixCell const& cell) {
    switch (cell.finding) {
        case Finding::found: return of_force(cell.force).letter;
        case Finding::partly: return static_cast<char>(of_force(cell.force).letter - 'A' + 'a');
        case Finding::not_found: return '-';
        case Finding::not_held:
        case Finding::unreadable: break;
    }
    return '?';
}

std::string letters_legend() {
    std::string out;
    for (ForceLetter const& one : k_letters) out += fmt::format("{} {}, ", one.letter, one.words);
    return out + "small letters in part only, - no rule found, ? not searched.";
}

std::string_view name(Standing standing) {
    switch (standing) {
        case Standing::not_asked: return "not-asked";
        case Standing::peers_only: return "peers-only";
        case Standing::ours_only: return "ours-only";
        case Standing::shared: return "shared";
        case Standing::unsure: return "unsure";
        case Standing::nobody: return "nobody";
    }
    return "";
}

std::string_view label(Standing standing) {
    switch (standing) {
        case Standing::not_asked: return "";
        case Standing::peers_only: return "peers have it, we do not";
        case Standing::ours_only: return "only we have it";
        case Standing::shared: return "we and others have it";
        case Standing::unsure: return "found in part only, or not searched";
        case Standing::nobody: return "nobody has it";
    }
    return "";
}

Matrix matrix_of(Table const& table, std::string const& ours) {
    Matrix out{table.documents, {}, ours};
    auto const at = std::find_if(table.documents.begin(), table.documents.end(),
                                 [&](DocumentInfo const& info) { return info.id == ours; });
    for (Row const& row : table.rows) {
        MatrixRow line;
        line.title = row.title;
        line.question = row.question;
        line.matter = row.matter;
        for (Cell const& cell : row.cells) line.cells.push_back(cell_of(cell));
        line.ruled = static_cast<std::size_t>(std::count_if(line.cells.begin(), line.cells.end(), has_rule));
        if (at != table.documents.end())
            line.standing = standing_of(line, static_cast<std::size_t>(at - table.documents.begin()));
        out.rows.push_back(std::move(line));
    }
    if (at != table.documents.end())
        std::stable_sort(out.rows.begin(), out.rows.end(), [](MatrixRow const& a, MatrixRow const& b) {
            if (a.standing != b.standing) return a.standing < b.standing;
            return a.ruled > b.ruled;
        });
    return out;
}

}  // namespace concord
