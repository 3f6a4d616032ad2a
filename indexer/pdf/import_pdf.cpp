// A PDF file to blocks, each step in files of its own:
//
//   bytes --read_pdf--> pages (words and drawn lines) --reading_order--> lines --page_furniture--> lines, some marked
//   lines --paragraphs--> paragraphs --headings--> levels --here--> blocks, through BlockWriter
//
// Words that a line is drawn through are deleted. Underlined words are inserted only where the file has struck words,
// too: elsewhere an underline is for looks.
#include "indexer/pdf/import_pdf.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "indexer/block_writer.hpp"
#include "indexer/bullet.hpp"
#include "indexer/pdf/headings.hpp"
#include "indexer/pdf/hyphens.hpp"
#include "indexer/pdf/page_furniture.hpp"
#include "indexer/pdf/paragraphs.hpp"
#include "indexer/pdf/read_pdf.hpp"
#include "indexer/pdf/reading_order.hpp"

namespace concord {
namespace {

constexpr double k_points_a_column = 9;  // as in Word files
constexpr int k_most_columns = 200;

std::string list_of(std::vector<int> const& pages) {
    std::string out;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t end = i + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
        if (!out.empty()) out += ", ";
        out += end - i > 1 ? fmt::format("{}-{}", pages[i], pages[end - 1]) : fmt::format("{}", pages[i]);
        i = end;
    }
    return out;
}

class PdfImport {
 public:
    PdfImport(PdfFile const& file, std::string name) : file_(file), out_(std::move(name)) {}

    Imported run() {
        std::vector<PdfLine> lines = reading_order(file_.pages);
        mark_furniture(lines);
        std::vector<PdfParagraph> const paragraphs = pdf_paragraphs(std::move(lines));
        std::vector<int> const levels = heading_levels(paragraphs, file_.bookmarks);
        hyphens_ = Hyphens(paragraphs);
        for (PdfParagraph const& paragraph : paragraphs)
            for (PdfLine const& line : paragraph.lines) {
                has_notes_ = has_notes_ || line.note;
                for (PdfWord const& word : line.words) revised_ = revised_ || word.struck;
            }
        for (std::size_t i = 0; i < paragraphs.size(); ++i) write(paragraphs[i], levels[i]);
        Imported out = out_.finish();
        report(out);
        return out;
    }

 private:
    void write(PdfParagraph const& paragraph, int level) {
        PdfLine const& first = paragraph.lines.front();
        Block& block = out_.block();
        block.gap = paragraph.gap;
        block.furniture = first.furniture;
        block.table_row = first.row >= 0;
        block.heading_level = level;
        block.indent =
            std::clamp(static_cast<int>(std::lround(paragraph.indent / k_points_a_column)), 0, k_most_columns);
        bool first_word = true;
        for (std::size_t l = 0; l < paragraph.lines.size(); ++l) {
            PdfLine const& line = paragraph.lines[l];
            if (l > 0 && line.cell != paragraph.lines[l - 1].cell)
                out_.cell();
            else if (l > 0)
                end_line(paragraph.lines[l - 1], line);
            for (std::size_t i = 0; i < line.words.size(); ++i) {
                PdfWord const& word = line.words[i];
                if (is_mark(line, i)) continue;
                if (std::exchange(first_word, false) && put_first(line, word)) continue;
                bool const last = i + 1 == line.words.size();
                bool const mended = last && l + 1 < paragraph.lines.size() && joins(line, paragraph.lines[l + 1]);
                put(word, mended ? mended_end(line, paragraph.lines[l + 1]) : word.text, line.page);
                std::size_t next = i + 1;  // marks of notes passed over
                bool space = false;
                for (; next < line.words.size(); ++next) {
                    space = space || has_space_between(line.words[next - 1], line.words[next]);
                    if (!is_mark(line, next)) break;
                }
                if (space && next < line.words.size()) put_space(word, line.words[next]);
            }
        }
        out_.close();
    }

    // A bullet, or the number of a note.
    bool put_first(PdfLine const& line, PdfWord const& word) {
        if (std::string const number = line.note ? note_number(line) : ""; !number.empty()) {
            out_.put(fmt::format("Note {}: ", number), {}, line.page);
            out_.put(std::string_view(word.text).substr(number.size()), marks_of(word), line.page);
            if (number.size() < word.text.size() && line.words.size() > 1) put_space(word, word);
            return true;
        }
        if (line.furniture || bullet_length(word.text + " ") == 0 || line.words.size() < 2) return false;
        out_.bullet(word.text, line.page);
        return true;
    }

    WordMarks marks_of(PdfWord const& word) const {
        return {word.struck, word.bold, revised_ && word.underlined && !word.struck, nullptr};
    }

    void put(PdfWord const& word, std::string_view words, int page) { out_.put(words, marks_of(word), page); }

    void put_space(PdfWord const& left, PdfWord const& right) {
        WordMarks const a = marks_of(left);
        WordMarks const b = marks_of(right);
        out_.put(" ", {a.struck && b.struck, a.bold && b.bold, a.inserted && b.inserted, nullptr});
    }

    static bool joins(PdfLine const& line, PdfLine const& next) {
        return line.cell == next.cell && Hyphens::parts_a_word(line.words.back().text, next.words.front().text);
    }

    std::string mended_end(PdfLine const& line, PdfLine const& next) const {
        return hyphens_.mended(line.words.back().text, next.words.front().text);
    }

    void end_line(PdfLine const& line, PdfLine const& next) {
        if (!joins(line, next)) put_space(line.words.back(), next.words.front());
    }

    bool is_mark(PdfLine const& line, std::size_t i) const { return has_notes_ && is_note_mark(line, i); }

    void report(Imported& out) const {
        auto const warn = [&](std::string what, char const* mend) {
            out.diagnostics.push_back({Severity::warning, {out.source.name, 0, 0}, std::move(what), "", mend});
        };
        if (!file_.unread_pages.empty())
            warn(fmt::format("the file is damaged: {} {} cannot be read",
                             file_.unread_pages.size() == 1 ? "page" : "pages", list_of(file_.unread_pages)),
                 "fetch or publish it again, or print it anew to PDF from the program that made it");
        std::vector<int> pictures;
        for (PdfPage const& page : file_.pages)
            if (page.words.empty() && page.has_ink) pictures.push_back(page.number);
        if (!pictures.empty())
            warn(fmt::format("{} {} hold{} no text but pictures: what stands there is not read",
                             pictures.size() == 1 ? "page" : "pages", list_of(pictures),
                             pictures.size() == 1 ? "s" : ""),
                 "have them read by a text recognition program (OCR) first, and index what it makes");
    }

    PdfFile const& file_;
    BlockWriter out_;
    Hyphens hyphens_;
    bool revised_ = false;  // the file has struck words
    bool has_notes_ = false;
};

}  // namespace

Imported blocks_of(PdfFile const& file, std::string name) {
    return PdfImport(file, std::move(name)).run();
}

Imported import_pdf(std::string_view bytes, std::string const& name) {
    Imported out = blocks_of(read_pdf(bytes, name), name);
    if (std::all_of(out.blocks.begin(), out.blocks.end(), [](Block const& block) { return block.furniture; }))
        throw Error("the file holds no text: its pages are pictures", {name, 0, 0},
                    "have them read by a text recognition program (OCR) first, and index what it makes");
    return out;
}

}  // namespace concord
