#include "lexicon/matter_shares.hpp"

#include <cmath>

#include "lexicon/likeness.hpp"

namespace concord {

TextVector matter_shares(Tagger const& tagger, TextVector const& text) {
    std::vector<double> shares = tagger.likenesses(text);
    double total = 0;
    for (double& share : shares) {
        share = std::exp(k_matter_sharpness * share);
        total += share;
    }
    TextVector out;
    out.reserve(shares.size());
    for (double const share : shares) out.push_back(static_cast<float>(share / total));
    return out;
}

}  // namespace concord
