// What is wanted of a sum of rows S, one for each word, is only its cosine with a question's vector q. Each model's
// part counts by itself (encoder.cpp), so that is
//
//   cosine(q, S)  =  1/sqrt(models) * sum over models of  (q·r1 + q·r2 + …) / |S|
//
// and q·r is the same for a word wherever it stands: it is worked out once a question. |S| does not depend on the
// question: it is kept. Packed, little-endian as the encoder's own file:
//
//   u16 words: own, lead-in, heading    u16 sentences
//   u16 begin, end of each sentence     u16 each word
//   f32 length of each model's sum: own, lead-in, heading, each sentence      f32 length of the whole      f32 beside
//   (u16 matter, u8 share) to the end
#include "lexicon/clause_reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <functional>
#include <numeric>
#include <set>

#include "lexicon/embedded.hpp"
#include "model/source.hpp"

namespace concord {
namespace {

// A unit longer than this is no rule but a conversion gone wrong; its beginning says what it is about. What is kept
// of its words and of two more texts has numbers of 16 bits.
constexpr std::size_t k_longest = 16384;

constexpr std::size_t k_beside = 20;
constexpr std::size_t k_most_shares = 64;  // of 612; the rest are too small to tell

using Lanes = std::array<float, 8>;  // sums side by side, which a compiler can keep in vector registers

double dot(float const* left, std::int8_t const* right, std::size_t size) {
    Lanes sums{};
    std::size_t const whole = size / sums.size() * sums.size();
    for (std::size_t i = 0; i < whole; i += sums.size())
        for (std::size_t lane = 0; lane < sums.size(); ++lane)
            sums[lane] += left[i + lane] * static_cast<float>(right[i + lane]);
    for (std::size_t i = whole; i < size; ++i) sums[i - whole] += left[i] * static_cast<float>(right[i]);
    double out = 0;
    for (float const sum : sums) out += double{sum};
    return out;
}

std::vector<double> nearness_of_matters(Encoder const& encoder, TextVector const& vector) {
    std::vector<double> out(encoder.matter_count(), 0);
    for (std::size_t i = 0; i < out.size(); ++i) {
        EncoderRow const row = encoder.matter_row(i);
        out[i] = double{row.scale} * dot(vector.data(), row.values, vector.size());
    }
    return out;
}

// As read_clause() of likeness.cpp.
std::vector<double> shares_of(std::vector<double> out) {
    double const most = out.empty() ? 0 : *std::max_element(out.begin(), out.end());
    double squares = 0;
    for (double& share : out) {
        share = std::exp(k_matter_sharpness * (share - most));
        squares += share * share;
    }
    for (double& share : out) share /= std::sqrt(squares);
    return out;
}

double mean_of_greatest(std::vector<double> values, std::size_t most) {
    most = std::min(most, values.size());
    if (most == 0) return 0;
    auto const end = values.begin() + static_cast<std::ptrdiff_t>(most);
    std::partial_sort(values.begin(), end, values.end(), std::greater<>());
    return std::accumulate(values.begin(), end, 0.0) / static_cast<double>(most);
}

std::vector<MatterShare> greatest(std::vector<double> const& shares) {
    std::vector<std::pair<double, std::size_t>> sorted;
    for (std::size_t i = 0; i < shares.size(); ++i) sorted.emplace_back(-shares[i], i);
    std::size_t const most = std::min(k_most_shares, sorted.size());
    std::partial_sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(most), sorted.end());
    std::vector<MatterShare> out;
    for (std::size_t i = 0; i < most; ++i)
        if (auto const level = std::lround(-255 * sorted[i].first); level > 0)
            out.push_back({static_cast<std::uint16_t>(sorted[i].second), static_cast<std::uint8_t>(level)});
    return out;
}

double length_of(std::int8_t const* values, std::size_t size) {
    std::int64_t squares = 0;
    for (std::size_t i = 0; i < size; ++i) squares += std::int64_t{values[i]} * values[i];
    return std::sqrt(static_cast<double>(squares));
}

std::uint16_t number_in(Encoder const& encoder, std::string const& word) {
    auto const number = encoder.number_of(word);
    return static_cast<std::uint16_t>(number ? *number + 1 : 0);
}

std::vector<float> lengths_of(Encoder const& encoder, std::vector<std::uint16_t> const& words, std::size_t begin,
                              std::size_t end) {
    std::vector<double> sum(encoder.size(), 0);
    for (std::size_t w = begin; w < end; ++w) {
        if (words[w] == 0) continue;
        EncoderRow const row = encoder.word_row(words[w] - std::size_t{1});
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += double{row.scale} * row.values[i];
    }
    std::vector<float> out;
    for (std::size_t m = 0; m < encoder.file().models; ++m) {
        double squares = 0;
        for (std::size_t i = m * encoder.file().dims; i < (m + 1) * encoder.file().dims; ++i)
            squares += sum[i] * sum[i];
        out.push_back(static_cast<float>(std::sqrt(squares)));
    }
    return out;
}

WordSum add_words(Encoder const& encoder, EncoderWords const& words, ClauseReading& to) {
    WordSum out;
    out.begin = static_cast<std::uint32_t>(to.words.size());
    for (std::string const& word : words) to.words.push_back(number_in(encoder, word));
    out.end = static_cast<std::uint32_t>(to.words.size());
    out.lengths = lengths_of(encoder, to.words, out.begin, out.end);
    return out;
}

std::string_view beginning(std::string_view text) {
    return text.substr(0, k_longest);
}

// Sentences that count by themselves: none where they are one, the whole.
std::vector<Span> counted_sentences(std::vector<EncoderWords> const& sentences) {
    std::vector<Span> out;
    std::uint32_t at = 0;
    for (EncoderWords const& sentence : sentences) {
        auto const end = at + static_cast<std::uint32_t>(sentence.size());
        if (sentence.size() >= k_least_sentence) out.push_back({at, end});
        at = end;
    }
    if (out.size() == 1 && out.front().begin == 0 && out.front().end == at) out.clear();
    return out;
}

EncoderWords joined(std::vector<EncoderWords> const& sentences) {
    EncoderWords out;
    for (EncoderWords const& sentence : sentences) out.insert(out.end(), sentence.begin(), sentence.end());
    return out;
}

template <class Number>
void put(std::string& to, Number value) {
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    to.append(bytes.data(), bytes.size());
}

class Bytes {
 public:
    explicit Bytes(std::string_view all) : rest_(all) {}

