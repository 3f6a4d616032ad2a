// The best clause of a document decides its cell, by how likely it is that a document with such a clause has a rule on
// the question (diff/ranked.hpp). What else is likely to answer, and the items that a chosen lead-in introduces, stand
// with it.
//
// A false 'no such rule' is the worse mistake, so a cell speaks from three eighths on: three wrong silences count as
// much as five wrong answers. Found and partly were told apart by looking at tables, since the judged questions do not
// tell them. A covering report is read with the rest but rules nothing: a note says where it alone speaks of the
// question.
#include "diff/compare.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "diff/ranked.hpp"
#include "diff/suits.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

constexpr double k_found = 0.8;            // least probability of a best clause that answers
constexpr double k_found_cover = 1.0 / 3;  // however alike, an answer has a good part of the question's concepts
constexpr double k_likely = 0.375;         // of one that answers in part, and of each further clause of a cell
constexpr std::size_t k_most_entries = 8;
constexpr std::size_t k_most_with_items = 14;
constexpr std::size_t k_title_words = 8;

std::string listed(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

CellEntry entry_of(Document const& document, ClauseId id) {
    Clause const& clause = document.tree[id];
    CellEntry out;
    out.citation = {document.info.id, clause.ref};
    out.label = clause.label;
    out.headings = headings_above(document.tree, id);
    out.lead_in = lead_in(document.tree, id);
    out.text = clause.text;
    out.repairs = clause.repairs;
    out.refers_to = refers_to(clause);
    out.page = clause.place.page;
    return out;
}

// What the signs of a document's clauses have in common.
struct Standard {
    double best_anywhere = 0;
    double third = 0;
};

double probability(Ranked const& ranked, Standard const& standard) {
    return answer_probability(
        {ranked.score, standard.best_anywhere - ranked.score, standard.third, ranked.evidence->apart});
}

CellEntry entry_of(Document const& document, ClauseId id, Ranked const& ranked, Standard const& standard) {
    CellEntry out = entry_of(document, id);
    out.matches = ranked.evidence->matches;
    out.score = probability(ranked, standard);
    out.why = ranked.evidence->shared.empty() ? "alike in meaning" : "shares: " + listed(ranked.evidence->shared);
    if (ranked.supporter != nullptr) out.why += "; says the same as " + format(*ranked.supporter);
    return out;
}

// The items under each chosen clause that introduces a list, and theirs, behind the clauses that were chosen for
// themselves. `chosen` grows while it is walked, hence the index.
void add_items(Document const& document, std::vector<ClauseId> chosen, std::vector<CellEntry>& entries) {
    std::set<ClauseId> had(chosen.begin(), chosen.end());
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        ClauseId const lead = chosen[at];
        std::string const& text = document.tree[lead].text;
        if (text.empty() || text.back() != ':') continue;
        for (std::size_t i = static_cast<std::size_t>(lead) + 1; i < document.tree.clauses.size(); ++i) {
            auto const id = static_cast<ClauseId>(i);
            Clause const& clause = document.tree.clauses[i];
            bool const below = clause.parent && (*clause.parent == lead);
            if (!below || clause.deleted || !had.insert(id).second) continue;
            if (entries.size() == k_most_with_items) return;
            entries.push_back(entry_of(document, id));
            entries.back().why = "item of " + document.tree[lead].ref;
            chosen.push_back(id);
        }
    }
}

// An item between two chosen items of its list is read with them.
void add_between(Document const& document, std::vector<ClauseId>& chosen, std::vector<CellEntry>& entries) {
    std::set<ClauseId> const had(chosen.begin(), chosen.end());
    for (ClauseId const first : had) {
        if (document.tree[first].kind != Kind::item) continue;
        std::optional<ClauseId> between;
        for (std::size_t i = static_cast<std::size_t>(first) + 1; i < document.tree.clauses.size(); ++i) {
            Clause const& clause = document.tree.clauses[i];
            if (clause.parent != document.tree[first].parent) continue;
            auto const id = static_cast<ClauseId>(i);
            if (had.count(id) > 0) {
                if (between && entries.size() < k_most_with_items) {
                    entries.push_back(entry_of(document, *between));
                    entries.back().why = "stands between " + document.tree[first].ref + " and " + document.tree[id].ref;
                    chosen.push_back(*between);
                }
                break;
            }
            if (between || clause.deleted) break;  // only a single one
            between = id;
        }
    }
}

// The question's concepts as the evidence names them, in the order in which they are met.
std::vector<std::string> concepts_asked(std::vector<Evidence> const& evidence) {
    std::vector<std::string> out;
    for (Evidence const& e : evidence)
        for (std::string const& word : e.shared)
            if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
    return out;
}

