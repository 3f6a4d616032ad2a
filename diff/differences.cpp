// First the base: of the documents that answer, the one whose best clause most others word alike, then the one nearest
// to all of them. Then each further clause is held against that clause of the base with which it shares most words.
//
// How alike two wordings are is the share of words kept: twice the words in common, in order, over the words of both.
// k_edited was set by looking at tables, not fitted: independent rules on one matter share up to 0.45 (articles,
// prepositions and the matter's own nouns), copies with edits stand above 0.7.
#include "diff/differences.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "diff/boilerplate.hpp"
#include "diff/role_words.hpp"
#include "diff/row_sentence.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

constexpr double k_edited = 0.6;

std::vector<std::string> sorted_words(std::string const& text) {
    std::vector<std::string> out = folded_words(text);
    std::sort(out.begin(), out.end());
    return out;
}

double share(std::size_t common, std::size_t left, std::size_t right) {
    return left + right == 0 ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(left + right);
}

// In whatever order: never less than the share of words kept, and much cheaper.
double most_alike(std::vector<std::string> const& left, std::vector<std::string> const& right) {
    std::size_t common = 0;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        if (*l == *r) ++common;
        bool const on_left = *l <= *r;
        bool const on_right = *r <= *l;
        if (on_left) ++l;
        if (on_right) ++r;
    }
    return share(common, left.size(), right.size());
}

struct Compared {
    std::vector<Edit> edits;
    double alike = 0;
};

Compared compared(std::string const& left, std::string const& right) {
    Compared out{words_diff(left, right), 0};
    std::size_t common = 0;
    for (Edit const& e : out.edits)
        if (e.kind == EditKind::equal)
            common += folded_words(left.substr(e.left.begin, e.left.end - e.left.begin)).size();
    out.alike = share(common, folded_words(left).size(), folded_words(right).size());
    return out;
}

std::vector<DiffPiece> pieces_of(std::vector<Edit> const& edits, std::string const& left, std::string const& right) {
    std::vector<DiffPiece> out;
    for (Edit const& e : edits)
        out.push_back({e.kind, e.kind == EditKind::removed ? left.substr(e.left.begin, e.left.end - e.left.begin)
                                                           : right.substr(e.right.begin, e.right.end - e.right.begin)});
    return out;
}

std::vector<Chip> chips_of(Norm const& norm) {
    std::vector<Chip> out;
    for (std::string const& v : norm.force) out.push_back({ChipKind::force, v, force_words(v)});
    for (std::string const& v : norm.bearer) out.push_back({ChipKind::bearer, v, bearer_words(v)});
    for (std::string const& v : norm.via) out.push_back({ChipKind::via, v, "through " + via_words(v)});
    for (std::string const& v : norm.limits) out.push_back({ChipKind::limit, v, v});
    return out;
}

void add_norms(Row& row, std::vector<Document const*> const& documents) {
    std::map<std::string, Document const*> by_id;
    for (Document const* const d : documents) by_id[d->info.id] = d;
    for (Cell& cell : row.cells) {
        auto const at = by_id.find(cell.document_id);
        if (at == by_id.end()) continue;
        cell.force = force_of(cell, *at->second);
        ClauseTree const& tree = at->second->tree;
        for (auto* const entries : {&cell.entries, &cell.nearest})
            for (CellEntry& entry : *entries)
                if (auto const id = find_ref(tree, entry.citation.ref)) entry.chips = chips_of(tree[*id].norm);
    }
}

bool has(std::vector<Chip> const& chips, Chip const& chip) {
    return std::any_of(chips.begin(), chips.end(),
                       [&](Chip const& c) { return c.kind == chip.kind && c.value == chip.value; });
}

// The cell whose best clause most others word alike; ties go to the one nearest to all, then to corpus order.
Cell* majority(std::vector<Cell*> const& speaking) {
    std::vector<std::vector<std::string>> bags;
    for (Cell const* const cell : speaking) bags.push_back(sorted_words(cell->entries.front().text));
    Cell* best = nullptr;
    std::pair<int, double> most{-1, 0};
    for (std::size_t i = 0; i < speaking.size(); ++i) {
        std::pair<int, double> score{0, 0};
        for (std::size_t k = 0; k < speaking.size(); ++k) {
            if (k == i) continue;
            double const alike = most_alike(bags[i], bags[k]);
            score.first += alike >= k_edited ? 1 : 0;
            score.second += alike;
        }
        if (score > most) {
            most = score;
            best = speaking[i];
        }
    }
    return best;
}

