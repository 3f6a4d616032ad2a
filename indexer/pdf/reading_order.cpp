// Words that follow each other closely are a piece of a line. Pieces between drawn lines, with an upright line between
// them, are the cells of a table's row. Of the rest a gutter is looked for: a place that pieces leave free for some
// lines on end, with running text on both sides of it; pieces that cross it (headings over both columns) part the
// page into bands, which are read one after another. A gutter of one page is believed more easily on the others, since
// the last page's second column may be short.
#include "indexer/pdf/reading_order.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "indexer/pdf/table_rows.hpp"

namespace concord {
namespace {

constexpr double k_word_gap = 1.2;     // of the font's size: words further apart are two pieces
constexpr double k_gutter_zone = 0.2;  // of the text's width: no gutter stands nearer to its sides
constexpr int k_most_candidates = 16;  // gutters that are tried on a page
constexpr std::size_t k_most_bins = 4000;
constexpr std::size_t k_fewest_lines = 2;  // of a column on a page with no known gutter …
constexpr std::size_t k_many_words = 6;    // … each of so many words, where there are no more
constexpr int k_most_depth = 2;            // up to four columns
constexpr double k_same_gutter = 8;        // points

using Pieces = std::vector<PdfPiece>;

void sort_down(Pieces& pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](PdfPiece const& a, PdfPiece const& b) { return a.box.middle() < b.box.middle(); });
}

bool stand_level(PdfBox const& a, PdfBox const& b) {
    double const shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared >= 0.5 * std::min(a.height(), b.height());
}

void extend(PdfBox& box, PdfBox const& with) {
    box = {std::min(box.x0, with.x0), std::min(box.top, with.top), std::max(box.x1, with.x1),
           std::max(box.bottom, with.bottom)};
}

Pieces pieces_of(PdfPage const& page) {
    Pieces out;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        PdfWord const& word = page.words[i];
        if (word.sideways) continue;
        if (!out.empty() && out.back().end == i) {
            PdfPiece& last = out.back();
            double const gap = word.box.x0 - page.words[i - 1].box.x1;
            double const size = std::max(word.size, page.words[i - 1].size);
            if (gap > -0.3 * size && gap < k_word_gap * size && stand_level(last.box, word.box)) {
                extend(last.box, word.box);
                last.end = i + 1;
                continue;
            }
        }
        out.push_back({word.box, i, i + 1});
    }
    return out;
}

// "3.16.1the request": the label was too wide for its tab stop, so the words touch it.
void part_label(std::vector<PdfWord>& words) {
    std::string const& text = words.front().text;
    std::size_t const end = text.find_first_not_of("0123456789.");
    if (end == std::string::npos || end + 1 >= text.size() || text.find('.') >= end || text[0] == '.') return;
    auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    bool const ordinal = text.substr(end) == "st" || text.substr(end) == "nd" || text.substr(end) == "th";
    if (!is_letter(text[end]) || !is_letter(text[end + 1]) || ordinal) return;
    PdfWord label = words.front();
    double const part = static_cast<double>(end) / static_cast<double>(text.size());
    words.front().text.erase(0, end);
    label.text.resize(end);
    label.box.x1 = words.front().box.x0 = label.box.x0 + part * label.box.width();
    label.space_after = true;
    words.insert(words.begin(), std::move(label));
}

struct Band {
    Pieces left;
    Pieces right;
    Pieces across;  // where this is not empty, the others are
};

// Most lines of running text fill their column.
bool is_running_text(Pieces const& pieces) {
    if (pieces.size() < k_fewest_lines) return false;
    double x0 = pieces[0].box.x0;
    double x1 = pieces[0].box.x1;
    for (PdfPiece const& piece : pieces) {
        x0 = std::min(x0, piece.box.x0);
        x1 = std::max(x1, piece.box.x1);
    }
    bool const few = pieces.size() == k_fewest_lines;
    std::size_t full = 0;
    for (PdfPiece const& piece : pieces)
        full += piece.box.width() >= 0.6 * (x1 - x0) && piece.end - piece.begin >= (few ? k_many_words : 3);
    return few ? full == pieces.size() : 2 * full >= pieces.size();
}

std::vector<Band> bands_at(double gutter, Pieces const& pieces) {
    std::vector<Band> out;
    for (PdfPiece const& piece : pieces) {
        bool const across = piece.box.x0 < gutter && piece.box.x1 > gutter;
        if (out.empty() || out.back().across.empty() == across) out.emplace_back();
        (across ? out.back().across : piece.box.x0 < gutter ? out.back().left : out.back().right).push_back(piece);
    }
    return out;
}

bool is_split(Band const& band, bool known) {
    if (known) return !band.left.empty() && !band.right.empty();
    return is_running_text(band.left) && is_running_text(band.right);
}

