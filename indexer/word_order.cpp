// Two kinds of damage are mended, each only where the text itself proves it.
//
// 1. Two pieces of neighbouring lines changed places:
//        "… this is a healthy | Conversely, relationships are | sign of trust. | known to be …"
//    Seen by a capital in mid-sentence and a small letter after a full stop. The pieces are put back only where one of
//    the seams that this mends is proved: its words (k_seam_words of them, two at least on either side) stand in
//    another place of the same unit.
//
// 2. A table of two columns was read column by column, and one cell of the right column stands in the left:
//        "Member" / "Lay  Recruited outside the organisation  Recruited by the organisation  Allowances"
//        "Officer" / "Professional  Appointed  …"
//    Cells begin with a capital. The cell is moved only where the left column has exactly two cells more than the
//    right, and exactly one pair of neighbours on the left reads as two answers in one row (first and last word equal).
#include "indexer/word_order.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "indexer/shape.hpp"

namespace concord {
namespace {

using Words = std::vector<std::string_view>;

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

Words split(std::string_view text) {
    Words out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        if (end > at) out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string join(Words const& words) {
    std::string out;
    for (std::string_view const word : words) out += out.empty() ? std::string(word) : ' ' + std::string(word);
    return out;
}

std::string join(Words const& words, std::size_t begin, std::size_t end) {
    return join(
        Words(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end)));
}

// --- 1. pieces that changed places

constexpr std::size_t k_longest_piece = 12;  // words; a line's end is not longer
constexpr std::size_t k_seam_words = 4;

struct Swap {  // words [first, second) and [second, end) change places
    std::size_t first = 0, second = 0, end = 0;
};

bool ends_sentence(std::string_view word) {
    return word.ends_with('.') || word.ends_with('?') || word.ends_with('!');
}

bool same_but_for_case(std::string_view left, std::string_view right) {
    auto const lowered = [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](char a, char b) { return lowered(a) == lowered(b); });
}

bool stands_elsewhere(Words const& words, Words const& seam, std::size_t begin, std::size_t end) {
    for (std::size_t at = 0; at + seam.size() <= words.size(); ++at) {
        if (at < end && at + seam.size() > begin) continue;
        if (std::equal(seam.begin(), seam.end(), words.begin() + static_cast<std::ptrdiff_t>(at), same_but_for_case))
            return true;
    }
    return false;
}

// The seam that the swap makes between the piece that moves back and the words that follow.
bool is_proved(Words const& words, Swap const& swap) {
    std::size_t const half = k_seam_words / 2;
    if (swap.second - swap.first < half || swap.end + half > words.size()) return false;
    Words seam(words.begin() + static_cast<std::ptrdiff_t>(swap.second - half),
               words.begin() + static_cast<std::ptrdiff_t>(swap.second));
    seam.insert(seam.end(), words.begin() + static_cast<std::ptrdiff_t>(swap.end),
                words.begin() + static_cast<std::ptrdiff_t>(swap.end + half));
    return stands_elsewhere(words, seam, swap.first, swap.end + half);
}

std::optional<Swap> find_swap(Words const& words) {
    for (std::size_t first = 1; first < words.size(); ++first) {
        bool const capital_mid_sentence =
            is_upper(words[first][0]) && words[first].ends_with(',') && is_lower(words[first - 1].back());
        if (!capital_mid_sentence) continue;
        for (std::size_t end = first + 2; end + 1 < words.size() && end <= first + 2 * k_longest_piece; ++end) {
            if (!ends_sentence(words[end - 1]) || !is_lower(words[end][0])) continue;
            for (std::size_t second = first + 1; second < end; ++second)
                if (Swap const swap{first, second, end}; is_lower(words[second][0]) && is_proved(words, swap))
                    return swap;
        }
    }
    return std::nullopt;
}

std::optional<WordOrderRepair> mend_swap(std::string& paragraph) {
    Words words = split(paragraph);
    auto const swap = find_swap(words);
    if (!swap) return std::nullopt;
    WordOrderRepair repair{join(words, swap->first, swap->end),
                           "two pieces of text had changed places; the words at the seam prove their order"};
    auto const at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
    std::rotate(at(swap->first), at(swap->second), at(swap->end));
    paragraph = join(words);
    return repair;
}

// --- 2. a cell in the wrong column

constexpr std::size_t k_fewest_cells = 3;  // of a column; fewer show no pattern

// Cells begin with a capital; what begins small goes on with the cell before. Empty where the text is a sentence.
std::vector<std::string> cells_of(std::string const& column) {
    std::vector<std::string> out;
    if (column.find_first_of(".,:;?!") != std::string::npos) return out;
    for (std::string_view const word : split(column)) {
        if (out.empty() || is_upper(word[0]))
            out.emplace_back(word);
        else
            out.back() += ' ' + std::string(word);
    }
    return out;
}

bool answer_the_same(std::string const& above, std::string const& below) {
    Words const a = split(above);
    Words const b = split(below);
    return a.size() >= 3 && b.size() >= 3 && a.front() == b.front() && a.back() == b.back();
}

std::string join_cells(std::vector<std::string> const& cells) {
    std::string out;
    for (std::string const& cell : cells) out += out.empty() ? cell : ' ' + cell;
    return out;
}

bool is_column_head(std::string const& text) {
    Shape const shape = shape_of(text);
    return shape.words >= 1 && shape.words <= 3 && shape.ending == Ending::open && !shape.starts_lower;
}

std::optional<WordOrderRepair> mend_columns(std::vector<std::string>& paragraphs, std::size_t head) {
    if (!is_column_head(paragraphs[head]) || !is_column_head(paragraphs[head + 2])) return std::nullopt;
    std::vector<std::string> left = cells_of(paragraphs[head + 1]);
    std::vector<std::string> right = cells_of(paragraphs[head + 3]);
    if (right.size() < k_fewest_cells || left.size() != right.size() + 2) return std::nullopt;
    std::optional<std::size_t> misplaced;
    for (std::size_t i = 1; i < left.size(); ++i) {
        if (!answer_the_same(left[i - 1], left[i])) continue;
        if (misplaced) return std::nullopt;
        misplaced = i;
    }
    if (!misplaced || *misplaced > right.size() + 1) return std::nullopt;
    WordOrderRepair repair{left[*misplaced],
                           "a cell of the second column stood in the first; it answers the cell before it"};
    right.insert(right.begin() + static_cast<std::ptrdiff_t>(*misplaced - 1), left[*misplaced]);
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(*misplaced));
    paragraphs[head + 1] = join_cells(left);
    paragraphs[head + 3] = join_cells(right);
    return repair;
}

}  // namespace

std::vector<WordOrderRepair> repair_word_order(std::vector<std::string>& paragraphs) {
    std::vector<WordOrderRepair> out;
    for (std::string& paragraph : paragraphs)
        if (auto repair = mend_swap(paragraph)) out.push_back(*repair);
    for (std::size_t head = 0; head + 3 < paragraphs.size(); ++head)
        if (auto repair = mend_columns(paragraphs, head)) out.push_back(*repair);
    return out;
}

}  // namespace concord
