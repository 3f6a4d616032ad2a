// The match model's weights were fitted with the built-in encoder: another's cosine of 0.5 may be what all texts have
// in common, or a rare likeness. Mean and deviation over pairs that by far the most are unrelated tell which.
#include "diff/outside_vectors.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace concord {
namespace {

constexpr std::size_t k_pairs = 50000;

std::string one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return text;
}

struct Spread {
    double mean = 0;
    double deviation = 0;
};

Spread spread_of(std::vector<double> const& values) {
    Spread out;
    if (values.empty()) return out;
    for (double const v : values) out.mean += v / static_cast<double>(values.size());
    for (double const v : values) out.deviation += (v - out.mean) * (v - out.mean) / static_cast<double>(values.size());
    out.deviation = std::sqrt(out.deviation);
    return out;
}

}  // namespace

std::vector<ClauseLine> clause_lines(std::vector<Document const*> const& documents) {
    std::vector<ClauseLine> out;
    for (Document const* const document : documents) {
        for (std::size_t i = 0; i < document->tree.clauses.size(); ++i) {
            Clause const& clause = document->tree.clauses[i];
            if (clause.kind == Kind::title || clause.kind == Kind::heading || clause.deleted) continue;
            std::string const lead = lead_in(document->tree, static_cast<ClauseId>(i));
            out.push_back(
                {document->info.id, clause.ref, one_line(lead.empty() ? clause.text : lead + ' ' + clause.text)});
        }
    }
    return out;
}

LikenessScale scale_between(std::vector<std::string> const& documents, std::vector<TextVector> const& outside,
                            std::vector<TextVector> const& built_in) {
    assert(outside.size() == documents.size() && built_in.size() == documents.size());
    std::size_t const all = documents.size();
    if (all < 2) return {};
    // Each clause with the one `shift` places on; all shifts where there are few clauses.
    std::size_t const shifts = std::clamp<std::size_t>(k_pairs / all, 1, all - 1);
    std::vector<double> theirs;
    std::vector<double> ours;
    for (std::size_t s = 1; s <= shifts; ++s) {
        std::size_t const shift = s * all / (shifts + 1);
        for (std::size_t i = 0; i < all; ++i) {
            std::size_t const other = (i + shift) % all;
            if (documents[i] == documents[other]) continue;
            theirs.push_back(cosine(outside[i], outside[other]));
            ours.push_back(cosine(built_in[i], built_in[other]));
        }
    }
    if (theirs.empty()) return {};
    Spread const from = spread_of(theirs);
    Spread const to = spread_of(ours);
    constexpr double k_none = 1e-6;  // all clauses alike to it: it says nothing, and all are as unrelated ones are
    double const factor = from.deviation > k_none ? to.deviation / from.deviation : 0;
    return {to.mean - factor * from.mean, factor};
}

}  // namespace concord
