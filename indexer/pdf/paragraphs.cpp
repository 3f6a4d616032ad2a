// A line goes on with the one above where its place and the words say so: at the usual distance, at the paragraph's own
// left side, in the same size, with no label or bullet, and above it a line so full that the first word here would not
// have fitted there. Over a page's end the distance says nothing, and the words must.
#include "indexer/pdf/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/bullet.hpp"
#include "indexer/label.hpp"
#include "indexer/shape.hpp"

namespace concord {
namespace {

constexpr double k_usual_pitch = 1.2;  // from line to line, in sizes, where the file does not show it
constexpr double k_extra = 1.25;       // times the pitch: more is a gap between paragraphs
constexpr double k_same_x = 0.7;       // sizes
constexpr double k_small = 0.93;       // of the text's size: notes
constexpr double k_raised = 0.8;       // of the line's size: a note's number

// Words behind which a number is a citation's, not a new clause's.
constexpr std::array<std::string_view, 18> k_citing{
    "paragraph", "paragraphs", "para",    "paras", "section",  "sections", "rule",     "rules",  "article",
    "articles",  "clause",     "clauses", "part",  "schedule", "appendix", "standing", "orders", "regulation"};

bool starts_lower(std::string_view words) {
    return !words.empty() && words[0] >= 'a' && words[0] <= 'z';
}

bool cites_next(std::string_view words) {
    std::size_t const space = words.rfind(' ');
    std::string last(words.substr(space == std::string_view::npos ? 0 : space + 1));
    for (char& c : last)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::find(k_citing.begin(), k_citing.end(), last) != k_citing.end();
}

bool is_same_size(PdfLine const& a, PdfLine const& b) {
    return std::abs(a.size - b.size) <= 0.06 * std::max(a.size, b.size);
}

bool opens_item(std::string const& words) {
    return begins_with_label(words) || bullet_length(words) > 0;
}

// Where words begin behind the label or bullet that opens the line.
double words_begin(PdfLine const& line) {
    for (std::size_t i = 1; i < line.words.size() && i < 4; ++i) {
        std::string head;
        for (std::size_t k = 0; k < i; ++k) head += (k > 0 ? " " : "") + line.words[k].text;
        if (opens_item(head + " x")) return line.words[i].box.x0;
    }
    return line.box.x0;
}

class Joiner {
 public:
    explicit Joiner(std::vector<PdfLine> lines) : lines_(std::move(lines)), body_size_(body_size(lines_)) {
        mark_notes();
        for (PdfLine const& line : lines_) {
            if (line.furniture || line.note || line.row >= 0) continue;
            for (int const page : {0, line.page}) {
                Column& column = columns_[{page, line.columns, line.column}];
                column.left = std::min(column.left, line.box.x0);
                column.right = std::max(column.right, line.box.x1);
            }
        }
        for (PdfLine const& line : lines_) {
            if (line.furniture || line.note || line.row >= 0) continue;
            Column& column = columns_[{line.page, line.columns, line.column}];
            ++column.lines;
            column.words += line.words.size();
            column.full += line.box.x1 > column.right - 0.1 * (column.right - column.left);
        }
        find_pitch();
    }

    std::vector<PdfParagraph> run() {
        std::vector<PdfParagraph> notes;  // wait for the paragraph that they interrupt to end
        for (PdfLine& line : lines_) {
            if (line.furniture) {
                PdfParagraph alone;
                alone.lines.push_back(std::move(line));
                notes.push_back(std::move(alone));
            } else if (line.note) {
                take_note(std::move(line), notes);
            } else if (open_ && goes_on(line)) {
                add(std::move(line));
            } else {
                close(notes);
                begin(std::move(line));
            }
        }
        close(notes);
        judge_gaps();
        return placed_notes();
    }

 private:
    struct Column {
        double left = 1e9;
        double right = -1e9;
        std::size_t lines = 0;
        std::size_t full = 0;
        std::size_t words = 0;

        // So many lines of running text end at its side that no wider lines of other pages are needed to know it.
        bool shows_its_side() const { return lines >= 5 && words >= 6 * lines && 5 * full >= 2 * lines; }
    };

    Column const& column_of(PdfLine const& line) const { return of_page(0, line); }

    Column const& of_page(int page, PdfLine const& line) const {
        static Column const none{};
        auto const at = columns_.find({page, line.columns, line.column});
        return at == columns_.end() ? none : at->second;
    }

    double right_side(PdfLine const& line) const {
        Column const& page = of_page(line.page, line);
        return page.shows_its_side() ? page.right : column_of(line).right;
    }

