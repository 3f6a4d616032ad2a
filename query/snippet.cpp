// Every match is tried as the first of the piece; the one whose piece holds the most distinct matched words wins, the
// earliest of equals. The room that is left is shared between what stands before and after.
#include "query/snippet.hpp"

#include <algorithm>
#include <set>

#include "text/words.hpp"

namespace concord {
namespace {

constexpr std::string_view k_cut = "…";

std::string one_line(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    std::replace(out.begin(), out.end(), '\t', ' ');
    return out;
}

// Words are what stands between blanks here, so that punctuation stays with its word.
std::size_t word_begin(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n') --at;
    return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != ' ' && text[at] != '\n') ++at;
    return at;
}

// The window [begin, end) widened word by word, by turns to either side, to at most `room` bytes in all.
void widen(std::string_view text, std::size_t& begin, std::size_t& end, std::size_t room) {
    bool left = begin > 0;
    bool right = end < text.size();
    while (left || right) {
        if (right) {
            std::size_t const to = word_end(text, std::min(end + 1, text.size()));
            right = to - begin <= room && to > end;
            if (right) end = to;
            right = right && end < text.size();
        }
        if (left) {
            std::size_t const to = word_begin(text, begin - 1);
            left = end - to <= room;
            if (left) begin = to;
            left = left && begin > 0;
        }
    }
}

std::vector<std::vector<std::string>> stems_of(std::string_view text, std::vector<Span> const& matches) {
    std::vector<std::vector<std::string>> out;
    for (Span const m : matches) {
        out.push_back(folded_words(text.substr(m.begin, m.end - m.begin)));
        for (std::string& word : out.back()) word = stem(word);
    }
    return out;
}

}  // namespace

Snippet snippet(std::string_view text, std::vector<Span> const& matches, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return {one_line(text), matches};
    std::size_t begin = 0;
    std::size_t end = word_end(text, 0);
    std::size_t most = 0;
    std::vector<std::vector<std::string>> const stems = stems_of(text, matches);
    for (std::size_t first = 0; first < matches.size(); ++first) {
        std::size_t const from = word_begin(text, matches[first].begin);
        std::set<std::string_view> held;
        std::size_t to = from;
        for (std::size_t i = first; i < matches.size(); ++i) {
            std::size_t const reach = word_end(text, matches[i].end);
            if (i > first && reach - from > most_bytes) break;
            to = reach;
            held.insert(stems[i].begin(), stems[i].end());
        }
        if (held.size() > most) {
            most = held.size();
            begin = from;
            end = to;
        }
    }
    widen(text, begin, end, most_bytes);
    Snippet out;
    if (begin > 0) out.text = k_cut;
    std::size_t const shift = out.text.size();
    out.text += one_line(text.substr(begin, end - begin));
    for (Span const m : matches)
        if (m.begin >= begin && m.end <= end)
            out.matches.push_back({static_cast<std::uint32_t>(m.begin - begin + shift),
                                   static_cast<std::uint32_t>(m.end - begin + shift)});
    if (end < text.size()) out.text += k_cut;
    return out;
}

std::vector<KwicLine> kwic(Citation const& citation, std::string_view text, std::vector<Span> const& matches,
                           std::size_t most_bytes) {
    std::vector<KwicLine> out;
    for (Span const m : matches) {
        std::size_t begin = m.begin;
        while (begin > 0) {
            std::size_t const to = word_begin(text, begin - 1);
            if (m.begin - to > most_bytes) break;
            begin = to;
        }
        std::size_t end = m.end;
        while (end < text.size()) {
            std::size_t const to = word_end(text, end + 1 > text.size() ? end : end + 1);
            if (to - m.end > most_bytes) break;
            end = to;
        }
        out.push_back({citation, one_line(text.substr(begin, m.begin - begin)),
                       one_line(text.substr(m.begin, m.end - m.begin)), one_line(text.substr(m.end, end - m.end))});
    }
    return out;
}

}  // namespace concord
