// The plain table method on what lies between the common words at both ends: kept[i][j] is how many words the texts
// from left word i and right word j on have in common, filled from the end, then walked from the start. Clauses are
// a few hundred words long, so the table is small; where it would not be, the middle is replaced as a whole.
#include "diff/words_diff.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/words.hpp"

namespace concord {
namespace {

constexpr std::size_t k_most_cells = 16'000'000;  // 64 MB; two clauses of 4,000 words each

struct Unit {  // a word with what follows it up to the next
    Span span;
    std::string folded;
};

std::vector<Unit> units(std::string_view text) {
    std::vector<Unit> out;
    for (Word& word : words(text)) out.push_back({word.span, std::move(word.folded)});
    auto const end = static_cast<std::uint32_t>(text.size());
    if (out.empty() && end > 0) out.push_back({{0, end}, std::string(text)});
    for (std::size_t i = 0; i < out.size(); ++i) out[i].span.end = i + 1 < out.size() ? out[i + 1].span.begin : end;
    if (!out.empty()) out.front().span.begin = 0;
    return out;
}

using Kinds = std::vector<EditKind>;

void middle(std::vector<Unit> const& left, std::vector<Unit> const& right, std::size_t begin, std::size_t left_end,
            std::size_t right_end, Kinds& out) {
    std::size_t const n = left_end - begin;
    std::size_t const m = right_end - begin;
    std::size_t const width = m + 1;
    if (n == 0 || m == 0 || n > k_most_cells / width) {
        out.insert(out.end(), n, EditKind::removed);
        out.insert(out.end(), m, EditKind::added);
        return;
    }
    std::vector<std::uint32_t> kept((n + 1) * width, 0);
    auto const same = [&](std::size_t i, std::size_t j) { return left[begin + i].folded == right[begin + j].folded; };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            kept[i * width + j] = same(i, j) ? kept[(i + 1) * width + j + 1] + 1
                                             : std::max(kept[(i + 1) * width + j], kept[i * width + j + 1]);
    // Between equally good ways the alphabet decides, so that swapping the sides mirrors the edits.
    auto const left_first = [&](std::size_t i, std::size_t j) {
        if (i == n || j == m) return j == m;
        std::uint32_t const without_left = kept[(i + 1) * width + j];
        std::uint32_t const without_right = kept[i * width + j + 1];
        if (without_left != without_right) return without_left > without_right;
        return left[begin + i].folded < right[begin + j].folded;
    };
    for (std::size_t i = 0, j = 0; i < n || j < m;) {
        if (i < n && j < m && same(i, j)) {
            out.push_back(EditKind::equal);
            ++i;
            ++j;
        } else if (left_first(i, j)) {
            out.push_back(EditKind::removed);
            ++i;
        } else {
            out.push_back(EditKind::added);
            ++j;
        }
    }
}

std::string_view mark(EditKind kind) {
    switch (kind) {
        case EditKind::equal: return "=";
        case EditKind::removed: return "-";
        case EditKind::added: return "+";
    }
    return "";
}

}  // namespace

std::vector<Edit> words_diff(std::string_view left, std::string_view right) {
    std::vector<Unit> const a = units(left);
    std::vector<Unit> const b = units(right);
    std::size_t const shorter = std::min(a.size(), b.size());
    std::size_t begin = 0;
    while (begin < shorter && a[begin].folded == b[begin].folded) ++begin;
    std::size_t tail = 0;
    while (tail < shorter - begin && a[a.size() - 1 - tail].folded == b[b.size() - 1 - tail].folded) ++tail;

    Kinds kinds(begin, EditKind::equal);
    middle(a, b, begin, a.size() - tail, b.size() - tail, kinds);
    kinds.insert(kinds.end(), tail, EditKind::equal);
    // Between two equal stretches, what is removed stands before what is added.
    for (auto from = kinds.begin(); from != kinds.end();) {
        from = std::find_if(from, kinds.end(), [](EditKind k) { return k != EditKind::equal; });
        auto const to = std::find(from, kinds.end(), EditKind::equal);
        std::stable_partition(from, to, [](EditKind k) { return k == EditKind::removed; });
        from = to;
    }

    std::vector<Edit> out;
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    for (EditKind const kind : kinds) {
        std::uint32_t const next_x = kind == EditKind::added ? x : a[i++].span.end;
        std::uint32_t const next_y = kind == EditKind::removed ? y : b[j++].span.end;
        if (out.empty() || out.back().kind != kind) out.push_back({kind, {x, x}, {y, y}});
        x = out.back().left.end = next_x;
        y = out.back().right.end = next_y;
    }
    return out;
}

std::string dump(std::vector<Edit> const& edits, std::string_view left, std::string_view right) {
    std::string out;
    for (Edit const& e : edits) {
        std::string_view const words = e.kind == EditKind::added
                                           ? right.substr(e.right.begin, e.right.end - e.right.begin)
                                           : left.substr(e.left.begin, e.left.end - e.left.begin);
        out += fmt::format("{}{}\n", mark(e.kind), words);
    }
    return out;
}

}  // namespace concord
