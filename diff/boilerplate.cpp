// Every run of twelve folded words is counted once a document; the runs that most have are laid over the entries'
// words again, and touching runs make one span.
#include "diff/boilerplate.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "text/words.hpp"

namespace concord {
namespace {

std::string run_at(std::vector<Word> const& all, std::size_t at) {
    std::string out;
    for (std::size_t i = at; i < at + k_boilerplate_words; ++i) out += all[i].folded + ' ';
    return out;
}

std::vector<Span> spans_of(std::vector<Word> const& all, std::set<std::string> const& shared) {
    std::vector<Span> out;
    for (std::size_t i = 0; i + k_boilerplate_words <= all.size(); ++i) {
        if (shared.count(run_at(all, i)) == 0) continue;
        Span const span{all[i].span.begin, all[i + k_boilerplate_words - 1].span.end};
        if (!out.empty() && span.begin <= out.back().end)
            out.back().end = span.end;
        else
            out.push_back(span);
    }
    return out;
}

}  // namespace

std::size_t mark_boilerplate(Row& row) {
    std::map<std::string, std::size_t> documents_with;
    std::size_t speaking = 0;
    for (Cell const& cell : row.cells) {
        if (cell.entries.empty()) continue;
        ++speaking;
        std::set<std::string> runs;
        for (CellEntry const& entry : cell.entries) {
            std::vector<Word> const all = words(entry.text);
            for (std::size_t i = 0; i + k_boilerplate_words <= all.size(); ++i) runs.insert(run_at(all, i));
        }
        for (std::string const& run : runs) ++documents_with[run];
    }
    std::size_t const least = std::max<std::size_t>(3, speaking / 2 + 1);
    std::size_t most = 0;
    std::set<std::string> shared;
    for (auto const& [run, count] : documents_with) {
        if (count < least) continue;
        shared.insert(run);
        most = std::max(most, count);
    }
    if (shared.empty()) return 0;
    for (Cell& cell : row.cells)
        for (CellEntry& entry : cell.entries) entry.boilerplate = spans_of(words(entry.text), shared);
    return most;
}

}  // namespace concord
