#include "indexer/pdf/headings.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/label.hpp"

namespace concord {
namespace {

constexpr double k_larger = 1.12;         // times the text's size
constexpr std::size_t k_most_lines = 3;   // of a heading
constexpr std::size_t k_most_words = 25;  // of one in larger letters
constexpr std::size_t k_longest = 300;    // bytes, of a bookmark that is compared
constexpr int k_deepest = 6;

bool is_text(PdfParagraph const& paragraph) {
    PdfLine const& first = paragraph.lines.front();
    return !first.furniture && !first.note && first.row < 0;
}

// Letters and digits alone, in lower case: bookmarks have other blanks and dashes than the page.
std::string key_of(std::string_view words) {
    std::string out;
    for (char const c : words) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xC3)
            out += c;
    }
    return out;
}

std::string words_of(PdfParagraph const& paragraph) {
    std::string out;
    for (PdfLine const& line : paragraph.lines) out += (out.empty() ? "" : " ") + text_of(line);
    return out;
}

std::string_view without_label(std::string_view words) {
    for (Label const& label : labels_at_start(words))
        if (label.words_begin < words.size()) return words.substr(label.words_begin);
    return words;
}

void take_bookmarks(std::vector<PdfParagraph> const& paragraphs, std::vector<PdfBookmark> const& bookmarks,
                    std::vector<int>& levels) {
    if (bookmarks.empty()) return;
    std::unordered_map<std::string, std::vector<std::size_t>> places;  // where a heading of these words could stand
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (!is_text(paragraphs[i]) || paragraphs[i].lines.size() > k_most_lines) continue;
        std::string const words = words_of(paragraphs[i]);
        std::string const whole = key_of(words);
        std::string const bare = key_of(without_label(words));
        places[whole].push_back(i);
        if (bare != whole && !bare.empty()) places[bare].push_back(i);
    }
    std::size_t cursor = 0;
    for (PdfBookmark const& bookmark : bookmarks) {
        if (bookmark.title.size() > k_longest) continue;
        for (std::string const& key : {key_of(bookmark.title), key_of(without_label(bookmark.title))}) {
            auto const found = places.find(key);
            if (key.empty() || found == places.end()) continue;
            auto const at = std::lower_bound(found->second.begin(), found->second.end(), cursor);
            if (at == found->second.end()) continue;
            levels[*at] = std::min(bookmark.level, k_deepest);
            cursor = *at + 1;
            break;
        }
    }
}

std::size_t word_count(PdfParagraph const& paragraph) {
    std::size_t words = 0;
    for (PdfLine const& line : paragraph.lines) words += line.words.size();
    return words;
}

}  // namespace

std::vector<int> heading_levels(std::vector<PdfParagraph> const& paragraphs,
                                std::vector<PdfBookmark> const& bookmarks) {
    std::vector<int> levels(paragraphs.size(), 0);
    std::map<long, std::size_t> letters;  // of each size, in quarters of a point
    for (PdfParagraph const& paragraph : paragraphs)
        if (is_text(paragraph))
            for (PdfLine const& line : paragraph.lines)
                for (PdfWord const& word : line.words) letters[std::lround(word.size * 4)] += word.text.size();
    long body = 0;
    std::size_t most = 0;
    for (auto const& [size, count] : letters)
        if (count > most) {
            most = count;
            body = size;
        }
    std::map<long, int, std::greater<>> ranks;  // sizes of headings, the largest first
    auto const is_larger = [&](PdfParagraph const& p) {
        return is_text(p) && p.lines.size() <= k_most_lines && word_count(p) <= k_most_words &&
               static_cast<double>(std::lround(p.size * 4)) >= k_larger * static_cast<double>(body);
    };
    for (PdfParagraph const& paragraph : paragraphs)
        if (is_larger(paragraph)) ranks.emplace(std::lround(paragraph.size * 4), 0);
    int rank = 0;
    for (auto& [size, level] : ranks) level = std::min(++rank, k_deepest);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        if (is_larger(paragraphs[i])) levels[i] = ranks[std::lround(paragraphs[i].size * 4)];
    take_bookmarks(paragraphs, bookmarks, levels);
    return levels;
}

}  // namespace concord