// Against the base's clause that is worded most alike; the best clause of a cell at least against the best of the base.
void hold_against(CellEntry& entry, std::vector<CellEntry> const& base, bool is_best) {
    auto const bag = sorted_words(entry.text);
    CellEntry const* nearest = nullptr;
    Compared best;
    for (CellEntry const& candidate : base) {
        if (most_alike(sorted_words(candidate.text), bag) < k_edited) continue;
        Compared now = compared(candidate.text, entry.text);
        if (now.alike < k_edited || now.alike <= best.alike) continue;
        best = std::move(now);
        nearest = &candidate;
    }
    if (nearest == nullptr && !is_best) return;
    entry.wording = Wording::other;
    if (nearest == nullptr) {
        nearest = &base.front();
    } else {
        bool const same =
            std::all_of(best.edits.begin(), best.edits.end(), [](Edit const& e) { return e.kind == EditKind::equal; });
        entry.wording = same ? Wording::same : Wording::edited;
        if (!same) entry.difference = pieces_of(best.edits, nearest->text, entry.text);
    }
    entry.compared_with = nearest->citation;
    for (Chip& chip : entry.chips) chip.differs = !has(nearest->chips, chip);
}

// The council, or the title where the document does not name one; the id of a document that is not at hand.
std::string called(std::string const& id, std::vector<Document const*> const& documents) {
    for (Document const* const d : documents)
        if (d->info.id == id) return d->info.council.empty() ? d->info.title : d->info.council;
    return id;
}

std::string wordings_of(std::vector<Cell*> const& speaking, std::string const& base, bool chosen, std::size_t sharing) {
    std::size_t same = 0;
    std::size_t edited = 0;
    std::size_t other = 0;
    for (Cell const* const cell : speaking) {
        Wording const wording = cell->entries.front().wording;
        if (wording == Wording::same) ++same;
        if (wording == Wording::edited) ++edited;
        if (wording == Wording::other) ++other;
    }
    std::string out = fmt::format("Held against {}{}:", base, chosen ? "" : ", the wording nearest to most");
    std::string list;
    auto const tell = [&](std::size_t count, std::string_view what) {
        if (count > 0) list += fmt::format("{} {} {}", list.empty() ? "" : ",", count, what);
    };
    tell(same, "in the same words");
    tell(edited, "in the same words with edits");
    tell(other, "in other words");
    out += list + '.';
    if (sharing > 0)
        out += fmt::format(
            " A wording of {} words or more stands in {} of the {} that answer: it seems to come from a common source.",
            k_boilerplate_words, sharing, speaking.size());
    return out;
}

void tell_differences(Row& row, std::vector<Document const*> const& documents, std::string const& wanted) {
    add_norms(row, documents);
    row.sentence = row_sentence(row, documents);
    std::size_t const sharing = mark_boilerplate(row);
    std::vector<Cell*> speaking;
    for (Cell& cell : row.cells)
        if (answers(cell) && !cell.entries.empty()) speaking.push_back(&cell);
    auto const chosen =
        std::find_if(speaking.begin(), speaking.end(), [&](Cell* c) { return c->document_id == wanted; });
    if (!wanted.empty() && chosen == speaking.end()) {
        row.wordings = fmt::format("{} has no rule that the others could be held against.", called(wanted, documents));
        return;
    }
    if (speaking.size() < 2) return;
    Cell* const base = wanted.empty() ? majority(speaking) : *chosen;
    row.base = base->document_id;
    base->entries.front().wording = Wording::base;
    for (Cell* const cell : speaking) {
        if (cell == base) continue;
        for (std::size_t i = 0; i < cell->entries.size(); ++i) hold_against(cell->entries[i], base->entries, i == 0);
    }
    row.wordings = wordings_of(speaking, called(row.base, documents), !wanted.empty(), sharing);
}

}  // namespace

void tell_differences(Table& table, std::vector<Document const*> const& documents, std::string const& base,
                      std::function<void()> const& step) {
    for (Row& row : table.rows) {
        if (step) step();
        tell_differences(row, documents, base);
    }
}

}  // namespace concord
