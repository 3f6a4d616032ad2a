// Every clause with evidence gets a strength: how the index ranks it against the best clause of any document, how
// much of the question it covers, and whether a strong clause of another document says the same. The best clause of
// a document decides its cell; clauses nearly as strong, and the items that a chosen lead-in introduces, stand with it.
//
// The weights and cuts were chosen by a coarse grid on 157 judged questions over three documents (471 cells, all of
// them: nothing was held out) and rounded. Around them cell accuracy is flat to 0.02 for the weights; k_partly trades
// false silence against false answers (0.70: 0.14 and 0.34; 0.75: 0.17 and 0.24; 0.80: 0.25 and 0.17), and stands
// where silence is the rarer mistake of the two, since a false 'no such rule' is the worse one. k_found and
// k_near_best were set by looking at tables, since the judged questions do not tell found from partly.
#include "diff/compare.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "text/words.hpp"

namespace concord {
namespace {

constexpr double k_rank_weight = 0.7;   // the index's score over the best score anywhere
constexpr double k_cover_weight = 0.3;  // share of the question's concepts: 0.6 in own words, 0.4 with context
constexpr double k_own_share = 0.6;
constexpr double k_support_weight = 0.3;  // strength of the strongest clause elsewhere that says the same; half of it
                                          // only as far as this one has the question's concepts itself

constexpr double k_found = 0.95;         // least strength of a best clause that answers
constexpr double k_partly = 0.75;        // and of one that answers in part
constexpr double k_found_cover = 0.6;    // whatever its rank, an answer has most of the question's concepts
constexpr double k_partly_cover = 0.33;  // and a part of an answer a good part of them
constexpr double k_near_best = 0.6;      // share of the best strength that a further clause of the cell needs
constexpr std::size_t k_most_entries = 8;
constexpr std::size_t k_most_with_items = 14;
constexpr std::size_t k_title_words = 8;

using Key = std::pair<std::string, std::string>;  // document, ref

Key key(Citation const& citation) {
    return {citation.document, citation.ref};
}

struct Ranked {
    Evidence const* evidence = nullptr;
    double strength = 0;
    Citation const* supporter = nullptr;  // the clause elsewhere that says the same
};

double plain_strength(Evidence const& e, double best_score) {
    double const rank = best_score > 0 ? e.score / best_score : 0;
    return k_rank_weight * rank + k_cover_weight * (k_own_share * e.own + (1 - k_own_share) * e.coverage);
}

// All evidence with its strength, in the order given.
std::vector<Ranked> rank(CompareInput const& input) {
    double best_score = 0;
    for (Evidence const& e : input.evidence) best_score = std::max(best_score, e.score);
    std::map<Key, double> plain;
    for (Evidence const& e : input.evidence) plain[key(e.citation)] = plain_strength(e, best_score);

    std::map<Key, std::pair<double, Citation const*>> support;
    auto const offer = [&](Citation const& to, Citation const& from) {
        auto const strength = plain.find(key(from));
        if (strength == plain.end()) return;
        auto& had = support[key(to)];
        if (strength->second > had.first) had = {strength->second, &from};
    };
    for (Match const& match : input.matches) {
        if (!match.same) continue;
        offer(match.left, match.right);
        offer(match.right, match.left);
    }

    std::vector<Ranked> out;
    for (Evidence const& e : input.evidence) {
        Ranked ranked{&e, plain[key(e.citation)], nullptr};
        if (auto const at = support.find(key(e.citation)); at != support.end()) {
            ranked.strength += k_support_weight * at->second.first * (1 + e.coverage) / 2;
            ranked.supporter = at->second.second;
        }
        out.push_back(ranked);
    }
    return out;
}

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
    return out;
}

CellEntry entry_of(Document const& document, ClauseId id, Ranked const& ranked) {
    CellEntry out = entry_of(document, id);
    out.matches = ranked.evidence->matches;
    out.score = std::min(1.0, ranked.strength);
    out.why = "shares: " + listed(ranked.evidence->shared);
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

Finding finding_of(Ranked const& best) {
    double const cover = best.evidence->coverage;
    if (best.strength >= k_found && cover >= k_found_cover) return Finding::found;
    if (best.strength >= k_partly && cover >= k_partly_cover) return Finding::partly;
    return Finding::not_found;
}

std::size_t searched(Document const& document) {
    return static_cast<std::size_t>(
        std::count_if(document.tree.clauses.begin(), document.tree.clauses.end(),
                      [](Clause const& c) { return c.kind != Kind::title && c.kind != Kind::heading && !c.deleted; }));
}

Cell cell_of(Document const& document, std::vector<Ranked> ranked, std::vector<std::string> const& asked) {
    Cell cell;
    cell.document_id = document.info.id;
    if (document.tree.clauses.empty()) {
        cell.finding = Finding::unreadable;
        cell.note = "No clause could be read from this document.";
        return cell;
    }
    std::vector<std::pair<Ranked, ClauseId>> placed;
    for (Ranked const& r : ranked)
        if (auto const id = find_ref(document.tree, r.evidence->citation.ref)) placed.emplace_back(r, *id);
    std::stable_sort(placed.begin(), placed.end(),
                     [](auto const& a, auto const& b) { return a.first.strength > b.first.strength; });
    if (placed.empty()) {
        cell.note = fmt::format("All {} clauses were searched; none has words of the question.", searched(document));
        return cell;
    }
    Ranked const& best = placed.front().first;
    cell.finding = finding_of(best);
    std::string const missing = without(asked, best.evidence->shared);
    if (cell.finding == Finding::not_found) {
        cell.note = fmt::format("All {} clauses were searched; the nearest speaks of {}", searched(document),
                                listed(best.evidence->shared));
        cell.note += missing.empty() ? ", but not as an answer." : fmt::format(", but not of {}.", missing);
        cell.nearest.push_back(entry_of(document, placed.front().second, best));
        return cell;
    }
    if (cell.finding == Finding::partly)
        cell.note = missing.empty() ? "Speaks to part of the question."
                                    : fmt::format("Speaks to part of the question: not of {}.", missing);
    std::vector<ClauseId> chosen;
    for (auto const& [r, id] : placed) {
        if (chosen.size() == k_most_entries || r.strength < k_near_best * std::min(1.0, best.strength)) break;
        if (r.evidence->coverage < k_partly_cover) continue;
        cell.entries.push_back(entry_of(document, id, r));
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
    for (Ranked const& r : rank(input)) by_document[r.evidence->citation.document].push_back(r);
    std::vector<std::string> const asked = concepts_asked(input.evidence);

    Table table{input.question, {}, {}};
    Row row{title_of(input.question), input.question, {}};
    for (Document const* const document : input.documents) {
        table.documents.push_back(document->info);
        row.cells.push_back(cell_of(*document, by_document[document->info.id], asked));
    }
    table.rows.push_back(std::move(row));
    return table;
}

}  // namespace concord
