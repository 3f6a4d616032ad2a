// Council by council in blocks, since five columns of 14 characters are no way to read rules:
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
    std::string take() { return std::move(out_); }

 private:
    TerminalStyle style_;
    std::size_t columns_;
    std::string out_;
};

void print_entry(Terminal& out, CellEntry const& entry) {
    std::string head = format(entry.citation);
    if (std::string const other = other_label(entry.citation.ref, entry.label); !other.empty())
        head += fmt::format("  (printed as '{}')", other);
    out.bold(head, "  ");
    if (!entry.headings.empty()) out.lines(joined(entry.headings, " > "), "  ");
    if (!entry.lead_in.empty()) out.lines("[" + shortened(entry.lead_in, 160) + "]", "    ");
    out.lines(entry.text, "    ");
    for (Repair const& repair : entry.repairs) out.lines("Repaired: " + in_words(repair), "  ");
    if (!entry.why.empty()) out.lines("Why: " + entry.why, "  ");
}

void print_cell(Terminal& out, DocumentInfo const& info, Cell const& cell) {
    out.bold(column_title(info));
    out.lines(fmt::format("[{}] {}", info.id, label(cell.finding)));
    if (!cell.note.empty()) out.lines(cell.note, "  ");
    for (CellEntry const& entry : cell.entries) {
        out.blank();
        print_entry(out, entry);
    }
    for (CellEntry const& entry : cell.nearest) {
        out.blank();
        out.lines("Nearest, but rejected:", "  ");
        print_entry(out, entry);
    }
    out.blank();
}

}  // namespace

std::string render_terminal(Table const& table, TerminalStyle style) {
    Terminal out(style);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        Row const& row = table.rows[i];
        if (i > 0) out.blank();
        std::string const title = row.question.empty() ? row.title : row.question;
        out.bold(title);
        out.rule('=', title);
        out.lines(summary(row));
        out.blank();
        for (std::size_t k = 0; k < row.cells.size() && k < table.documents.size(); ++k)
            print_cell(out, table.documents[k], row.cells[k]);
    }
    if (table.rows.empty()) out.lines("The table has no rows.");
    return out.take();
}

}  // namespace concord