    template <class Number>
    Number take() {
        Number out{};
        if (rest_.size() < sizeof out) {
            short_ = true;
            return out;
        }
        std::memcpy(&out, rest_.data(), sizeof out);
        rest_.remove_prefix(sizeof out);
        return out;
    }
    void take(WordSum& sum, std::size_t models) {
        sum.lengths.resize(models);
        for (float& length : sum.lengths) length = take<float>();
    }
    bool at_end() const { return rest_.empty(); }
    bool fell_short() const { return short_; }

 private:
    std::string_view rest_;
    bool short_ = false;
};

}  // namespace

std::string_view encoder_version() {
    return embedded_encoder_version();
}

ClauseReading clause_reading(Encoder const& encoder, ClauseText const& clause) {
    ClauseReading out;
    std::vector<EncoderWords> const sentences = encoder_sentences(beginning(clause.text));
    out.own = add_words(encoder, joined(sentences), out);
    for (Span const s : counted_sentences(sentences))
        out.sentences.push_back({s.begin, s.end, lengths_of(encoder, out.words, s.begin, s.end)});
    out.lead_in = add_words(encoder, encoder_words(beginning(clause.lead_in)), out);
    EncoderWords heading;
    if (!clause.headings.empty()) heading = encoder_words(beginning(clause.headings.back()));
    out.heading = add_words(encoder, heading, out);
    TextVector whole = encoder.encode(joined(sentences));
    auto const add = [&](EncoderWords const& words, float share) {
        TextVector const vector = encoder.encode(words);
        for (std::size_t i = 0; i < whole.size(); ++i) whole[i] += share * vector[i];
    };
    add(encoder_words(beginning(clause.lead_in)), k_lead_in_share);
    add(heading, k_heading_share);
    out.length = static_cast<float>(std::sqrt(cosine(whole, whole)));
    if (out.length > 0) {
        for (float& value : whole) value /= out.length;
        std::vector<double> const nearness = nearness_of_matters(encoder, whole);
        out.matters = greatest(shares_of(nearness));
        out.beside = static_cast<float>(mean_of_greatest(nearness, k_beside));
    }
    return out;
}

