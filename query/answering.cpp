// Each likeness is put on the scale that unrelated wordings of the catalogue have, so that the weights compare. Which
// matters a clause speaks of costs as much to find out as all the rest: it is left out where it has no weight.
#include "query/answering.hpp"

namespace concord {
namespace {

double on_scale(double value, Scale const& scale) {
    return (value - double{scale.mean}) / double{scale.spread};
}

}  // namespace

Answering::Answering(std::string_view question, RankingWeights const& weights, Readings& readings)
    : readings_(readings), weights_(weights), question_(read_question(readings.tagger(), question)) {}

double Answering::meaning(ClauseRecord const& record) {
    bool const with_matters = weights_.matters > 0;
    ReadClause const& read = with_matters ? readings_.with_matters(record) : readings_.without_matters(record);
    Likeness const alike = question_.of(read);
    auto const& scales = readings_.tagger().encoder().file().scales;
    double sum = weights_.whole * on_scale(alike.whole, scales[0]) +
                 weights_.sentences * on_scale(alike.sentences, scales[1]) +
                 weights_.words * on_scale(alike.words, scales[3]);
    if (with_matters) sum += weights_.matters * on_scale(alike.matters, scales[2]);
    return sum;
}

double Answering::of(ClauseRecord const& record, double share) {
    return weights_.share * share + meaning(record);
}

}  // namespace concord
