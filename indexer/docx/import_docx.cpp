// A Word file to blocks, in four steps, each in files of its own:
//
//   bytes --package--> XML parts --paragraphs--> paragraphs --pieces--> pieces with their numbers
//   pieces --here--> blocks, through BlockWriter
//
// A row of a table is one block unless its cells hold a list or several clauses, which then stand as blocks of their
// own. A note stands behind the paragraph (or row) that refers to it, opening with "Note 3:". Headers, footers and
// tables of contents are delivered as furniture.
#include "indexer/docx/import_docx.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "indexer/block_writer.hpp"
#include "indexer/docx/package.hpp"
#include "indexer/docx/pieces.hpp"
#include "indexer/label.hpp"

namespace concord {
namespace {

constexpr int k_twips_a_column = 180;  // an eighth of an inch; Word's levels lie two to four of them apart
constexpr int k_most_columns = 200;

// Tables of contents are no provisions; their lines end in a page number.
bool is_furniture(DocxPiece const& piece) {
    return piece.properties->contents;
}

class DocxImport {
 public:
    DocxImport(DocxParts const& parts, std::string name)
        : parts_(parts),
          styles_(parts.styles),
          numbering_(parts.numbering, styles_),
          out_(std::move(name)),
          footnotes_(read_docx_notes(parts.footnotes, styles_)),
          endnotes_(read_docx_notes(parts.endnotes, styles_)) {}

    Imported run() {
        DocxText body = read_docx_text(parts_.document, styles_);
        ListCounters adopted(numbering_);
        ListCounters before(numbering_);
        std::vector<DocxPiece> const pieces = docx_pieces(body.paragraphs, numbering_, adopted, before);
        for (std::size_t i = 0; i < pieces.size();) i = write_from(pieces, i);
        write_furniture();
        Imported out = out_.finish();
        if (!body.whole)
            out.diagnostics.push_back({Severity::warning,
                                       {out.source.name, 0, 0},
                                       "the file is damaged: its text breaks off here or there",
                                       "",
                                       "open it in Word, save it again, and index that"});
        return out;
    }

 private:
    // One piece, or all of a row; returns the next.
    std::size_t write_from(std::vector<DocxPiece> const& pieces, std::size_t first) {
        int const row = pieces[first].properties->row;
        std::size_t end = first + 1;
        while (row >= 0 && end < pieces.size() && pieces[end].properties->row == row) ++end;
        if (row >= 0 && is_one_block(pieces, first, end)) {
            write_row(pieces, first, end);
        } else {
            for (std::size_t i = first; i < end; ++i) {
                begin_block(pieces[i]);
                out_.block().table_row = row >= 0;
                write_words(pieces[i]);
                out_.close();
            }
        }
        for (std::size_t i = first; i < end; ++i) write_notes(pieces[i]);
        return end;
    }

    // A row whose later paragraphs have numbers or bullets of their own is a frame around clauses.
    static bool is_one_block(std::vector<DocxPiece> const& pieces, std::size_t first, std::size_t end) {
        if (pieces[first].properties->cell == pieces[end - 1].properties->cell) return false;
        for (std::size_t i = first; i < end; ++i) {
            if (pieces[i].deleted) return false;
            bool const same_cell = i > first && pieces[i].properties->cell == pieces[i - 1].properties->cell;
            if (i > first && !pieces[i].label.text.empty()) return false;
            if (same_cell && begins_with_label(pieces[i].paragraphs.front()->runs.front().words)) return false;
        }
        return true;
    }

    void write_row(std::vector<DocxPiece> const& pieces, std::size_t first, std::size_t end) {
        begin_block(pieces[first]);
        out_.block().table_row = true;
        out_.block().heading_level = 0;
        for (std::size_t i = first; i < end; ++i) {
            if (i > first && pieces[i].properties->cell != pieces[i - 1].properties->cell)
                out_.cell();
            else if (i > first)
                out_.line_break();
            write_words(pieces[i]);
        }
        out_.close();
    }

