#include "indexer/pdf/table_rows.hpp"

#include <algorithm>

namespace concord {
namespace {

constexpr double k_narrowest = 60;  // points: of a table
constexpr double k_lowest = 6;      // of a row
constexpr double k_slack = 4;

bool reach_alike(PdfBox const& a, PdfBox const& b) {
    return std::abs(a.x0 - b.x0) < k_slack && std::abs(a.x1 - b.x1) < k_slack;
}

// Where upright lines part the row, its sides left out.
std::vector<double> partings(PdfBox const& row, std::vector<PdfBox> const& upright) {
    std::vector<double> out;
    for (PdfBox const& line : upright) {
        if (line.x0 < row.x0 + k_slack || line.x1 > row.x1 - k_slack) continue;
        double const shared = std::min(line.bottom, row.bottom) - std::max(line.top, row.top);
        if (shared < 0.7 * row.height()) continue;
        double const x = (line.x0 + line.x1) / 2;
        if (out.empty() || x > out.back() + k_slack) out.push_back(x);
    }
    return out;
}

}  // namespace

std::vector<PdfTableRow> take_table_rows(std::vector<PdfBox> const& lines, std::vector<PdfPiece>& pieces) {
    std::vector<PdfBox> level;
    std::vector<PdfBox> upright;
    for (PdfBox const& line : lines) {
        if (!is_level(line))
            upright.push_back(line);
        else if (line.width() >= k_narrowest)
            level.push_back(line);
    }
    if (upright.empty() || level.size() < 2) return {};
    std::sort(level.begin(), level.end(), [](auto const& a, auto const& b) { return a.top < b.top; });
    std::sort(upright.begin(), upright.end(), [](auto const& a, auto const& b) { return a.x0 < b.x0; });
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](auto const& a, auto const& b) { return a.box.middle() < b.box.middle(); });
    std::vector<PdfTableRow> out;
    std::vector<bool> taken(pieces.size(), false);
    for (std::size_t i = 0; i + 1 < level.size(); ++i) {
        if (level[i + 1].top - level[i].bottom < k_lowest || !reach_alike(level[i], level[i + 1])) continue;
        PdfBox const box{level[i].x0, level[i].bottom, level[i].x1, level[i + 1].top};
        std::vector<double> const parts = partings(box, upright);
        if (parts.empty()) continue;
        PdfTableRow row{box, std::vector<std::vector<PdfPiece>>(parts.size() + 1)};
        auto const from = std::lower_bound(pieces.begin(), pieces.end(), box.top,
                                           [](PdfPiece const& p, double y) { return p.box.middle() < y; });
        for (auto at = from; at != pieces.end() && at->box.middle() < box.bottom; ++at) {
            auto const number = static_cast<std::size_t>(at - pieces.begin());
            double const x = (at->box.x0 + at->box.x1) / 2;
            if (taken[number] || x < box.x0 || x > box.x1) continue;
            auto const cell = std::upper_bound(parts.begin(), parts.end(), x) - parts.begin();
            row.cells[static_cast<std::size_t>(cell)].push_back(*at);
            taken[number] = true;
        }
        row.cells.erase(std::remove_if(row.cells.begin(), row.cells.end(), [](auto const& c) { return c.empty(); }),
                        row.cells.end());
        if (!row.cells.empty()) out.push_back(std::move(row));
    }
    std::vector<PdfPiece> rest;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (!taken[i]) rest.push_back(pieces[i]);
    pieces = std::move(rest);
    return out;
}

}  // namespace concord