    // Each note behind the paragraph that refers to it, where one does.
    std::vector<PdfParagraph> placed_notes() {
        std::map<std::pair<int, std::string>, std::size_t> notes;  // by page and number
        for (std::size_t i = 0; i < out_.size(); ++i)
            if (PdfLine const& first = out_[i].lines.front(); first.note)
                notes.emplace(std::pair{first.page, note_number(first)}, i);
        if (notes.empty()) return std::move(out_);
        std::vector<std::vector<std::size_t>> behind(out_.size());
        std::vector<bool> moved(out_.size(), false);
        for (std::size_t i = 0; i < out_.size(); ++i)
            for (PdfLine const& line : out_[i].lines)
                for (std::size_t k = 1; k < line.words.size(); ++k) {
                    if (!is_note_mark(line, k)) continue;
                    auto const note = notes.find({line.page, line.words[k].text});
                    if (note == notes.end() || moved[note->second]) continue;
                    behind[i].push_back(note->second);
                    moved[note->second] = true;
                }
        std::vector<PdfParagraph> placed;
        for (std::size_t i = 0; i < out_.size(); ++i) {
            if (moved[i]) continue;
            placed.push_back(std::move(out_[i]));
            for (std::size_t const note : behind[i]) placed.push_back(std::move(out_[note]));
        }
        return placed;
    }

    // Where most paragraphs follow each other without a gap, its lack says nothing.
    void judge_gaps() {
        if (close_ <= apart_) return;
        for (PdfParagraph& paragraph : out_) paragraph.gap = Gap::blank;
    }

    // The lines in a smaller size that end a page's text, from the first that opens with a number or a sign on.
    void mark_notes() {
        for (std::size_t end = lines_.size(); end > 0;) {
            std::size_t begin = end;
            while (begin > 0 && lines_[begin - 1].page == lines_[end - 1].page) --begin;
            std::size_t at = end;
            std::size_t first = end;
            while (at > begin && (lines_[at - 1].furniture || is_note_size(lines_[at - 1]))) {
                --at;
                if (!lines_[at].furniture && opens_note(lines_[at])) first = at;
            }
            if (at > begin)  // a page of nothing but small print is text
                for (std::size_t i = first; i < end; ++i) lines_[i].note = !lines_[i].furniture;
            end = begin;
        }
    }

    bool is_note_size(PdfLine const& line) const { return line.row < 0 && line.size < k_small * body_size_; }

    static bool opens_note(PdfLine const& line) {
        std::string const words = text_of(line);
        return (words[0] >= '0' && words[0] <= '9') || words[0] == '*' || words.starts_with("†");
    }

    void find_pitch() {
        std::map<long, std::size_t> pitches;
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            PdfLine const& above = lines_[i - 1];
            PdfLine const& line = lines_[i];
            if (line.column_start || line.furniture || above.furniture || line.row >= 0 || above.page != line.page)
                continue;
            double const apart = (line.box.bottom - above.box.bottom) / line.size;
            if (apart < 0.8 || apart > 3 || !is_same_size(above, line) || !is_full(above, line)) continue;
            ++pitches[std::lround(apart * 20)];
        }
        std::size_t most = 2;  // fewer tell nothing
        for (auto const& [pitch, count] : pitches)
            if (count > most) {
                most = count;
                pitch_ = static_cast<double>(pitch) / 20;
            }
    }

    // Whether the first word of the line below would not have fitted.
    bool is_full(PdfLine const& above, PdfLine const& below) const {
        double const needed = below.words.front().box.width() + 0.25 * above.size;
        return above.box.x1 + needed > right_side(above) - 1.0 * above.size;
    }

    bool goes_on(PdfLine const& line) const {
        PdfLine const& above = out_.back().lines.back();
        if (above.row >= 0 || line.row >= 0) return above.row == line.row && above.page == line.page;
        if (!is_same_size(above, line)) return false;
        std::string const last = text_of(above);
        std::string const words = text_of(line);
        Shape const shape = shape_of(last);
        bool const ends_open = shape.ending == Ending::open || last.ends_with(',') || last.ends_with('-');
        bool const full = is_full(above, line);
        bool const same_x = std::abs(line.box.x0 - x_) < k_same_x * line.size ||
                            (out_.back().lines.size() == 1 && line.box.x0 < x_first_ + k_same_x * line.size);
        if (opens_item(words)) {
            bool const range = last.ends_with('-') && last.size() > 1 && last[last.size() - 2] != ' ';  // "1-" and "3"
            bool const cited = (cites_next(last) || range) && (full || starts_inside(words));
            bool const inside = starts_inside(words) && shape.ending == Ending::open &&
                                (shape.mid_phrase || (full && is_bare_number(line)));
            if (!same_x || is_set_off(line) || (!inside && !cited)) return false;
        }
        if (line.bold != above.bold && (line.bold ? !has_bold(above) : !has_bold(line)) && !ends_open) return false;
        if (above.page != line.page || line.column_start || above.columns != line.columns) {
            if (starts_lower(words)) return shape.ending != Ending::sentence || full;
            if (above.columns != line.columns) return false;
            double const moved = column_of(line).left - column_of(above).left;  // another column
            bool const same_place = std::abs(line.box.x0 - x_ - moved) < k_same_x * line.size;
            return full && (ends_open || (same_place && shape.ending == Ending::sentence)) && !is_heading_like(above);
        }
        double const apart = line.box.bottom - above.box.bottom;
        if (apart < 0 || apart > k_extra * pitch_ * line.size) return false;
        if (starts_lower(words) && ends_open) return true;
        return same_x && (full || shape.mid_phrase);
    }