// The places that the fewest pieces cover, between the outer fifths of the text.
std::vector<double> candidates(Pieces const& pieces) {
    double x0 = pieces[0].box.x0;
    double x1 = pieces[0].box.x1;
    for (PdfPiece const& piece : pieces) {
        x0 = std::min(x0, piece.box.x0);
        x1 = std::max(x1, piece.box.x1);
    }
    double const bin = std::max(1.0, (x1 - x0) / static_cast<double>(k_most_bins));
    auto const place = [&](double x) { return static_cast<std::size_t>(std::max(0.0, (x - x0) / bin)); };
    std::vector<int> covered(place(x1) + 2, 0);
    for (PdfPiece const& piece : pieces) {
        ++covered[place(piece.box.x0)];
        --covered[std::min(place(piece.box.x1) + 1, covered.size() - 1)];
    }
    for (std::size_t i = 1; i < covered.size(); ++i) covered[i] += covered[i - 1];
    std::size_t const from = place(x0 + k_gutter_zone * (x1 - x0));
    std::size_t const to = place(x1 - k_gutter_zone * (x1 - x0));
    struct Valley {
        int pieces = 0;
        std::size_t place = 0;
    };
    std::vector<Valley> valleys;
    for (std::size_t i = from; i < to;) {
        std::size_t end = i + 1;
        while (end < to && covered[end] == covered[i]) ++end;
        bool const down = i == from || covered[i - 1] > covered[i];
        bool const up = end == to || covered[end] > covered[i];
        if (down && up) valleys.push_back({covered[i], (i + end) / 2});
        i = end;
    }
    std::stable_sort(valleys.begin(), valleys.end(), [](auto const& a, auto const& b) { return a.pieces < b.pieces; });
    std::vector<double> out;
    for (Valley const& valley : valleys) {
        if (out.size() >= k_most_candidates) break;
        out.push_back(x0 + (static_cast<double>(valley.place) + 0.5) * bin);
    }
    return out;
}

struct Gutter {
    double x = 0;
    bool known = false;  // found on another page, too
};

std::optional<double> find_gutter(Pieces const& pieces) {
    if (pieces.size() < 2 * k_fewest_lines) return std::nullopt;
    std::optional<double> best;
    std::size_t most = 0;
    for (double const x : candidates(pieces)) {
        std::size_t lines = 0;
        for (Band const& band : bands_at(x, pieces))
            if (is_split(band, false)) lines += std::min(band.left.size(), band.right.size());
        if (lines > most) {
            most = lines;
            best = x;
        }
    }
    return best;
}

class PageReader {
 public:
    PageReader(PdfPage const& page, std::vector<double> const& known, std::vector<PdfLine>& out, int& rows)
        : page_(page), known_(known), out_(out), rows_(rows) {}

    void read() {
        Pieces pieces = pieces_of(page_);
        std::vector<PdfTableRow> const table = take_table_rows(page_.lines, pieces);
        sort_down(pieces);
        // tables part the page: what stands above a row is read before it
        std::size_t at = 0;
        for (PdfTableRow const& row : table) {
            Pieces above;
            for (; at < pieces.size() && pieces[at].box.middle() < row.box.top; ++at) above.push_back(pieces[at]);
            read_column(above, 0, 1, 0);
            read_row(row);
        }
        read_column({pieces.begin() + static_cast<std::ptrdiff_t>(at), pieces.end()}, 0, 1, 0);
        for (PdfWord const& word : page_.words) {
            if (!word.sideways) continue;
            PdfLine line;
            line.page = page_.number;
            line.words.push_back(word);
            line.box = word.box;
            line.size = word.size;
            line.furniture = true;
            if (!out_.empty() && out_.back().page == line.page && out_.back().words.front().sideways)
                out_.back().words.push_back(word);
            else
                out_.push_back(std::move(line));
        }
    }

 private:
    void read_column(Pieces const& pieces, int depth, int columns, int column) {
        if (pieces.empty()) return;
        std::optional<Gutter> const gutter = gutter_of(pieces, depth);
        if (!gutter) {
            read_lines(pieces, columns, column);
            return;
        }
        Pieces single;
        auto const flush = [&] {
            sort_down(single);
            read_lines(single, columns, column);
            single.clear();
        };
        for (Band& band : bands_at(gutter->x, pieces)) {
            if (is_split(band, gutter->known)) {
                flush();
                read_column(band.left, depth + 1, columns * 2, column * 2);
                read_column(band.right, depth + 1, columns * 2, column * 2 + 1);
            } else {
                for (Pieces const* const some : {&band.left, &band.right, &band.across})
                    single.insert(single.end(), some->begin(), some->end());
            }
        }
        flush();
    }

