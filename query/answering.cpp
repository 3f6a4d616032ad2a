// Each likeness is put on the scale that unrelated wordings of the catalogue have, so that the weights compare.
#include "query/answering.hpp"

namespace concord {
namespace {

double on_scale(double value, Scale const& scale) {
    return (value - double{scale.mean}) / double{scale.spread};
}

}  // namespace

Answering::Answering(std::string_view question, RankingWeights const& weights, Readings& readings)
    : readings_(readings), weights_(weights), question_(readings.encoder(), question) {}

double Answering::meaning(ClauseRecord const& record) {
    Likeness const alike = question_.of(readings_.of(record));
    auto const& scales = readings_.encoder().file().scales;
    return weights_.whole * on_scale(alike.whole, scales[0]) +
           weights_.sentences * on_scale(alike.sentences, scales[1]) +
           weights_.matters * on_scale(alike.matters, scales[2]) + weights_.words * on_scale(alike.words, scales[3]);
}

double Answering::of(ClauseRecord const& record, double share) {
    return weights_.share * share + meaning(record);
}

double Answering::apart(ClauseRecord const& record) {
    ClauseReading const& reading = readings_.of(record);
    return (question_.of(reading).whole - double{reading.beside}) / double{readings_.encoder().file().scales[0].spread};
}

bool Answering::may_stand_in(ClauseRecord const& record) {
    return question_.may_stand_in(readings_.of(record));
}

}  // namespace concord
