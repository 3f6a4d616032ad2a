// Dark dots that touch along a row are a run. A run of some length is a line where the runs above and below it in the
// same place make it no thicker than a pen: thicker ones are bars and pictures. Letters give short runs only, except
// dashes, which are words of their own and are never marked for themselves.
#include "indexer/pdf/drawn_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace concord {
namespace {

constexpr int k_dark = 180;                // red and blue pens are darker, the shades behind tables' heads lighter
constexpr double k_shortest_level = 4;     // points: a line through one letter
constexpr double k_shortest_upright = 12;  // no stem of a letter in running text is so long
constexpr double k_thickest = 2.5;
constexpr std::size_t k_most_lines = 20'000;  // a page with more is a drawing
constexpr double k_touch = 0.05;              // of a word's width: a line may miss its ends by that …
constexpr double k_dot = 0.4;                 // … and by half a dot, in points
constexpr std::size_t k_short_word = 3;
constexpr double k_beyond = 1;  // points

struct Run {
    int from = 0;
    int to = 0;  // [from, to)
};

struct OpenLine {
    Run run;
    int first_row = 0;
    int last_row = 0;
};

enum class Way { level, upright };

// Runs of one row (or column) after the other, joined to lines across them.
class LineJoiner {
 public:
    LineJoiner(Way way, GrayPicture const& picture, std::vector<PdfBox>& out)
        : way_(way), scale_(picture.dots_per_point), thickest_(std::max(2.0, k_thickest * scale_)), out_(out) {}

    void add(int row, std::vector<Run> const& runs) {
        next_.clear();
        std::size_t k = 0;
        for (Run const& run : runs) {
            while (k < open_.size() && open_[k].run.to <= run.from) close(open_[k++]);
            OpenLine line{run, row, row};
            for (; k < open_.size() && open_[k].run.from < run.to; ++k) {  // what it goes on with
                line.first_row = std::min(line.first_row, open_[k].first_row);
                line.run = {std::min(line.run.from, open_[k].run.from), std::max(line.run.to, open_[k].run.to)};
            }
            next_.push_back(line);
        }
        while (k < open_.size()) close(open_[k++]);
        std::swap(open_, next_);
    }

    void finish() {
        for (OpenLine const& line : open_) close(line);
    }

 private:
    void close(OpenLine const& line) {
        if (line.last_row - line.first_row + 1 > thickest_ || out_.size() >= k_most_lines) return;
        PdfBox box{line.run.from / scale_, line.first_row / scale_, line.run.to / scale_, (line.last_row + 1) / scale_};
        if (way_ == Way::upright) box = {box.top, box.x0, box.bottom, box.x1};
        out_.push_back(box);
    }

    Way const way_;
    double const scale_;
    double const thickest_;
    std::vector<PdfBox>& out_;
    std::vector<OpenLine> open_;
    std::vector<OpenLine> next_;
};

constexpr int k_group = 8;  // dots looked at together: most of a page is white

bool is_white(unsigned char const* dots) {
    std::uint64_t group = 0;
    std::memcpy(&group, dots, sizeof group);
    return group == ~std::uint64_t{0};
}

void find_level(GrayPicture const& picture, std::vector<PdfBox>& out) {
    int const shortest = static_cast<int>(k_shortest_level * picture.dots_per_point);
    LineJoiner joiner(Way::level, picture, out);
    std::vector<Run> runs;
    for (int row = 0; row < picture.height; ++row) {
        unsigned char const* const dots = picture.dots + row * picture.bytes_per_row;
        runs.clear();
        for (int i = 0; i < picture.width;) {
            if (i + k_group <= picture.width && is_white(dots + i)) {
                i += k_group;
            } else if (dots[i] >= k_dark) {
                ++i;
            } else {
                int const from = i;
                while (i < picture.width && dots[i] < k_dark) ++i;
                if (i - from >= shortest) runs.push_back({from, i});
            }
        }
        joiner.add(row, runs);
    }
    joiner.finish();
}

// Row by row too, as the dots lie in memory: for each column where its dark run began.
void find_upright(GrayPicture const& picture, std::vector<PdfBox>& out) {
    int const shortest = static_cast<int>(k_shortest_upright * picture.dots_per_point);
    auto const width = static_cast<std::size_t>(picture.width);
    std::vector<std::vector<Run>> columns(width);
    std::vector<int> began(width, -1);
    std::vector<int> open(width / k_group + 1, 0);  // runs in each group of columns
    for (int row = 0; row <= picture.height; ++row) {
        unsigned char const* const dots = row < picture.height ? picture.dots + row * picture.bytes_per_row : nullptr;
        for (std::size_t i = 0; i < width; ++i) {
            std::size_t const group = i / k_group;
            if (i % k_group == 0 && open[group] == 0 && i + k_group <= width &&
                (dots == nullptr || is_white(dots + i))) {
                i += k_group - 1;
                continue;
            }
            bool const dark = dots != nullptr && dots[i] < k_dark;
            if (dark == (began[i] >= 0)) continue;
            if (dark) {
                began[i] = row;
                ++open[group];
            } else {
                if (row - began[i] >= shortest) columns[i].push_back({began[i], row});
                began[i] = -1;
                --open[group];
            }
        }
    }
    LineJoiner joiner(Way::upright, picture, out);
    for (std::size_t i = 0; i < width; ++i) joiner.add(static_cast<int>(i), columns[i]);
    joiner.finish();
}

bool has_letters(std::string const& word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0xC3;
    });
}

