// Words are aligned softly: "withdraw" finds "leave" at 0.7 and counts as much as it weighs. A clause that speaks of
// two things is like another in one sentence only, which the whole's vector hides and the best pair of sentences shows.
// Shares of matters say that two clauses answer the same questions, though nothing in their words is near.
#include "lexicon/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "lexicon/matter_shares.hpp"

namespace concord {
namespace {

void add_words(Encoder const& encoder, EncoderWords const& words, WordVectors& known, ReadClause& out) {
    for (std::string const& word : std::set<std::string>(words.begin(), words.end()))
        if (KnownWord const& one = known.of(encoder, word); one.weight > 0) out.words.push_back(one);
}

double best_of(TextVector const& one, std::vector<TextVector> const& others) {
    double best = -1;
    for (TextVector const& other : others) best = std::max(best, cosine(one, other));
    return best;
}

double found_in(ReadClause const& left, ReadClause const& right) {
    double sum = 0;
    double weights = 0;
    for (KnownWord const& word : left.words) {
        double best = -1;
        for (KnownWord const& other : right.words) best = std::max(best, cosine(*word.vector, *other.vector));
        sum += word.weight * best;
        weights += word.weight;
    }
    return sum / weights;
}

// All but the words.
Likeness but_words(ReadClause const& left, ReadClause const& right) {
    Likeness out;
    out.whole = cosine(left.whole, right.whole);
    out.sentences = -1;
    for (TextVector const& sentence : left.sentences)
        out.sentences = std::max(out.sentences, best_of(sentence, right.sentences));
    if (!left.matters.empty() && !right.matters.empty()) out.matters = cosine(left.matters, right.matters);
    return out;
}

}  // namespace

ReadClause read_wording(Encoder const& encoder, ClauseText const& clause, WordVectors& known) {
    ReadClause out;
    out.whole = encode_clause(encoder, clause);
    EncoderWords all;
    for (EncoderWords const& sentence : encoder_sentences(clause.text)) {
        all.insert(all.end(), sentence.begin(), sentence.end());
        if (sentence.size() >= k_least_sentence) out.sentences.push_back(encoder.encode(sentence));
    }
    if (out.sentences.empty()) out.sentences.push_back(encoder.encode(all));
    add_words(encoder, all, known, out);
    return out;
}

ReadClause read_clause(Tagger const& tagger, ClauseText const& clause) {
    WordVectors known;
    return read_clause(tagger, clause, known);
}

ReadClause read_clause(Tagger const& tagger, ClauseText const& clause, WordVectors& known) {
    ReadClause out = read_wording(tagger.encoder(), clause, known);
    out.matters = matter_shares(tagger, out.whole);
    double const length = std::sqrt(cosine(out.matters, out.matters));
    for (float& share : out.matters) share = static_cast<float>(share / length);
    return out;
}

ReadClause read_question(Tagger const& tagger, std::string_view question) {
    return read_clause(tagger, {question, {}, {}});
}

Likeness likeness(ReadClause const& left, ReadClause const& right, Towards towards) {
    Likeness out = but_words(left, right);
    if (left.words.empty() || right.words.empty()) return out;
    out.words = found_in(left, right);
    if (towards == Towards::both) out.words = (out.words + found_in(right, left)) / 2;
    return out;
}

Likeness QuestionLikeness::of(ReadClause const& clause) {
    Likeness out = but_words(question_, clause);
    if (!question_.words.empty() && !clause.words.empty()) out.words = found_in(clause);
    return out;
}

double QuestionLikeness::found_in(ReadClause const& clause) {
    std::vector<double> best(question_.words.size(), -1);
    for (KnownWord const& other : clause.words) {
        auto const [at, is_new] = cosines_.try_emplace(other.vector.get());
        if (is_new) {
            held_.push_back(other.vector);
            for (KnownWord const& word : question_.words) at->second.push_back(cosine(*word.vector, *other.vector));
        }
        for (std::size_t i = 0; i < best.size(); ++i) best[i] = std::max(best[i], at->second[i]);
    }
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < best.size(); ++i) {
        sum += question_.words[i].weight * best[i];
        weights += question_.words[i].weight;
    }
    return sum / weights;
}

double combined(Tagger const& tagger, Likeness const& likeness) {
    auto const& scales = tagger.encoder().file().scales;
    double const values[] = {likeness.whole, likeness.sentences, likeness.matters, likeness.words};
    double sum = 0;
    for (std::size_t i = 0; i < scales.size(); ++i)
        sum += (values[i] - double{scales[i].mean}) / double{scales[i].spread};
    return sum / static_cast<double>(scales.size());
}

}  // namespace concord