std::string pack(ClauseReading const& reading) {
    std::string out;
    for (WordSum const* sum : {&reading.own, &reading.lead_in, &reading.heading})
        put(out, static_cast<std::uint16_t>(sum->end - sum->begin));
    put(out, static_cast<std::uint16_t>(reading.sentences.size()));
    for (WordSum const& sentence : reading.sentences) {
        put(out, static_cast<std::uint16_t>(sentence.begin));
        put(out, static_cast<std::uint16_t>(sentence.end));
    }
    for (std::uint16_t const word : reading.words) put(out, word);
    for (WordSum const* sum : {&reading.own, &reading.lead_in, &reading.heading})
        for (float const length : sum->lengths) put(out, length);
    for (WordSum const& sentence : reading.sentences)
        for (float const length : sentence.lengths) put(out, length);
    put(out, reading.length);
    put(out, reading.beside);
    for (MatterShare const& m : reading.matters) {
        put(out, m.matter);
        put(out, m.share);
    }
    return out;
}

std::optional<ClauseReading> unpack_reading(std::string_view packed, Encoder const& encoder) {
    Bytes bytes(packed);
    ClauseReading out;
    std::uint32_t at = 0;
    for (WordSum* sum : {&out.own, &out.lead_in, &out.heading}) {
        sum->begin = at;
        sum->end = at += bytes.take<std::uint16_t>();
    }
    out.sentences.resize(bytes.take<std::uint16_t>());
    bool well = true;
    for (WordSum& sentence : out.sentences) {
        sentence.begin = bytes.take<std::uint16_t>();
        sentence.end = bytes.take<std::uint16_t>();
        well = well && sentence.begin <= sentence.end && sentence.end <= out.own.end;
    }
    out.words.resize(at);
    for (std::uint16_t& word : out.words) {
        word = bytes.take<std::uint16_t>();
        well = well && word <= encoder.file().words.size();
    }
    std::size_t const models = encoder.file().models;
    for (WordSum* sum : {&out.own, &out.lead_in, &out.heading}) bytes.take(*sum, models);
    for (WordSum& sentence : out.sentences) bytes.take(sentence, models);
    out.length = bytes.take<float>();
    out.beside = bytes.take<float>();
    while (!bytes.at_end() && !bytes.fell_short()) {
        MatterShare& share = out.matters.emplace_back();
        share.matter = bytes.take<std::uint16_t>();
        share.share = bytes.take<std::uint8_t>();
        well = well && share.matter < encoder.matter_count();
    }
    if (!well || bytes.fell_short()) return std::nullopt;
    return out;
}

std::vector<NearMatter> nearest_matters(Encoder const& encoder, TextVector const& vector, std::size_t most) {
    std::vector<NearMatter> out;
    for (double const nearness : nearness_of_matters(encoder, vector)) out.push_back({out.size(), nearness});
    std::stable_sort(out.begin(), out.end(),
                     [](NearMatter const& a, NearMatter const& b) { return a.nearness > b.nearness; });
    if (out.size() > most) out.resize(most);
    return out;
}

QuestionReading::QuestionReading(Encoder const& encoder, std::string_view question)
    : encoder_(encoder), place_(encoder.file().words.size() + 1, -1) {
    std::vector<EncoderWords> const sentences = encoder_sentences(question);
    EncoderWords const all = joined(sentences);
    for (std::string const& word : all) typed_.push_back(number_in(encoder, word));
    vectors_.push_back(encoder.encode(all));
    for (Span const s : counted_sentences(sentences))
        vectors_.push_back(encoder.encode(EncoderWords(all.begin() + s.begin, all.begin() + s.end)));
    for (std::string const& word : std::set<std::string>(all.begin(), all.end())) {
        double const weight = double{encoder.weight(word)};
        if (weight <= 0) continue;
        words_.push_back(encoder.encode(EncoderWords{word}));
        weights_.push_back(weight);
    }
    matters_ = shares_of(nearness_of_matters(encoder, vectors_.front()));
    row_size_ = vectors_.size() * encoder.file().models + words_.size();
}