// The bars of "4", "A" and "HE" are as wide as these words: a line through them is believed where it goes on.
bool may_be_a_bar(std::string const& word) {
    return word.size() == 1 || (word.size() <= k_short_word &&
                                std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
}

}  // namespace

bool has_ink(GrayPicture const& picture) {
    for (int row = 0; row < picture.height; ++row) {
        unsigned char const* const dots = picture.dots + row * picture.bytes_per_row;
        if (std::any_of(dots, dots + picture.width, [](unsigned char dot) { return dot < k_dark; })) return true;
    }
    return false;
}

std::vector<PdfBox> drawn_lines(GrayPicture const& picture) {
    std::vector<PdfBox> out;
    find_level(picture, out);
    find_upright(picture, out);
    return out;
}

void mark_words(PdfPage& page) {
    std::vector<PdfBox> levels;
    for (PdfBox const& line : page.lines)
        if (is_level(line)) levels.push_back(line);
    std::sort(levels.begin(), levels.end(), [](PdfBox const& a, PdfBox const& b) { return a.top < b.top; });
    double const gap = 30;  // a rule that goes on further than this beyond a word's line belongs to a table
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        PdfWord& word = page.words[i];
        if (word.sideways || !has_letters(word.text)) continue;
        PdfBox const& box = word.box;
        double const touch = k_dot + std::min(1.0, k_touch * box.width());
        bool const is_bar = may_be_a_bar(word.text);
        auto at = std::lower_bound(levels.begin(), levels.end(), box.top,
                                   [](PdfBox const& line, double top) { return line.top < top; });
        for (; at != levels.end() && at->top < box.bottom + 1; ++at) {
            if (at->x0 > box.x0 + touch || at->x1 < box.x1 - touch) continue;
            bool const goes_beyond = at->x0 < box.x0 - k_beyond || at->x1 > box.x1 + k_beyond;
            if (is_bar && !goes_beyond) continue;
            // the line of words that it stands in: as far as words follow each other
            std::size_t first = i;
            std::size_t last = i;
            auto const beside = [&](std::size_t k) {
                return page.words[k].box.top < box.bottom && page.words[k].box.bottom > box.top;
            };
            while (first > 0 && i - first < 100 && beside(first - 1)) --first;
            while (last + 1 < page.words.size() && last - i < 100 && beside(last + 1)) ++last;
            if (at->x0 < page.words[first].box.x0 - gap || at->x1 > page.words[last].box.x1 + gap) continue;
            double const part = (at->middle() - box.top) / box.height();
            if (part > 0.35 && part < 0.74) word.struck = true;
            if (part >= 0.74) word.underlined = true;
        }
    }
    for (std::size_t i = 1; i + 1 < page.words.size(); ++i) {  // a dash between struck words is struck
        PdfWord& word = page.words[i];
        if (has_letters(word.text) || word.sideways) continue;
        word.struck = page.words[i - 1].struck && page.words[i + 1].struck;
        word.underlined = page.words[i - 1].underlined && page.words[i + 1].underlined;
    }
}

}  // namespace concord
