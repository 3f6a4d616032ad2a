#include "ask/comparing.hpp"

#include <algorithm>
#include <map>

#include "diff/compare.hpp"
#include "diff/differences.hpp"
#include "lexicon/catalogue.hpp"

namespace concord {
namespace {

constexpr std::size_t k_evidence = 40;     // clauses of each document; a cell shows a few of them
constexpr std::size_t k_matched = 6;       // of these: the best, which are held against the other documents'
constexpr double k_untold = 2;             // above every score: nobody reads why these match
constexpr std::size_t k_most_columns = 4;  // beside each other; more do not fit a page

void keep_columns(Table& table, std::vector<std::string> const& ids) {
    Table const all = table;
    table.documents.clear();
    for (Row& row : table.rows) row.cells.clear();
    for (std::string const& id : ids)
        for (std::size_t i = 0; i < all.documents.size(); ++i) {
            if (all.documents[i].id != id) continue;
            table.documents.push_back(all.documents[i]);
            for (std::size_t r = 0; r < all.rows.size(); ++r) table.rows[r].cells.push_back(all.rows[r].cells[i]);
        }
}

void leave_out_rows(Table& table, std::size_t min_councils) {
    auto const few = [&](Row const& row) {
        return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), answers)) < min_councils;
    };
    table.rows.erase(std::remove_if(table.rows.begin(), table.rows.end(), few), table.rows.end());
}

// The best clauses of each document beside those of every other.
std::vector<CandidatePair> best_pairs(std::vector<Evidence> const& evidence) {
    std::vector<Citation const*> best;
    std::map<std::string, std::size_t> had;  // by document
    for (Evidence const& one : evidence)
        if (had[one.citation.document]++ < k_matched) best.push_back(&one.citation);
    std::vector<CandidatePair> out;
    for (std::size_t i = 0; i < best.size(); ++i)
        for (std::size_t j = i + 1; j < best.size(); ++j)
            if (best[i]->document != best[j]->document) out.push_back({*best[i], *best[j], 0});
    return out;
}

Catalogue with_own(Catalogue const& own) {
    Catalogue out = built_in_catalogue();
    for (CatalogueMatter const& matter : own.matters) {
        if (auto const at = find_matter(out, matter.name))
            out.matters[*at] = matter;
        else
            out.matters.push_back(matter);
    }
    return out;
}

}  // namespace

std::vector<Asked> every_matter(Catalogue const& own) {
    std::vector<Asked> out;
    for (CatalogueMatter const& matter : with_own(own).matters) out.push_back({matter.question, matter.name});
    return out;
}

std::optional<Asked> asked_of_matter(std::string_view slug, Catalogue const& own) {
    Catalogue const known = with_own(own);
    auto const at = find_matter(known, slug);
    if (!at) return std::nullopt;
    return Asked{known.matters[*at].question, known.matters[*at].name};
}

CompareInput what_answers(EvidenceFinder& finder, Matcher& matcher, AskedOf const& of, std::string const& question) {
    CompareInput out;
    out.question = question;
    out.documents = of.documents;
    out.evidence = finder.find(question, k_evidence);
    auto const on_the_way = [&] { finder.reader().on_the_way(); };
    out.matches = decided(matcher.among(best_pairs(out.evidence), k_untold, on_the_way), of.decisions, of.documents);
    return out;
}

Table answer_all(EvidenceFinder& finder, Matcher& matcher, AskedOf const& of, std::vector<Asked> const& asked,
                 std::function<void()> const& step) {
    Table table;
    for (Document const* const document : of.documents) table.documents.push_back(document->info);
    table.title = asked.size() == 1 ? asked.front().question : "How the rules differ";
    for (Asked const& one : asked) {
        Table answer = compare(what_answers(finder, matcher, of, one.question));
        Row row = std::move(answer.rows.front());
        row.matter = one.matter;
        if (!one.matter.empty()) row.title = matter_title(one.matter);
        table.rows.push_back(std::move(row));
        if (step) step();
    }
    return table;
}

void arrange(Table& table, std::vector<Document const*> const& documents, TableWishes const& wishes,
             std::function<void()> const& step) {
    if (!wishes.documents.empty()) keep_columns(table, wishes.documents);
    leave_out_rows(table, wishes.min_councils);
    bool const columns =
        wishes.councils_as.empty() ? table.documents.size() <= k_most_columns : wishes.councils_as == "columns";
    table.councils_as = columns ? CouncilsAs::columns : CouncilsAs::rows;
    tell_differences(table, documents, wishes.base, step);
}

}  // namespace concord
