// Runs of words that both clauses have are found with the table method, one row at a time: run[j] is the length of
// the run that ends at left word i and right word j. Clauses are at most a few hundred words, and the table is made
// only where three words in a row are shared, so a far pair costs a merge of two sorted lists.
#include "diff/signals.hpp"

#include <algorithm>
#include <cmath>

namespace concord {
namespace {

constexpr std::size_t k_least_run = 3;  // words; two in a row are shared by chance ("of the")

struct Runs {
    std::vector<bool> left_covered;
    std::vector<bool> right_covered;
    std::size_t longest = 0;
    std::size_t longest_end = 0;  // in left, one past
};

bool shares_triple(PreparedClause const& left, PreparedClause const& right) {
    auto const& a = left.triples;
    auto const& b = right.triples;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) return true;
        if (a[i] < b[j])
            ++i;
        else
            ++j;
    }
    return false;
}

Runs shared_runs(PreparedClause const& left_clause, PreparedClause const& right_clause) {
    std::vector<TermId> const& left = left_clause.sequence;
    std::vector<TermId> const& right = right_clause.sequence;
    Runs out{std::vector<bool>(left.size()), std::vector<bool>(right.size()), 0, 0};
    if (!shares_triple(left_clause, right_clause)) return out;
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

struct CommonTag {
    std::size_t matter = 0;
    double chance = 0;  // that both answer it
};

std::vector<CommonTag> common_tags(PreparedClause const& left, PreparedClause const& right) {
    std::vector<CommonTag> out;
    auto r = right.tags.begin();
    for (MatterScore const& tag : left.tags) {
        while (r != right.tags.end() && r->matter < tag.matter) ++r;
        if (r == right.tags.end()) break;
        if (r->matter == tag.matter) out.push_back({tag.matter, tag.probability * r->probability});
    }
    return out;
}

}  // namespace

std::string_view name(Signal signal) {
    switch (signal) {
        case Signal::words: return "shared words";
        case Signal::phrase: return "shared phrase";
        case Signal::meaning: return "alike in meaning";
        case Signal::sense: return "a sentence alike in meaning";
        case Signal::matters: return "about like matters";
        case Signal::one_matter: return "sentences about one matter";
        case Signal::both_about: return "both about";
        case Signal::agreement: return "both like a third";
    }
    return "";
}

SignalValues signals(Prepared const& prepared, PreparedClause const& left, PreparedClause const& right) {
    SignalValues out;
    for (Bag const& a : left.sentences)
        for (Bag const& b : right.sentences) out[Signal::words] = std::max(out[Signal::words], cosine(a, b));

    double const left_weight = weight_of(prepared, left.sequence);
    double const right_weight = weight_of(prepared, right.sequence);
    double const shorter = std::min(left_weight, right_weight);
    if (shorter > 0) {
        Runs const runs = shared_runs(left, right);
        double const covered = left_weight <= right_weight
                                   ? covered_weight(prepared, left.sequence, runs.left_covered)
                                   : covered_weight(prepared, right.sequence, runs.right_covered);
        out[Signal::phrase] = covered / shorter;
    }
    ReadClause const& a = left.reading;
    ReadClause const& b = right.reading;
    out[Signal::meaning] = std::max(0.0, prepared.alike_in_meaning(left, right));
    for (TextVector const& one : a.sentences)
        for (TextVector const& other : b.sentences)
            out[Signal::sense] = std::max(out[Signal::sense], cosine(one, other));
    out[Signal::matters] = cosine(a.matters, b.matters);
    double one_matter = 0;
    for (TextVector const& one : left.sentence_matters)
        for (TextVector const& other : right.sentence_matters) one_matter = std::max(one_matter, cosine(one, other));
    out[Signal::one_matter] = std::sqrt(one_matter);
    double none = 1;
    for (CommonTag const& tag : common_tags(left, right)) none *= 1 - tag.chance;
    out[Signal::both_about] = 1 - none;
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

std::optional<std::size_t> common_matter(PreparedClause const& left, PreparedClause const& right) {
    std::optional<std::size_t> out;
    double best = 0;
    for (CommonTag const& tag : common_tags(left, right)) {
        if (tag.chance <= best) continue;
        best = tag.chance;
        out = tag.matter;
    }
    return out;
}

std::string longest_shared_phrase(PreparedClause const& left, PreparedClause const& right) {
    Runs const runs = shared_runs(left, right);
    if (runs.longest < k_least_run) return {};
    std::uint32_t const begin = left.places[runs.longest_end - runs.longest].begin;
    std::uint32_t const end = left.places[runs.longest_end - 1].end;
    return left.clause->text.substr(begin, end - begin);
}

}  // namespace concord
