// Runs of words that both clauses have are found with the table method, one row at a time: run[j] is the length of
// the run that ends at left word i and right word j. Clauses are at most a few hundred words, and the table is made
// only where three words in a row are shared, so a far pair costs a merge of two sorted lists.
#include "diff/signals.hpp"

#include <algorithm>

namespace concord {
namespace {

constexpr std::size_t k_least_run = 3;          // words; two in a row are shared by chance ("of the")
constexpr std::size_t k_longest_clause = 4000;  // words looked at for shared runs; a clause of more is no clause

struct Runs {
    std::vector<bool> left_covered;
    std::vector<bool> right_covered;
    std::size_t longest = 0;
    std::size_t longest_end = 0;  // in left, one past
};

std::vector<std::array<TermId, 3>> triples(std::vector<TermId> const& words) {
    std::vector<std::array<TermId, 3>> out;
    for (std::size_t i = 0; i + 2 < words.size() && i < k_longest_clause; ++i)
        out.push_back({words[i], words[i + 1], words[i + 2]});
    std::sort(out.begin(), out.end());
    return out;
}

bool shares_triple(std::vector<TermId> const& left, std::vector<TermId> const& right) {
    auto const a = triples(left);
    auto const b = triples(right);
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) return true;
        if (a[i] < b[j])
            ++i;
        else
            ++j;
    }
    return false;
}

Runs shared_runs(std::vector<TermId> const& left, std::vector<TermId> const& right) {
    Runs out{std::vector<bool>(left.size()), std::vector<bool>(right.size()), 0, 0};
    if (!shares_triple(left, right)) return out;
    std::size_t const rows = std::min(left.size(), k_longest_clause);
    std::size_t const columns = std::min(right.size(), k_longest_clause);
    std::vector<std::size_t> above(columns + 1, 0);
    std::vector<std::size_t> run(columns + 1, 0);
    for (std::size_t i = 1; i <= rows; ++i) {
        for (std::size_t j = 1; j <= columns; ++j) {
            run[j] = left[i - 1] == right[j - 1] ? above[j - 1] + 1 : 0;
            if (run[j] < k_least_run) continue;
            std::size_t const fresh = run[j] == k_least_run ? k_least_run : 1;
            for (std::size_t k = 0; k < fresh; ++k) {
                out.left_covered[i - 1 - k] = true;
                out.right_covered[j - 1 - k] = true;
            }
            if (run[j] > out.longest) {
                out.longest = run[j];
                out.longest_end = i;
            }
        }
        above.swap(run);
    }
    return out;
}

double weight_of(Prepared const& prepared, std::vector<TermId> const& words) {
    double sum = 0;
    for (TermId const term : words) sum += prepared.idf(term);
    return sum;
}

double covered_weight(Prepared const& prepared, std::vector<TermId> const& words, std::vector<bool> const& covered) {
    double sum = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (covered[i]) sum += prepared.idf(words[i]);
    return sum;
}

}  // namespace

std::string_view name(Signal signal) {
    switch (signal) {
        case Signal::words: return "shared words";
        case Signal::sentence: return "a sentence alike";
        case Signal::phrase: return "shared phrase";
    }
    return "";
}

SignalValues signals(Prepared const& prepared, PreparedClause const& left, PreparedClause const& right) {
    SignalValues out;
    out[Signal::words] = cosine(left.whole, right.whole);
    for (Bag const& a : left.sentences)
        for (Bag const& b : right.sentences) out[Signal::sentence] = std::max(out[Signal::sentence], cosine(a, b));

    double const left_weight = weight_of(prepared, left.sequence);
    double const right_weight = weight_of(prepared, right.sequence);
    double const shorter = std::min(left_weight, right_weight);
    if (shorter > 0) {
        Runs const runs = shared_runs(left.sequence, right.sequence);
        double const covered = left_weight <= right_weight
                                   ? covered_weight(prepared, left.sequence, runs.left_covered)
                                   : covered_weight(prepared, right.sequence, runs.right_covered);
        out[Signal::phrase] = covered / shorter;
    }
    return out;
}

std::vector<SharedTerm> shared_terms(Bag const& left, Bag const& right) {
    std::vector<SharedTerm> out;
    auto r = right.terms.begin();
    for (auto const& [term, weight] : left.terms) {
        while (r != right.terms.end() && r->first < term) ++r;
        if (r == right.terms.end()) break;
        if (r->first == term) out.push_back({term, weight * r->second});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](SharedTerm const& a, SharedTerm const& b) { return a.weight > b.weight; });
    return out;
}

std::string longest_shared_phrase(PreparedClause const& left, PreparedClause const& right) {
    Runs const runs = shared_runs(left.sequence, right.sequence);
    if (runs.longest < k_least_run) return {};
    std::uint32_t const begin = left.places[runs.longest_end - runs.longest].begin;
    std::uint32_t const end = left.places[runs.longest_end - 1].end;
    return left.clause->text.substr(begin, end - begin);
}

}  // namespace concord