    static bool has_bold(PdfLine const& line) {
        return std::any_of(line.words.begin(), line.words.end(), [](PdfWord const& w) { return w.bold; });
    }

    // A label in the middle of a sentence has words in small letters behind it: "4.2 of the Code".
    static bool starts_inside(std::string const& words) {
        for (Label const& label : labels_at_start(words))
            if (starts_lower(std::string_view(words).substr(std::min<std::size_t>(label.words_begin, words.size()))))
                return true;
        return false;
    }

    static bool is_bare_number(PdfLine const& line) {  // "2020 to consider"
        return line.words.front().text.find_first_not_of("0123456789") == std::string::npos;
    }

    // The words stand at a distance from their label, as in a list.
    static bool is_set_off(PdfLine const& line) {
        return line.words.size() > 1 && line.words[1].box.x0 - line.words[0].box.x1 > 0.8 * line.size;
    }

    bool is_heading_like(PdfLine const& line) const { return line.bold || line.size > 1.1 * body_size_; }

    void begin(PdfLine line) {
        PdfParagraph paragraph;
        paragraph.size = line.size;
        if (line.row < 0) {
            paragraph.indent = std::max(0.0, line.box.x0 - column_of(line).left);
            if (!out_.empty() && !out_.back().lines.empty()) {
                PdfLine const& above = out_.back().lines.back();
                double const apart = line.box.bottom - above.box.bottom;
                if (above.page == line.page && above.row < 0 && !line.column_start && apart > 0) {
                    bool const near = apart <= k_extra * pitch_ * std::max(line.size, above.size);
                    if (near) paragraph.gap = Gap::line;
                    ++(near ? close_ : apart_);
                }
            }
        }
        x_first_ = line.box.x0;
        x_ = words_begin(line);
        paragraph.lines.push_back(std::move(line));
        out_.push_back(std::move(paragraph));
        open_ = true;
    }

    void add(PdfLine line) {
        x_ = line.box.x0;
        out_.back().lines.push_back(std::move(line));
    }

    void take_note(PdfLine line, std::vector<PdfParagraph>& notes) {
        if (!opens_note(line) && !notes.empty() && notes.back().lines.back().note) {
            notes.back().lines.push_back(std::move(line));
            return;
        }
        PdfParagraph note;
        note.size = line.size;
        note.lines.push_back(std::move(line));
        notes.push_back(std::move(note));
    }

    void close(std::vector<PdfParagraph>& notes) {
        open_ = false;
        for (PdfParagraph& note : notes) out_.push_back(std::move(note));
        notes.clear();
    }

    std::vector<PdfLine> lines_;
    double const body_size_;
    double pitch_ = k_usual_pitch;
    std::map<std::tuple<int, int, int>, Column> columns_;  // by page (0: all), columns and column
    std::vector<PdfParagraph> out_;
    bool open_ = false;      // the last paragraph may go on
    std::size_t close_ = 0;  // paragraphs that stand no further from the one above than lines do
    std::size_t apart_ = 0;
    double x_first_ = 0;
    double x_ = 0;  // where its lines after the first begin
};

}  // namespace

bool is_note_mark(PdfLine const& line, std::size_t i) {
    PdfWord const& word = line.words[i];
    return !line.note && i > 0 && word.text.find_first_not_of("0123456789") == std::string::npos &&
           word.size < k_raised * line.size && word.box.middle() < line.box.middle();
}

std::string note_number(PdfLine const& note) {
    std::string const& word = note.words.front().text;
    return word.substr(0, std::min(word.find_first_not_of("0123456789"), word.size()));
}

double body_size(std::vector<PdfLine> const& lines) {
    std::map<long, std::size_t> letters;
    for (PdfLine const& line : lines)
        if (!line.furniture)
            for (PdfWord const& word : line.words) letters[std::lround(word.size * 4)] += word.text.size();
    double out = 10;
    std::size_t most = 0;
    for (auto const& [size, count] : letters)
        if (count > most) {
            most = count;
            out = static_cast<double>(size) / 4;
        }
    return out;
}

std::vector<PdfParagraph> pdf_paragraphs(std::vector<PdfLine> lines) {
    return Joiner(std::move(lines)).run();
}

}  // namespace concord