float const* QuestionReading::met(std::uint16_t word) {
    if (place_[word] >= 0) return table_.data() + static_cast<std::size_t>(place_[word]) * row_size_;
    place_[word] = static_cast<std::int32_t>(table_.size() / row_size_);
    EncoderRow const row = encoder_.word_row(word - std::size_t{1});
    std::size_t const models = encoder_.file().models;
    std::size_t const dims = encoder_.file().dims;
    for (TextVector const& vector : vectors_)
        for (std::size_t m = 0; m < models; ++m)
            table_.push_back(row.scale * static_cast<float>(dot(&vector[m * dims], row.values + m * dims, dims)));
    std::vector<double> lengths;
    for (std::size_t m = 0; m < models; ++m) lengths.push_back(length_of(row.values + m * dims, dims));
    for (TextVector const& vector : words_) {
        double sum = 0;
        for (std::size_t m = 0; m < models; ++m)
            if (lengths[m] > 0) sum += dot(&vector[m * dims], row.values + m * dims, dims) / lengths[m];
        table_.push_back(static_cast<float>(sum / std::sqrt(static_cast<double>(models))));
    }
    return table_.data() + static_cast<std::size_t>(place_[word]) * row_size_;
}

double QuestionReading::towards(std::size_t vector, ClauseReading const& clause, WordSum const& sum) {
    std::size_t const models = encoder_.file().models;
    std::vector<double> dots(models, 0);
    for (std::size_t w = sum.begin; w < sum.end; ++w) {
        if (clause.words[w] == 0) continue;
        float const* const row = met(clause.words[w]) + vector * models;
        for (std::size_t m = 0; m < models; ++m) dots[m] += double{row[m]};
    }
    double out = 0;
    for (std::size_t m = 0; m < models; ++m)
        if (sum.lengths[m] > 0) out += dots[m] / double{sum.lengths[m]};
    return out / std::sqrt(static_cast<double>(models));
}

double QuestionReading::best_sentence(ClauseReading const& clause, double own_of_whole) {
    double best = -1;
    for (std::size_t v = vectors_.size() > 1 ? 1 : 0; v < vectors_.size(); ++v) {
        for (WordSum const& sentence : clause.sentences) best = std::max(best, towards(v, clause, sentence));
        if (clause.sentences.empty()) best = std::max(best, v == 0 ? own_of_whole : towards(v, clause, clause.own));
    }
    return best;
}

double QuestionReading::words_found(ClauseReading const& clause) {
    std::size_t const first = vectors_.size() * encoder_.file().models;
    std::vector<double> best(words_.size(), -1);
    bool any = false;
    for (std::size_t w = clause.own.begin; w < clause.own.end; ++w) {
        if (clause.words[w] == 0) continue;
        any = true;
        float const* const row = met(clause.words[w]) + first;
        for (std::size_t i = 0; i < best.size(); ++i) best[i] = std::max(best[i], double{row[i]});
    }
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < best.size(); ++i) {
        sum += weights_[i] * best[i];
        weights += weights_[i];
    }
    return any && weights > 0 ? sum / weights : 0;
}

double QuestionReading::matters_in_common(ClauseReading const& clause) const {
    double sum = 0;
    for (MatterShare const& m : clause.matters) sum += matters_[m.matter] * m.share;
    return sum / 255;
}

Likeness QuestionReading::of(ClauseReading const& clause) {
    Likeness out;
    double const own = towards(0, clause, clause.own);
    out.whole = own + double{k_lead_in_share} * towards(0, clause, clause.lead_in) +
                double{k_heading_share} * towards(0, clause, clause.heading);
    out.whole = clause.length > 0 ? out.whole / double{clause.length} : 0;
    out.sentences = best_sentence(clause, own);
    out.words = words_found(clause);
    out.matters = matters_in_common(clause);
    return out;
}

bool QuestionReading::may_stand_in(ClauseReading const& clause) const {
    auto const end = clause.words.begin() + clause.own.end;
    return std::search(clause.words.begin(), end, typed_.begin(), typed_.end()) != end;
}

}  // namespace concord
