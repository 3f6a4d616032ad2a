// Chooses the ranking's weights (query/ranking.hpp) by cross-validation, and says what each way of ranking is worth.
//
//   tune_search DB MATTERS.jsonl          the table of docs/search-quality.md
//   tune_search DB MATTERS.jsonl choose   tries a grid; each fifth of the matters is judged with what the rest chose
//   tune_search DB MATTERS.jsonl plain    only the baseline, as one JSON object (scripts/quality prints it)
//
// A judged query counts hits in documents that the matters name; headings and titles are no answers but take places.
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/diagnostic.hpp"
#include "query/search.hpp"

using namespace concord;

namespace {

struct Judged {
    std::string query;
    std::size_t matter = 0;
    std::map<std::string, int> grades;  // by citation: 2 answers it, 1 bears on it
};

struct Figures {
    double ndcg10 = 0;
    double core_first = 0;
    double recall20 = 0;
    double queries = 0;

    void add(Figures const& other) {
        ndcg10 += other.ndcg10;
        core_first += other.core_first;
        recall20 += other.recall20;
        queries += other.queries;
    }
};

std::vector<Judged> read_matters(char const* path, std::set<std::string>& documents) {
    std::vector<Judged> out;
    std::ifstream in(path);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line); ++number) {
        auto const matter = nlohmann::json::parse(line);
        std::map<std::string, int> grades;
        for (auto const& [field, grade] : {std::pair{"also", 1}, {"core", 2}}) {
            if (!matter.contains(field)) continue;
            for (auto const& [document, refs] : matter[field].items()) {
                if (grade == 2) documents.insert(document);
                for (auto const& ref : refs) grades[document + ':' + ref.get<std::string>()] = grade;
            }
        }
        for (auto const& query : matter["queries"]) out.push_back({query, number, grades});
    }
    return out;
}

double gain(std::vector<int> const& grades) {
    double sum = 0;
    for (std::size_t i = 0; i < grades.size() && i < 10; ++i)
        sum += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
    return sum;
}

Figures judge(Judged const& judged, std::vector<std::string> const& hits) {
    std::vector<int> ideal;
    double cores = 0;
    for (auto const& [citation, grade] : judged.grades) {
        ideal.push_back(grade);
        if (grade == 2) ++cores;
    }
    std::sort(ideal.rbegin(), ideal.rend());
    std::vector<int> got;
    double found = 0;
    for (std::size_t i = 0; i < hits.size() && i < 20; ++i) {
        auto const grade = judged.grades.find(hits[i]);
        got.push_back(grade == judged.grades.end() ? 0 : grade->second);
        if (got.back() == 2) ++found;
    }
    return {gain(got) / gain(ideal), !got.empty() && got[0] == 2 ? 1.0 : 0.0, found / std::min(20.0, cores), 1};
}

using Ranker = std::function<std::vector<std::string>(std::string const&)>;

struct Judge {
    IndexReader const& reader;
    std::vector<Judged> judged;
    std::set<std::string> documents;

    std::vector<Figures> run(RankingWeights const& weights, Meaning meaning) const {
        std::vector<Figures> out;
        for (Judged const& j : judged) {
            SearchOptions options;
            options.limit = 60;
            options.weights = weights;
            options.meaning = meaning;
            auto const answer = search(reader, j.query, options);
            std::vector<std::string> hits;
            if (auto const* found = std::get_if<SearchAnswer>(&answer))
                for (Hit const& hit : found->hits)
                    if (documents.count(hit.citation.document) > 0) hits.push_back(format(hit.citation));
            out.push_back(judge(j, hits));
        }
        return out;
    }

    std::vector<Figures> plain() const {  // words of the query, stemmed, any of them, in the clause's own words
        std::vector<Figures> out;
        for (Judged const& j : judged) {
            std::vector<StoreQuery> words;
            for (Token const& t : tokens(j.query)) words.push_back(word("own", t.folded));
            std::vector<std::string> hits;
            for (StoredHit const& hit : reader.search(any_of(std::move(words)), 0, 60))
                if (documents.count(hit.citation.document) > 0) hits.push_back(format(hit.citation));
            out.push_back(judge(j, hits));
        }
        return out;
    }
};

Figures sum(std::vector<Figures> const& all, std::function<bool(std::size_t)> const& counts) {
    Figures out;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (counts(i)) out.add(all[i]);
    return out;
}

void print(std::string const& what, Figures const& f) {
    fmt::print("| {:<52} | {:.3f} | {:.3f} | {:.3f} |\n", what, f.ndcg10 / f.queries, f.core_first / f.queries,
               f.recall20 / f.queries);
    std::fflush(stdout);
}

