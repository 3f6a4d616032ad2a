// Chooses the ranking's weights (query/ranking.hpp) by cross-validation, and says what each way of ranking is worth.
//
//   tune_search DB MATTERS.jsonl          the table of docs/search-quality.md
//   tune_search DB MATTERS.jsonl choose   and tries a grid; each fifth of the matters is judged with what the rest
//   chose tune_search DB MATTERS.jsonl plain    only the baseline, as one JSON object (scripts/quality prints it)
//
// A judged query counts hits in documents that the matters name; headings and titles are no answers but take places.
#include <algorithm>
#include <array>
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
#include "query/both_ways.hpp"
#include "query/readings.hpp"
#include "query/search.hpp"
#include "text/words.hpp"

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
    bare.heading = bare.outer = bare.lead = bare.meaning = bare.together = 0;
    bare.near_hits = 0;
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
    step.near_hits = w.near_hits;
    row("+ catalogue of matters", step);
    row("+ the best hits read by their meaning (all)", w);
    RankingWeights meaning_only = w;
    meaning_only.near_hits = 0;
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

// A hit with what the weights weigh, so that a setting is tried without searching again.
struct Signals {
    double share = 0;
    std::array<double, 4> likenesses{};  // whole, sentences, matters, words: on the scale of unrelated wordings
    bool together = false;
    bool title = false;
    bool judged = false;
    std::string citation;
};

std::vector<Signals> signals_of(Judge const& judge, Judged const& judged, Readings& readings) {
    RankingWeights const w;
    auto const parsed = parse_query(judged.query);
    auto const done = compile_query(std::get<QueryNode>(parsed), judged.query, judge.reader, w, Meaning::thesaurus);
    auto const& compiled = std::get<CompiledQuery>(done);
    StoredRequest request;
    request.query = compiled.query;
    request.limit = w.reread;
    request.weighting = w.weighting;
    std::vector<StoredHit> hits = judge.reader.search(request).hits;
    add_near(judge.reader, request, compiled.near, w.near_hits, w.reread, hits);
    QuestionReading question(readings.encoder(), compiled.question);
    auto const words = folded_words(compiled.question);
    auto const& scales = readings.encoder().file().scales;
    std::vector<Signals> out;
    for (StoredHit const& hit : hits) {
        Signals s;
        s.share = hits.front().score > 0 ? hit.score / hits.front().score : 0;
        Likeness const alike = question.of(readings.of(hit.record));
        double const values[] = {alike.whole, alike.sentences, alike.matters, alike.words};
        for (std::size_t i = 0; i < scales.size() && !compiled.question.empty(); ++i)
            s.likenesses[i] = (values[i] - double{scales[i].mean}) / double{scales[i].spread};
        auto const text = folded_words(hit.record.text);
        s.together = std::search(text.begin(), text.end(), words.begin(), words.end()) != text.end();
        s.title = hit.record.kind == Kind::title || hit.record.kind == Kind::heading;
        s.judged = judge.documents.count(hit.citation.document) > 0;
        s.citation = format(hit.citation);
        out.push_back(std::move(s));
    }
    return out;
}

Figures judge_with(RankingWeights const& w, Judged const& judged, std::vector<Signals> const& hits) {
    constexpr double k_first = 100;
    std::vector<std::pair<double, std::string>> order;
    for (Signals const& s : hits) {
        if (!s.judged) continue;
        double const score = w.share * s.share + w.whole * s.likenesses[0] + w.sentences * s.likenesses[1] +
                             w.matters * s.likenesses[2] + w.words * s.likenesses[3] - (s.title ? w.title : 0) +
                             (s.together ? k_first : 0);
        order.emplace_back(-score, s.citation);
    }
    std::stable_sort(order.begin(), order.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::string> citations;
    for (auto& [minus, citation] : order) citations.push_back(std::move(citation));
    return judge(judged, citations);
}

std::vector<RankingWeights> grid() {
    std::vector<RankingWeights> out;
    for (double const share : {1.0, 1.5, 2.0, 3.0})
        for (double const whole : {0.2, 0.35, 0.5})
            for (double const sentences : {0.3, 0.5, 0.7})
                for (double const matters : {0.0, 0.1, 0.2, 0.3})
                    for (double const words : {0.2, 0.4, 0.6})
                        for (double const title : {0.0, 2.0}) {
                            RankingWeights& w = out.emplace_back();
                            w.share = share;
                            w.whole = whole;
                            w.sentences = sentences;
                            w.matters = matters;
                            w.words = words;
                            w.title = title;
                        }
    return out;
}

std::string named(RankingWeights const& w) {
    return fmt::format("share {} whole {} sentences {} matters {} words {} title {}", w.share, w.whole, w.sentences,
                       w.matters, w.words, w.title);
}

void choose(Judge const& judge) {
    constexpr std::size_t k_folds = 5;
    Readings readings(judge.reader.encoder());
    std::vector<std::vector<Signals>> signals;
    for (Judged const& j : judge.judged) signals.push_back(signals_of(judge, j, readings));
    std::vector<RankingWeights> const tried = grid();
    std::vector<std::vector<Figures>> all(tried.size());
    for (std::size_t t = 0; t < tried.size(); ++t)
        for (std::size_t i = 0; i < signals.size(); ++i)
            all[t].push_back(judge_with(tried[t], judge.judged[i], signals[i]));
    auto const worth = [](Figures const& f) { return (f.ndcg10 + f.core_first + f.recall20 / 2) / f.queries; };
    auto const best = [&](std::function<bool(std::size_t)> const& counts) {
        std::size_t at = 0;
        for (std::size_t i = 1; i < all.size(); ++i)
            if (worth(sum(all[i], counts)) > worth(sum(all[at], counts))) at = i;
        return at;
    };
    fmt::print("\n| {} settings, five folds of matters | nDCG@10 | core first | recall@20 |\n|---|---|---|---|\n",
               tried.size());
    Figures unseen;
    for (std::size_t fold = 0; fold < k_folds; ++fold) {
        auto const held = [&](std::size_t i) { return judge.judged[i].matter % k_folds == fold; };
        std::size_t const at = best([&](std::size_t i) { return !held(i); });
        Figures const f = sum(all[at], held);
        print(fmt::format("fold {}: {}", fold + 1, named(tried[at])), f);
        unseen.add(f);
    }
    print("judged on matters they were not chosen on", unseen);
    std::size_t const at = best(every);
    print("best on all: " + named(tried[at]), sum(all[at], every));
    std::vector<Figures> in_use;
    for (std::size_t i = 0; i < signals.size(); ++i)
        in_use.push_back(judge_with(RankingWeights{}, judge.judged[i], signals[i]));
    print("in use: " + named(RankingWeights{}), sum(in_use, every));
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
