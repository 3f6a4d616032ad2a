// Fits the curve by which a cell of the comparison table speaks or is silent (diff/ranked.cpp), and judges it on
// matters and on documents that it was not fitted on.
//
//   learn_findings DB MATTERS.jsonl
//
// A cell is one judged question in one judged document: it should speak where the document has a core clause, be silent
// where it has none; where a clause only bears on the question, either will do, and the cell is left out.
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

#include "ask/comparing.hpp"
#include "diff/ranked.hpp"
#include "diff/suits.hpp"
#include "model/diagnostic.hpp"

using namespace concord;

namespace {

constexpr std::size_t k_folds = 10;  // of the matters
constexpr double k_speaks = 0.375;   // as in diff/compare.cpp
constexpr double k_ridge = 1;        // pull of the weights towards 0, in cells

constexpr std::size_t k_signs = 5;
using Signs = std::array<double, k_signs>;  // 1, score, behind, third, apart

struct JudgedCell {
    std::size_t matter = 0;
    std::string document;
    bool speaks = false;
    bool right_first = false;  // its best clause is a core clause
    Signs signs{};
};

// By least squares.
class Line {
 public:
    void add(double x, double y) {
        count_ += 1;
        x_ += x;
        y_ += y;
        xx_ += x * x;
        xy_ += x * y;
    }
    double slope() const { return (count_ * xy_ - x_ * y_) / (count_ * xx_ - x_ * x_); }
    double at_nought() const { return (y_ - slope() * x_) / count_; }

 private:
    double count_ = 0, x_ = 0, y_ = 0, xx_ = 0, xy_ = 0;
};

std::vector<JudgedCell> read_cells(IndexReader const& reader, char const* path) {
    std::vector<nlohmann::json> matters;
    std::set<std::string> judged;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        matters.push_back(nlohmann::json::parse(line));
        for (auto const& [document, refs] : matters.back()["core"].items()) judged.insert(document);
    }
    std::vector<Document const*> documents;
    for (DocumentInfo const& info : reader.documents()) documents.push_back(&reader.document(info.id));
    std::vector<StandingDecision> const decisions;
    AskedOf const of{documents, decisions};
    Matcher matcher(documents, reader.thesaurus());
    EvidenceFinder finder(reader);
    Line usual;  // of the third best score over the best
    std::vector<JudgedCell> out;
    for (std::size_t m = 0; m < matters.size(); ++m) {
        auto const& matter = matters[m];
        CompareInput const input = what_answers(finder, matcher, of, matter["question"].get<std::string>());
        std::map<std::string, std::vector<Ranked>> best;
        double anywhere = 0;
        for (Ranked const& r : rank(input)) {
            if (!r.is_rule) continue;
            best[r.evidence->citation.document].push_back(r);
            anywhere = std::max(anywhere, r.score);
        }
        for (auto& [document, ranked] : best)
            std::stable_sort(ranked.begin(), ranked.end(),
                             [](Ranked const& a, Ranked const& b) { return a.score > b.score; });
        for (std::string const& document : judged) {
            auto const bears = matter.find("also");
            bool const speaks = matter["core"].contains(document);
            if (!speaks && bears != matter.end() && bears->contains(document)) continue;
            JudgedCell cell{m, document, speaks, false, {1, 0, anywhere, 0, 0}};
            if (auto const at = best.find(document); at != best.end()) {
                Ranked const& first = at->second.front();
                double const third = at->second.size() < 3 ? 0 : at->second[2].score;
                std::size_t const rules = rules_of(reader.document(document).tree);
                if (!is_short(rules)) usual.add(first.score, third);
                cell.signs = {1, first.score, anywhere - first.score, third_sign(first.score, third, rules),
                              first.evidence->apart};
                if (speaks)
                    for (auto const& ref : matter["core"][document])
                        cell.right_first |= ref.get<std::string>() == first.evidence->citation.ref;
            }
            out.push_back(cell);
        }
    }
    fmt::print("usual third {:.2f}, per best {:.2f}\n", usual.at_nought(), usual.slope());
    return out;
}

double probability(Signs const& weights, Signs const& signs) {
    double z = 0;
    for (std::size_t i = 0; i < signs.size(); ++i) z += weights[i] * signs[i];
    return 1 / (1 + std::exp(-z));
}

