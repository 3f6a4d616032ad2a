// An entry ends in a page number, behind dots or a wide gap. Dots say enough where two such lines stand together; a gap
// does so only under a heading that calls the lines contents. A long entry's first lines end in words.
#include "indexer/pdf/contents.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace concord {
namespace {

constexpr std::size_t k_wrapped_lines = 2;  // of one entry, before the one with the number
constexpr std::size_t k_fewest_dots = 4;

enum class Entry { none, gap, dots };

bool is_number(std::string_view words) {
    if (words.empty() || words.size() > 6) return false;
    bool const digits = std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits || words.find_first_not_of("ivxlIVXL") == std::string_view::npos;
}

Entry entry_of(PdfLine const& line) {
    std::string words = text_of(line);
    std::size_t const digits = words.find_last_not_of("0123456789ivxlIVXL");
    if (digits == std::string::npos || !is_number(std::string_view(words).substr(digits + 1))) return Entry::none;
    std::size_t dots = 0;
    for (std::size_t at = digits + 1; at > 0; --at) {
        if (words[at - 1] == '.' || words[at - 1] == '_')
            ++dots;
        else if (at >= 3 && std::string_view(words).substr(at - 3, 3) == "…") {
            dots += 3;
            at -= 2;
        } else if (words[at - 1] != ' ')
            break;
    }
    if (dots >= k_fewest_dots) return Entry::dots;
    if (line.words.size() < 2) return Entry::none;
    PdfWord const& last = line.words.back();
    double const gap = last.box.x0 - line.words[line.words.size() - 2].box.x1;
    return is_number(last.text) && gap > 1.5 * line.size ? Entry::gap : Entry::none;
}

bool is_heading(PdfLine const& line) {
    std::string words = text_of(line);
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    while (!words.empty() && (words.back() == ':' || words.back() == ' ')) words.pop_back();
    for (std::string_view const name : {"contents", "table of contents", "list of contents", "index", "contents page"})
        if (words == name) return true;
    return false;
}

}  // namespace

void mark_contents(std::vector<PdfLine>& lines) {
    std::vector<std::size_t> text;  // page furniture passed over
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].furniture) text.push_back(i);
    std::vector<Entry> entries;
    entries.reserve(text.size());
    for (std::size_t const i : text) entries.push_back(entry_of(lines[i]));
    auto const next_entry = [&](std::size_t from, bool gaps) -> std::optional<std::size_t> {
        for (std::size_t k = from; k < text.size() && k <= from + k_wrapped_lines; ++k)
            if (entries[k] == Entry::dots || (gaps && entries[k] == Entry::gap)) return k;
        return std::nullopt;
    };
    for (std::size_t i = 0; i < text.size();) {
        bool const headed = is_heading(lines[text[i]]);
        if (!headed && entries[i] != Entry::dots) {
            ++i;
            continue;
        }
        std::size_t end = i + (headed ? 1 : 0);
        std::size_t found = 0;
        while (auto const next = next_entry(end, headed)) {
            end = *next + 1;
            ++found;
        }
        if (found >= 2)
            for (std::size_t k = i; k < end; ++k) lines[text[k]].furniture = true;
        i = std::max(end, i + 1);
    }
}

}  // namespace concord