    std::optional<Gutter> gutter_of(Pieces const& pieces, int depth) const {
        if (depth >= k_most_depth) return std::nullopt;
        if (auto const x = find_gutter(pieces)) return Gutter{*x, depth == 0 && is_known(*x)};
        if (depth > 0) return std::nullopt;
        for (double const x : known_)
            for (Band const& band : bands_at(x, pieces))
                if (is_split(band, true) && is_clear(band, x)) return Gutter{x, true};
        return std::nullopt;
    }

    bool is_known(double x) const {
        return std::any_of(known_.begin(), known_.end(),
                           [&](double other) { return std::abs(x - other) < k_same_gutter; });
    }

    // The right side begins where a column would, and not behind a label or a tab.
    static bool is_clear(Band const& band, double x) {
        return std::all_of(band.right.begin(), band.right.end(),
                           [&](PdfPiece const& piece) { return piece.box.x0 < x + 40; });
    }

    void read_lines(Pieces const& pieces, int columns, int column) {
        bool first = true;
        for (std::size_t i = 0; i < pieces.size();) {
            std::size_t end = i + 1;
            PdfBox tallest = pieces[i].box;
            while (end < pieces.size() && stand_level(tallest, pieces[end].box)) {
                if (pieces[end].box.height() > tallest.height()) tallest = pieces[end].box;
                ++end;
            }
            Pieces line(pieces.begin() + static_cast<std::ptrdiff_t>(i),
                        pieces.begin() + static_cast<std::ptrdiff_t>(end));
            std::stable_sort(line.begin(), line.end(),
                             [](auto const& a, auto const& b) { return a.box.x0 < b.box.x0; });
            PdfLine made = make_line(line);
            made.columns = columns;
            made.column = column;
            made.column_start = std::exchange(first, false);
            out_.push_back(std::move(made));
            i = end;
        }
    }

    void read_row(PdfTableRow const& row) {
        int const number = rows_++;
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
            Pieces pieces = row.cells[cell];
            sort_down(pieces);
            std::size_t const before = out_.size();
            read_lines(pieces, 1, 0);
            for (std::size_t i = before; i < out_.size(); ++i) {
                out_[i].row = number;
                out_[i].cell = static_cast<int>(cell);
            }
        }
    }

    PdfLine make_line(Pieces const& pieces) const {
        PdfLine line;
        line.page = page_.number;
        line.box = pieces[0].box;
        line.bold = true;
        std::size_t letters = 0;
        for (PdfPiece const& piece : pieces) {
            extend(line.box, piece.box);
            for (std::size_t i = piece.begin; i < piece.end; ++i) {
                PdfWord const& word = page_.words[i];
                line.bold = line.bold && word.bold;
                if (word.text.size() > letters) {  // the longest word's, so that a raised mark does not count
                    letters = word.text.size();
                    line.size = word.size;
                }
                line.words.push_back(word);
            }
        }
        part_label(line.words);
        return line;
    }

    PdfPage const& page_;
    std::vector<double> const& known_;
    std::vector<PdfLine>& out_;
    int& rows_;
};

}  // namespace

std::vector<PdfLine> reading_order(std::vector<PdfPage> const& pages) {
    std::vector<double> known;
    for (PdfPage const& page : pages) {
        Pieces pieces = pieces_of(page);
        take_table_rows(page.lines, pieces);
        sort_down(pieces);
        auto const x = find_gutter(pieces);
        if (x && std::none_of(known.begin(), known.end(), [&](double k) { return std::abs(k - *x) < k_same_gutter; }) &&
            known.size() < 4)
            known.push_back(*x);
    }
    std::vector<PdfLine> out;
    int rows = 0;
    for (PdfPage const& page : pages) PageReader(page, known, out, rows).read();
    return out;
}

bool has_space_between(PdfWord const& left, PdfWord const& right) {
    return left.space_after || right.box.x0 - left.box.x1 > 0.12 * std::min(left.size, right.size);
}

std::string text_of(PdfLine const& line) {
    std::string out;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (i > 0 && has_space_between(line.words[i - 1], line.words[i])) out += ' ';
        out += line.words[i].text;
    }
    return out;
}

std::string dump(std::vector<PdfLine> const& lines) {
    std::string out;
    for (PdfLine const& line : lines) {
        out += fmt::format("p{} {:.0f}", line.page, line.box.x0);
        if (line.furniture) out += " furniture";
        if (line.note) out += " note";
        if (line.row >= 0) out += fmt::format(" row {} cell {}", line.row, line.cell);
        out += fmt::format(" '{}'\n", text_of(line));
    }
    return out;
}

}  // namespace concord