bool every(std::size_t) {
    return true;
}

void table(Judge const& judge) {
    fmt::print("| ranking | nDCG@10 | core first | recall@20 |\n|---|---|---|---|\n");
    print("plain: own words, stemmed, any of them", sum(judge.plain(), every));
    RankingWeights w;
    RankingWeights bare;
    bare.heading = bare.outer = bare.lead = bare.meaning = bare.likeness = bare.together = 0;
    auto const row = [&](std::string const& name, RankingWeights const& weights) {
        print(name, sum(judge.run(weights, Meaning::thesaurus), every));
    };
    bare.reread = 0;
    row("own words without stop words", bare);
    RankingWeights step = bare;
    step.meaning = w.meaning;
    row("+ thesaurus", step);
    step.heading = w.heading;
    step.lead = w.lead;
    row("+ heading and lead-in", step);
    step.together = w.together;
    row("+ words together as typed", step);
    step.likeness = w.likeness;
    row("+ catalogue of matters", step);
    row("+ the best hits read by their meaning (all)", w);
    RankingWeights meaning_only = w;
    meaning_only.likeness = 0;
    row("all but the catalogue of matters", meaning_only);
    RankingWeights without = w;
    without.meaning = 0;
    row("all but the thesaurus", without);
    for (auto const& [scheme, name] : {std::pair{Weighting::Scheme::bm25_plus, "BM25+"},
                                       {Weighting::Scheme::pl2, "PL2"},
                                       {Weighting::Scheme::language_model, "language model"},
                                       {Weighting::Scheme::tf_idf, "TF-IDF"}}) {
        RankingWeights other = w;
        other.weighting.scheme = scheme;
        row(fmt::format("all, weighted by {}", name), other);
    }
}

void choose(Judge const& judge) {
    constexpr std::size_t k_folds = 5;
    std::vector<std::pair<std::string, RankingWeights>> grid;
    for (std::size_t const reread : {std::size_t{0}, RankingWeights{}.reread})
        for (double const likeness : {2.0, 3.0, 4.0})
            for (double const meaning : {0.6, 1.0})
                for (double const lead : {0.0, 0.2}) {
                    RankingWeights w;
                    w.reread = reread;
                    w.likeness = likeness;
                    w.meaning = meaning;
                    w.lead = lead;
                    grid.emplace_back(
                        fmt::format("reread {} likeness {} meaning {} lead {}", reread, likeness, meaning, lead), w);
                }
    std::vector<std::vector<Figures>> all;
    for (auto const& [name, weights] : grid) all.push_back(judge.run(weights, Meaning::thesaurus));
    auto const worth = [](Figures const& f) { return (f.ndcg10 + f.core_first) / f.queries; };
    auto const best = [&](std::function<bool(std::size_t)> const& counts) {
        std::size_t at = 0;
        for (std::size_t i = 1; i < all.size(); ++i)
            if (worth(sum(all[i], counts)) > worth(sum(all[at], counts))) at = i;
        return at;
    };
    Figures unseen;
    for (std::size_t fold = 0; fold < k_folds; ++fold) {
        auto const held = [&](std::size_t i) { return judge.judged[i].matter % k_folds == fold; };
        std::size_t const at = best([&](std::size_t i) { return !held(i); });
        Figures const f = sum(all[at], held);
        print(fmt::format("fold {}: {}", fold + 1, grid[at].first), f);
        unseen.add(f);
    }
    print("judged on matters they were not chosen on", unseen);
    std::size_t const at = best(every);
    print("chosen on all: " + grid[at].first, sum(all[at], every));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: tune_search DB MATTERS.jsonl [choose|plain]\n");
        return 2;
    }
    try {
        IndexReader const reader(argv[1]);
        Judge judge{reader, {}, {}};
        judge.judged = read_matters(argv[2], judge.documents);
        std::string const mode = argc > 3 ? argv[3] : "";
        if (mode == "plain") {
            Figures const f = sum(judge.plain(), every);
            fmt::print("{{\"ndcg10\": {:.4f}, \"p1_core\": {:.4f}, \"recall20\": {:.4f}}}\n", f.ndcg10 / f.queries,
                       f.core_first / f.queries, f.recall20 / f.queries);
            return 0;
        }
        table(judge);
        if (mode == "choose") choose(judge);
    } catch (Error const& e) {
        fmt::print(stderr, "{}\n", format(e.diagnostic()));
        return 2;
    } catch (nlohmann::json::exception const& e) {
        fmt::print(stderr, "{}: {}\n", argv[2], e.what());
        return 2;
    }
    return 0;
}