// Solves the equations by elimination; the matrix is positive, so no row needs to change place.
Signs solve(std::array<Signs, k_signs> matrix, Signs right) {
    for (std::size_t i = 0; i < k_signs; ++i)
        for (std::size_t row = i + 1; row < k_signs; ++row) {
            double const factor = matrix[row][i] / matrix[i][i];
            for (std::size_t column = i; column < k_signs; ++column) matrix[row][column] -= factor * matrix[i][column];
            right[row] -= factor * right[i];
        }
    Signs out{};
    for (std::size_t i = k_signs; i-- > 0;) {
        double sum = right[i];
        for (std::size_t column = i + 1; column < k_signs; ++column) sum -= matrix[i][column] * out[column];
        out[i] = sum / matrix[i][i];
    }
    return out;
}

// Newton's method on the likelihood; twenty steps are far more than it needs.
Signs fit(std::vector<JudgedCell> const& cells, std::function<bool(JudgedCell const&)> const& counts) {
    Signs weights{};
    for (int step = 0; step < 20; ++step) {
        std::array<Signs, k_signs> curvature{};
        Signs slope{};
        for (std::size_t i = 1; i < k_signs; ++i) {
            curvature[i][i] = k_ridge;
            slope[i] = -k_ridge * weights[i];
        }
        curvature[0][0] = 1e-9;
        for (JudgedCell const& cell : cells) {
            if (!counts(cell)) continue;
            double const p = probability(weights, cell.signs);
            for (std::size_t i = 0; i < k_signs; ++i) {
                slope[i] += ((cell.speaks ? 1 : 0) - p) * cell.signs[i];
                for (std::size_t j = 0; j < k_signs; ++j)
                    curvature[i][j] += p * (1 - p) * cell.signs[i] * cell.signs[j];
            }
        }
        Signs const change = solve(curvature, slope);
        for (std::size_t i = 0; i < k_signs; ++i) weights[i] += change[i];
    }
    return weights;
}

void print(std::string const& what, std::vector<JudgedCell> const& cells, std::vector<double> const& probabilities,
           double cut) {
    double spoken = 0;
    double silent = 0;
    double right = 0;
    double false_silence = 0;
    double kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        bool const says = probabilities[i] >= cut;
        (cells[i].speaks ? spoken : silent) += 1;
        if (cells[i].speaks && !says) ++false_silence;
        if (!cells[i].speaks && !says) ++kept;
        if (says && cells[i].right_first) ++right;
    }
    fmt::print("| {:<40} | {:.2f} | {:.3f} | {:.3f} | {:.3f} | {:.3f} |\n", what, cut,
               (right + kept) / (spoken + silent), right / spoken, false_silence / spoken, kept / silent);
}

void learn(std::vector<JudgedCell> const& cells) {
    std::set<std::string> documents;
    for (JudgedCell const& cell : cells) documents.insert(cell.document);
    Signs const all = fit(cells, [](JudgedCell const&) { return true; });
    fmt::print("constant {:.2f}, per score {:.2f}, per behind {:.2f}, per third {:.2f}, per apart {:.2f}\n\n", all[0],
               all[1], all[2], all[3], all[4]);
    fmt::print(
        "| fitted on | speaks from | cell accuracy | right first | false silence | silence kept |\n"
        "|---|---|---|---|---|---|\n");
    std::vector<double> on_all(cells.size());
    std::vector<double> by_matter(cells.size());
    std::vector<double> by_document(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) on_all[i] = probability(all, cells[i].signs);
    for (std::size_t fold = 0; fold < k_folds; ++fold) {
        Signs const rest = fit(cells, [&](JudgedCell const& cell) { return cell.matter % k_folds != fold; });
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (cells[i].matter % k_folds == fold) by_matter[i] = probability(rest, cells[i].signs);
    }
    for (std::string const& document : documents) {
        Signs const rest = fit(cells, [&](JudgedCell const& cell) { return cell.document != document; });
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (cells[i].document == document) by_document[i] = probability(rest, cells[i].signs);
    }
    for (double const cut : {0.25, k_speaks, 0.4, 0.45, 0.5}) {
        print("all cells", cells, on_all, cut);
        print("nine tenths of the matters", cells, by_matter, cut);
        print("the other documents", cells, by_document, cut);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: learn_findings DB MATTERS.jsonl\n");
        return 2;
    }
    try {
        IndexReader const reader(argv[1]);
        learn(read_cells(reader, argv[2]));
    } catch (Error const& e) {
        fmt::print(stderr, "{}\n", format(e.diagnostic()));
        return 2;
    } catch (nlohmann::json::exception const& e) {
        fmt::print(stderr, "{}: {}\n", argv[2], e.what());
        return 2;
    }
    return 0;
}
