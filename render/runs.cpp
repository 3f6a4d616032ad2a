#include "render/runs.hpp"

#include <algorithm>

#include "render/escape.hpp"

namespace concord {
namespace {

// What is taken out of the base stays in its paragraph: its own line ends begin none. Blanks behind marked words carry
// no mark.
void add(std::vector<std::vector<PrintedRun>>& out, PrintedRun run) {
    std::string_view const text = run.text;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string_view const line = text.substr(at, end - at);
        std::size_t const words = run.edit == EditKind::equal ? line.size() : line.find_last_not_of(' ') + 1;
        run.text = line.substr(0, words);
        if (!run.text.empty()) out.back().push_back(run);
        if (words < line.size()) out.back().push_back({line.substr(words)});
        if (end < text.size() && run.edit != EditKind::removed) out.emplace_back();
        at = end + 1;
    }
}

// A word at the end of one text has no blank behind it, and stands in the middle of the joined ones.
void part_words(std::vector<PrintedRun>& runs) {
    std::vector<PrintedRun> out;
    for (PrintedRun const& run : runs) {
        bool const at_edit = !out.empty() && (run.edit == EditKind::removed || out.back().edit == EditKind::removed);
        if (at_edit && out.back().text.back() != ' ' && run.text.front() != ' ') out.push_back({" "});
        out.push_back(run);
    }
    runs = std::move(out);
}

}  // namespace

std::vector<std::vector<PrintedRun>> paragraphs_of(CellEntry const& entry) {
    std::vector<std::vector<PrintedRun>> out(1);
    if (entry.difference.empty())
        for (Piece const& piece : pieces(entry.text, entry.matches))
            add(out, {piece.text, EditKind::equal, piece.marked});
    for (DiffPiece const& piece : entry.difference) add(out, {piece.words, piece.kind, false});
    for (std::vector<PrintedRun>& paragraph : out) part_words(paragraph);
    return out;
}

std::string with_edit_marks(CellEntry const& entry) {
    std::string out;
    for (std::vector<PrintedRun> const& paragraph : paragraphs_of(entry)) {
        if (!out.empty()) out += '\n';
        for (PrintedRun const& run : paragraph) {
            switch (run.edit) {
                case EditKind::equal: out += run.text; break;
                case EditKind::removed: out += "[-" + std::string(run.text) + "-]"; break;
                case EditKind::added: out += "{+" + std::string(run.text) + "+}"; break;
            }
        }
    }
    return out;
}

}  // namespace concord
