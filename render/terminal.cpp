// Council by council in blocks, since five columns of 14 characters are no way to read rules; beside each other where
// councils are columns and there is room:
//
//   Surrey Heath Borough Council: Member and Officer Protocol
//   [surrey-heath] FOUND
//
//     surrey-heath:6.8
//     OFFICER ADVICE AND SUPPORT > Support to party groups
//       Requests for officers to attend any party group meeting must be made …
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/render.hpp"
#include "render/runs.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr std::string_view k_bold = "\x1b[1m";
constexpr std::string_view k_plain = "\x1b[0m";

class Terminal {
 public:
    explicit Terminal(TerminalStyle style)
        : style_(style), columns_(static_cast<std::size_t>(std::max(style.columns, 20))) {}

    void blank() { out_ += '\n'; }
    void lines(std::string_view text, std::string_view indent = "") { out_ += wrap(text, columns_, indent); }
    // Wrapped first and coloured line by line after, so that colour never counts as columns.
    void bold(std::string_view text, std::string_view indent = "") {
        std::string const wrapped = wrap(text, columns_, indent);
        if (!style_.colour) {
            out_ += wrapped;
            return;
        }
        for (std::size_t at = 0; at < wrapped.size();) {
            std::size_t const end = wrapped.find('\n', at);
            out_ += fmt::format("{}{}{}\n", k_bold, wrapped.substr(at, end - at), k_plain);
            at = end + 1;
        }
    }
    void rule(char mark, std::string_view under) {
        out_ += std::string(std::min(columns_, columns_of(printable(under))), mark) + '\n';
    }
    void plain(std::string_view line) { out_ += std::string(line) + '\n'; }
    std::string take() { return std::move(out_); }

 private:
    TerminalStyle style_;
    std::size_t columns_;
    std::string out_;
};

std::string printed_as(CellEntry const& entry) {
    std::string const other = other_label(entry.citation.ref, entry.label);
    return other.empty() ? "" : fmt::format("  (printed as '{}')", other);
}

// What is said under the words of a clause: what they prescribe, how they stand to the base, what was repaired.
std::vector<std::string> notes_on(CellEntry const& entry) {
    std::vector<std::string> out;
    if (std::string const chips = chips_in_words(entry.chips); !chips.empty()) out.push_back("Prescribes: " + chips);
    for (std::string const& line : {wording_in_words(entry), boilerplate_in_words(entry)})
        if (!line.empty()) out.push_back(line);
    for (Repair const& repair : entry.repairs) out.push_back("Repaired: " + in_words(repair));
    if (!entry.why.empty()) out.push_back("Why: " + entry.why);
    return out;
}

void print_entry(Terminal& out, CellEntry const& entry, std::string_view indent) {
    std::string const inner = std::string(indent) + "  ";
    out.bold(format(entry.citation) + page_in_words(entry) + printed_as(entry), indent);
    if (!entry.headings.empty()) out.lines(joined(entry.headings, " > "), indent);
    if (!entry.lead_in.empty()) out.lines("[" + shortened(entry.lead_in, 160) + "]", inner);
    out.lines(with_edit_marks(entry), inner);
    for (std::string const& line : notes_on(entry)) out.lines(line, indent);
}

void print_clauses(Terminal& out, Cell const& cell, std::string_view indent) {
    if (!cell.note.empty()) out.lines(cell.note, indent);
    for (CellEntry const& entry : cell.entries) {
        out.blank();
        print_entry(out, entry, indent);
    }
    for (CellEntry const& entry : cell.nearest) {
        out.blank();
        out.lines("Nearest, but rejected:", indent);
        print_entry(out, entry, indent);
    }
}

void print_cell(Terminal& out, DocumentInfo const& info, Cell const& cell, std::string_view indent) {
    out.bold(column_title(info));
    out.lines(fmt::format("[{}] {}", info.id, label(cell.finding)));
    print_clauses(out, cell, indent);
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

// Cells beside each other; without colour, whose marks would be counted as columns.
void print_beside(Terminal& out, Table const& table, Row const& row, std::size_t width) {
    std::vector<std::vector<std::string>> cells;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < row.cells.size() && i < table.documents.size(); ++i) {
        Terminal cell({static_cast<int>(width), false});
        if (row.cells[i].shown) print_cell(cell, table.documents[i], row.cells[i], "");
        cells.push_back(lines_of(cell.take()));
        longest = std::max(longest, cells.back().size());
    }
    for (std::size_t at = 0; at < longest; ++at) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            std::string const text = at < cells[i].size() ? cells[i][at] : "";
            line += (i == 0 ? "" : " | ") + text;
            if (i + 1 < cells.size()) line += std::string(width - std::min(width, columns_of(text)), ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out.plain(line);
    }
}

// How wide each cell may be where they stand beside each other; 0 where that is too narrow to read.
std::size_t width_beside(Table const& table, TerminalStyle style) {
    constexpr std::size_t k_narrowest = 24;
    std::size_t const count = table.documents.size();
    if (table.councils_as == CouncilsAs::rows || count < 2) return 0;
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    std::size_t const between = 3 * (count - 1);
    std::size_t const width = columns > between ? (columns - between) / count : 0;
    return width < k_narrowest ? 0 : width;
}

bool has_edits(Row const& row) {
    for (Cell const& cell : row.cells)
        for (CellEntry const& entry : cell.entries)
            if (!entry.difference.empty()) return true;
    return false;
}

}  // namespace

std::string render_terminal(Table const& table, TerminalStyle style) {
    Terminal out(style);
    std::size_t const width = width_beside(table, style);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        Row const& row = table.rows[i];
        if (i > 0) out.blank();
        std::string const title = row.question.empty() ? row.title : row.question;
        out.bold(title);
        out.rule('=', title);
        for (std::string const& line : {row.note, summary(row), row.sentence, row.wordings})
            if (!line.empty()) out.lines(line);
        if (has_edits(row)) out.lines(k_edit_marks_legend);
        out.blank();
        if (width > 0) print_beside(out, table, row, width);
        for (std::size_t k = 0; width == 0 && k < row.cells.size() && k < table.documents.size(); ++k) {
            if (!row.cells[k].shown) continue;
            print_cell(out, table.documents[k], row.cells[k], "  ");
            out.blank();
        }
    }
    if (table.rows.empty()) out.lines("The table has no rows.");
    return out.take();
}

}  // namespace concord