std::string without(std::vector<std::string> const& asked, std::vector<std::string> const& had) {
    std::vector<std::string> out;
    for (std::string const& word : asked)
        if (std::find(had.begin(), had.end(), word) == had.end()) out.push_back(word);
    return listed(out);
}

Finding finding_of(Ranked const& best, Standard const& standard) {
    double const likely = probability(best, standard);
    if (likely >= k_found && best.evidence->coverage >= k_found_cover) return Finding::found;
    return likely >= k_likely ? Finding::partly : Finding::not_found;
}

std::string nearest_note(std::size_t clauses, std::vector<std::string> const& shared, std::string const& missing) {
    std::string const searched_all = fmt::format("All {} clauses were searched; the nearest ", clauses);
    if (shared.empty()) return searched_all + "has no word of the question.";
    std::string const speaks = searched_all + "speaks of " + listed(shared);
    return speaks + (missing.empty() ? ", but not as an answer." : fmt::format(", but not of {}.", missing));
}

// The note's last sentence where nothing was found but the covering report, which is judged as a document is.
std::string of_report(std::vector<Ranked> ranked, double best_anywhere) {
    ranked.erase(std::remove_if(ranked.begin(), ranked.end(), [](Ranked const& r) { return r.is_rule; }), ranked.end());
    if (ranked.empty()) return "";
    std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& a, Ranked const& b) { return a.score > b.score; });
    Ranked const& best = ranked.front();
    double const third = third_sign(best.score, ranked.size() < 3 ? 0 : ranked[2].score, ranked.size());
    if (probability(best, {std::max(best_anywhere, best.score), third}) < k_likely) return "";
    return fmt::format(" Its covering report speaks of this, but lays down no rule: {}.",
                       format(best.evidence->citation));
}

Cell cell_of(Document const& document, std::vector<Ranked> const& ranked, double best_anywhere,
             std::vector<std::string> const& asked) {
    Cell cell;
    cell.document_id = document.info.id;
    if (document.tree.clauses.empty()) {
        cell.finding = Finding::unreadable;
        cell.note = "No clause could be read from this document.";
        return cell;
    }
    std::vector<std::pair<Ranked, ClauseId>> placed;
    for (Ranked const& r : ranked) {
        if (!r.is_rule) continue;
        if (auto const id = find_ref(document.tree, r.evidence->citation.ref)) placed.emplace_back(r, *id);
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](auto const& a, auto const& b) { return a.first.score > b.first.score; });
    if (placed.empty()) {
        cell.note =
            fmt::format("All {} clauses were searched; none has words of the question.", rules_of(document.tree)) +
            of_report(ranked, best_anywhere);
        return cell;
    }
    Ranked const& best = placed.front().first;
    double const third = placed.size() < 3 ? 0 : placed[2].first.score;
    Standard const standard{best_anywhere, third_sign(best.score, third, rules_of(document.tree))};
    cell.finding = finding_of(best, standard);
    std::string const missing = without(asked, best.evidence->shared);
    if (cell.finding == Finding::not_found) {
        cell.note =
            nearest_note(rules_of(document.tree), best.evidence->shared, missing) + of_report(ranked, best_anywhere);
        cell.nearest.push_back(entry_of(document, placed.front().second, best, standard));
        return cell;
    }
    if (cell.finding == Finding::partly)
        cell.note = missing.empty() ? "Speaks to part of the question."
                                    : fmt::format("Speaks to part of the question: not of {}.", missing);
    std::vector<ClauseId> chosen;
    for (auto const& [r, id] : placed) {
        CellEntry entry = entry_of(document, id, r, standard);
        if (chosen.size() == k_most_entries || entry.score < k_likely) break;
        cell.entries.push_back(std::move(entry));
        chosen.push_back(id);
    }
    add_between(document, chosen, cell.entries);
    add_items(document, chosen, cell.entries);
    return cell;
}

// The question itself, cut after eight words.
std::string title_of(std::string const& question) {
    std::vector<Word> const all = words(question);
    if (all.size() <= k_title_words) return question;
    return question.substr(0, all[k_title_words - 1].span.end) + "…";
}

}  // namespace

Table compare(CompareInput const& input) {
    std::map<std::string, std::vector<Ranked>> by_document;
    double best_anywhere = 0;
    for (Ranked const& r : rank(input)) {
        by_document[r.evidence->citation.document].push_back(r);
        if (r.is_rule) best_anywhere = std::max(best_anywhere, r.score);
    }
    std::vector<std::string> const asked = concepts_asked(input.evidence);

    Table table{input.question, {}, {}};
    Row row{title_of(input.question), input.question, {}};
    for (Document const* const document : input.documents) {
        table.documents.push_back(document->info);
        row.cells.push_back(cell_of(*document, by_document[document->info.id], best_anywhere, asked));
    }
    table.rows.push_back(std::move(row));
    return table;
}

}  // namespace concord
