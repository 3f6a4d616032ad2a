// A matter's likeness is the cosine of the clause's vector with the matter's prototype; its share is what it takes of
// the sum of all matters' likenesses, sharpened. A logistic curve over the two, fitted by scripts/train-lexicon on
// wordings that the prototypes were not learned from (and on paragraphs of statutes, which answer none), makes a
// probability of them.
#include "lexicon/tagger.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace concord {
namespace {

constexpr double k_sharpness = 16;  // of the shares; scripts/train-lexicon fits with the same

TextVector sum_of(std::vector<std::pair<float, TextVector>> const& parts) {
    TextVector out(parts.front().second.size(), 0.0F);
    for (auto const& [share, vector] : parts)
        for (std::size_t i = 0; i < out.size(); ++i) out[i] += share * vector[i];
    double const length = std::sqrt(cosine(out, out));
    if (length > 0)
        for (float& value : out) value = static_cast<float>(value / length);
    return out;
}

TextVector learn(Encoder const& encoder, CatalogueMatter const& matter) {
    std::vector<std::pair<float, TextVector>> parts{{1.0F, encoder.encode(matter.question)}};
    for (std::string const& wording : matter.wordings) parts.emplace_back(1.0F, encoder.encode(wording));
    for (std::string const& query : matter.queries) parts.emplace_back(1.0F, encoder.encode(query));
    return sum_of(parts);
}

}  // namespace

TextVector encode_clause(Encoder const& encoder, ClauseText const& clause) {
    std::vector<std::pair<float, TextVector>> parts{{1.0F, encoder.encode(clause.text)}};
    if (!clause.lead_in.empty()) parts.emplace_back(k_lead_in_share, encoder.encode(clause.lead_in));
    if (!clause.headings.empty()) parts.emplace_back(k_heading_share, encoder.encode(clause.headings.back()));
    return sum_of(parts);
}

Tagger::Tagger(Encoder encoder, Catalogue const& own) : encoder_(std::move(encoder)) {
    for (std::size_t i = 0; i < encoder_.matter_count(); ++i) {
        names_.emplace_back(encoder_.file().matters[i]);
        prototypes_.push_back(encoder_.prototype(i));
    }
    for (CatalogueMatter const& matter : own.matters) {
        auto const known = std::find(names_.begin(), names_.end(), matter.name);
        if (known != names_.end()) {
            prototypes_[static_cast<std::size_t>(known - names_.begin())] = learn(encoder_, matter);
        } else {
            names_.push_back(matter.name);
            prototypes_.push_back(learn(encoder_, matter));
        }
    }
}

std::vector<double> Tagger::likenesses(TextVector const& clause) const {
    std::vector<double> out;
    for (TextVector const& prototype : prototypes_) out.push_back(cosine(clause, prototype));
    return out;
}

std::vector<MatterScore> Tagger::matters_of(ClauseText const& clause, double least) const {
    return matters_near(encode_clause(encoder_, clause), least);
}

std::vector<MatterScore> Tagger::matters_near(TextVector const& clause, double least) const {
    std::vector<MatterScore> out;
    double total = 0;
    for (double const likeness : likenesses(clause)) {
        out.push_back({out.size(), likeness});
        total += std::exp(k_sharpness * likeness);
    }
    EncoderFile const& fitted = encoder_.file();
    for (MatterScore& score : out) {
        double const likeness = score.probability;
        double const share = std::exp(k_sharpness * likeness) / total;
        double const z = fitted.constant + fitted.weight_likeness * likeness + fitted.weight_share * share;
        score.probability = 1 / (1 + std::exp(-z));
    }
    out.erase(std::remove_if(out.begin(), out.end(), [&](MatterScore const& s) { return s.probability < least; }),
              out.end());
    std::sort(out.begin(), out.end(), [](MatterScore const& a, MatterScore const& b) {
        return a.probability != b.probability ? a.probability > b.probability : a.matter < b.matter;
    });
    return out;
}

}  // namespace concord