    void begin_block(DocxPiece const& piece) {
        DocxParagraph const& p = *piece.properties;
        DocxStyle const& style = styles_.resolved(p.style);
        ListLevel const* const level = numbering_.level(piece.place);
        Block& block = out_.block();
        auto const indent = p.indent ? p.indent : level != nullptr && level->indent ? level->indent : style.indent;
        block.indent = std::clamp(indent.value_or(0) / k_twips_a_column, 0, k_most_columns);
        auto const outline = p.outline ? p.outline : style.outline;
        if (outline && *outline >= 0 && *outline < 9) block.heading_level = *outline + 1;
        block.furniture = is_furniture(piece);
        block.deleted = piece.deleted;
        block.joined_before = piece.joined_before;
        if (!piece.inserted && !piece.deleted && !(piece.label_before == piece.label) && !piece.joined_before)
            block.label_before = piece.label_before.text;
        if (piece.label.text.empty()) return;
        if (piece.label.bullet)
            out_.bullet(piece.label.text);
        else
            out_.put(piece.label.text + ' ', {piece.deleted, false, piece.inserted, number_changed_by(piece)});
    }

    // A new or deleted paragraph, one that was split from the one above, one whose properties were changed.
    static ChangeMaker const* number_changed_by(DocxPiece const& piece) {
        if (piece.inserted || piece.deleted) return piece.paragraphs.front()->mark_by;
        if (piece.joined_before) return piece.split_by;
        return piece.label_before == piece.label ? nullptr : piece.properties->number_by;
    }

    void write_words(DocxPiece const& piece) {
        for (std::size_t i = 0; i < piece.paragraphs.size(); ++i) {
            if (i > 0) out_.put(" ", {.by = piece.paragraphs[i - 1]->mark_by});  // where the deleted end stood
            for (WordRun const& run : piece.paragraphs[i]->runs) {
                for (std::size_t at = 0; at <= run.words.size();) {
                    std::size_t const end = std::min(run.words.find('\n', at), run.words.size());
                    out_.put(std::string_view(run.words).substr(at, end - at), run.marks);
                    if (end < run.words.size()) out_.line_break();
                    at = end + 1;
                }
            }
        }
    }

    void write_notes(DocxPiece const& piece) {
        for (DocxParagraph const* const p : piece.paragraphs) {
            for (int const id : p->footnotes) write_note(footnotes_, id, "Note", footnotes_seen_);
            for (int const id : p->endnotes) write_note(endnotes_, id, "Endnote", endnotes_seen_);
        }
    }

    void write_note(std::map<int, DocxText> const& notes, int id, std::string_view word, std::map<int, int>& seen) {
        auto const at = notes.find(id);
        if (at == notes.end() || !seen.emplace(id, static_cast<int>(seen.size()) + 1).second) return;
        out_.put(fmt::format("{} {}: ", word, seen[id]));
        bool first = true;
        for (DocxParagraph const& p : at->second.paragraphs) {
            if (!std::exchange(first, false)) out_.line_break();
            for (WordRun const& run : p.runs) out_.put(run.words, run.marks);
        }
        out_.close();
    }

    // Headers and footers, each wording once: they stand beside the text, not in it.
    void write_furniture() {
        std::set<std::string> seen;
        for (std::string const& part : parts_.headers) {
            DocxText const text = read_docx_text(part, styles_);
            for (DocxParagraph const& p : text.paragraphs) {
                std::string words;
                for (WordRun const& run : p.runs) words += run.words;
                if (!seen.insert(words).second) continue;
                out_.block().furniture = true;
                out_.put(words);
                out_.close();
            }
        }
    }

    DocxParts const& parts_;
    DocxStyles const styles_;
    DocxNumbering const numbering_;
    BlockWriter out_;
    std::map<int, DocxText> const footnotes_;
    std::map<int, DocxText> const endnotes_;
    std::map<int, int> footnotes_seen_;  // id to printed number
    std::map<int, int> endnotes_seen_;
};

}  // namespace

Imported import_docx(std::string_view bytes, std::string const& name) {
    DocxParts const parts = read_docx_package(bytes, name);
    Imported out = DocxImport(parts, name).run();
    if (out.blocks.empty())
        throw Error("the file holds no text", {name, 0, 0},
                    "if it holds pictures of pages, have them read by a text recognition program first");
    return out;
}

}  // namespace concord
