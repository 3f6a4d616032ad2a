// A term is named as it stands in the left clause, a concept by its slug. What the encoder found has no words of its
// own: it is told as a percentage beside the one that is usual, so that nobody takes a low one for a reason.
#include "diff/reasons.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "lexicon/catalogue.hpp"

namespace concord {
namespace {

constexpr std::size_t k_words_named = 6;  // shared words that a reason names
constexpr double k_least_added = 0.005;   // in log odds; less is no reason

// The heaviest shared terms as they stand in the left text; a concept is named by its slug.
std::string shared_words(Prepared const& prepared, PreparedClause const& left, PreparedClause const& right) {
    std::string out;
    std::size_t count = 0;
    for (SharedTerm const& shared : shared_terms(left.own, right.own)) {
        if (count == k_words_named) break;
        std::string word = prepared.name(shared.term);
        if (word.starts_with('=')) {
            word.erase(0, 1);
            std::replace(word.begin(), word.end(), '-', ' ');
        } else {
            auto const at = std::find(left.sequence.begin(), left.sequence.end(), shared.term);
            Span const span = left.places[static_cast<std::size_t>(at - left.sequence.begin())];
            word = left.clause->text.substr(span.begin, span.end - span.begin);
        }
        if ((", " + out + ",").find(", " + word + ",") != std::string::npos) continue;
        out += out.empty() ? word : ", " + word;
        ++count;
    }
    return out.empty() ? "none of their own" : out;
}

std::string against_usual(Signal signal, double value) {
    return fmt::format("{:.0f} %, usual is {:.0f} %", 100 * value, 100 * usual(signal));
}

std::string detail(Prepared const& prepared, Tagger const& tagger, PreparedClause const& left,
                   PreparedClause const& right, Signal signal, double value, PreparedClause const* third) {
    switch (signal) {
        case Signal::words: return shared_words(prepared, left, right);
        case Signal::phrase: {
            std::string const phrase = longest_shared_phrase(left, right);
            return phrase.empty() ? "none" : "“" + phrase + "”";
        }
        case Signal::meaning:
        case Signal::sense:
        case Signal::matters:
        case Signal::one_matter: return against_usual(signal, value);
        case Signal::both_about: {
            auto const matter = common_matter(left, right);
            return matter ? matter_title(tagger.names()[*matter]) : "no matter of the catalogue";
        }
        case Signal::agreement: return third == nullptr ? "none" : format(third->citation);
    }
    return {};
}

}  // namespace

Reasons reasons(Prepared const& prepared, Tagger const& tagger, PreparedClause const& left, PreparedClause const& right,
                Pass pass, SignalValues const& values, PreparedClause const* third) {
    Reasons out;
    for (std::size_t i = 0; i < k_signal_count; ++i) {
        auto const signal = static_cast<Signal>(i);
        double const weight = added(pass, signal, values);
        if (std::abs(weight) < k_least_added) continue;
        (weight > 0 ? out.in_favour : out.against)
            .push_back({std::string(name(signal)), detail(prepared, tagger, left, right, signal, values[signal], third),
                        weight});
    }
    auto const heavier = [](Reason const& a, Reason const& b) { return std::abs(a.weight) > std::abs(b.weight); };
    std::stable_sort(out.in_favour.begin(), out.in_favour.end(), heavier);
    std::stable_sort(out.against.begin(), out.against.end(), heavier);
    return out;
}

}  // namespace concord
