// Each matter is the weighted sum of the words of its texts (questions and queries count more than wordings), rare
// words heavier. A text is compared with every matter by cosine; the squares of the best comparisons are its place:
// squares, because a hundred slight likenesses say less than one strong one. The figures were chosen by trying them on
// the judged queries (docs/search-quality.md), where they matter little: with neighbours, 48 to 80 axes are within
// 0.01. Learning goes over a quarter of a million words whenever an index is made, so it numbers them first; sums are
// taken in the order of the alphabet, so that the bytes do not depend on the numbering.
#include "store/matter_space.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "store/clause_terms.hpp"
#include "store/pack.hpp"
#include "store/stop_words.hpp"

namespace concord {
namespace {

constexpr double k_asked_weight = 3;       // a question's or query's word against a wording's
constexpr double k_concept_weight = 0.5;   // a concept stands beside its word, so it adds less
constexpr std::size_t k_most_words = 400;  // of a matter
constexpr std::size_t k_most_axes = 80;    // of a place
constexpr double k_most_of_one_text = 2;   // a wording that says a word five times is no better witness
constexpr double k_heading_weight = 0.2;
constexpr double k_least_neighbour = 0.25;  // cosine
constexpr std::size_t k_most_neighbours = 6;
constexpr double k_neighbour_weight = 0.5;

double share(std::string const& word) {
    return word[0] == '=' ? k_concept_weight : 1;
}

double damped(double times) {
    return times >= 1 ? 1 + std::log(times) : times;
}

// The stems of a text's words without stop words, then "=concept" for each concept.
template <class Visit>
void each_word(std::string_view text, ConceptFinder const& finder, Visit visit) {
    std::vector<Token> const all = tokens(text);
    for (Token const& t : all)
        if (!is_stop_word(t.folded)) visit(t.stem);
    for (ConceptSpan const& c : finder.find(text, all)) visit('=' + c.name);
}

void add(WeightedWords& to, std::string_view text, ConceptFinder const& finder, double weight) {
    each_word(text, finder, [&](std::string const& word) { to[word] += weight; });
}

using WordNumber = std::uint32_t;
using NumberedWords = std::vector<std::pair<WordNumber, double>>;  // by number, each once

// What the catalogue says of each matter, counted. Words are numbered as they are met, and in the order of the
// alphabet when all are known.
class Counting {
 public:
    explicit Counting(ConceptFinder const& finder) : finder_(finder) {}

    void hear(std::string_view text, double weight) {
        text_.clear();
        each_word(text, finder_, [&](std::string const& word) {
            text_.push_back(numbers_.try_emplace(word, static_cast<WordNumber>(numbers_.size())).first->second);
        });
        std::sort(text_.begin(), text_.end());
        sums_.resize(numbers_.size());
        for (std::size_t i = 0, next = 0; i < text_.size(); i = next) {
            while (next < text_.size() && text_[next] == text_[i]) ++next;
            sums_[text_[i]] += weight * std::min(static_cast<double>(next - i), k_most_of_one_text);
        }
    }

    void end_of_matter() {
        NumberedWords matter;
        for (WordNumber word = 0; word < sums_.size(); ++word)
            if (sums_[word] > 0) matter.emplace_back(word, sums_[word]);
        matters_.push_back(std::move(matter));
        sums_.assign(sums_.size(), 0);
    }

    struct Counted {
        std::vector<std::string> words;  // sorted; what numbers stand for
        std::vector<NumberedWords> matters;
    };
    Counted take() {
        Counted out;
        for (auto const& [word, number] : numbers_) out.words.push_back(word);
        std::sort(out.words.begin(), out.words.end());
        std::vector<WordNumber> sorted(numbers_.size());
        for (WordNumber place = 0; place < out.words.size(); ++place) sorted[numbers_[out.words[place]]] = place;
        for (NumberedWords& matter : matters_) {
            for (auto& [word, times] : matter) word = sorted[word];
            std::sort(matter.begin(), matter.end());
        }
        out.matters = std::move(matters_);
        return out;
    }

 private:
    ConceptFinder const& finder_;
    std::unordered_map<std::string, WordNumber> numbers_;
    std::vector<WordNumber> text_;
    std::vector<double> sums_;  // of the matter that is being heard
    std::vector<NumberedWords> matters_;
};

void to_unit_length(NumberedWords& words) {
    double squares = 0;
    for (auto const& [word, weight] : words) squares += weight * weight;
    for (auto& [word, weight] : words) weight /= std::sqrt(squares);
}

// Each matter with a share of the words of those most like it: the finer a catalogue is, the more of its matters are
// neighbours, and a text on one must not stand far from a text on the next.
std::vector<NumberedWords> with_neighbours(std::vector<NumberedWords> matters, std::size_t all_words) {
    std::vector<std::vector<std::pair<std::size_t, double>>> holders(all_words);
    for (std::size_t axis = 0; axis < matters.size(); ++axis) {
        to_unit_length(matters[axis]);
        for (auto const& [word, weight] : matters[axis]) holders[word].emplace_back(axis, weight);
    }
    std::vector<NumberedWords> out;
    std::vector<double> sums(all_words);
    for (std::size_t axis = 0; axis < matters.size(); ++axis) {
        std::vector<double> likeness(matters.size(), 0);
        sums.assign(all_words, 0);
        for (auto const& [word, weight] : matters[axis]) {
            sums[word] = weight;
            for (auto const& [other, its] : holders[word]) likeness[other] += weight * its;
        }
        std::vector<std::pair<double, std::size_t>> best;
        for (std::size_t other = 0; other < matters.size(); ++other)
            if (other != axis && likeness[other] > k_least_neighbour) best.emplace_back(-likeness[other], other);
        std::sort(best.begin(), best.end());
        if (best.size() > k_most_neighbours) best.resize(k_most_neighbours);
        for (auto const& [minus, other] : best)
            for (auto const& [word, weight] : matters[other]) sums[word] += k_neighbour_weight * -minus * weight;
        NumberedWords whole;
        for (WordNumber word = 0; word < all_words; ++word)
            if (sums[word] > 0) whole.emplace_back(word, sums[word]);
        out.push_back(std::move(whole));
    }
    return out;
}

}  // namespace

WeightedWords weighted_words(std::string_view text, ConceptFinder const& finder) {
    WeightedWords out;
    add(out, text, finder, 1);
    return out;
}

WeightedWords weighted_words(ClauseRecord const& record, ConceptFinder const& finder) {
    WeightedWords out;
    add(out, record.text, finder, 1);
    if (!record.headings.empty()) add(out, record.headings.back(), finder, k_heading_weight);
    add(out, record.lead_in, finder, k_heading_weight);
    return out;
}

MatterSpace MatterSpace::learn(Catalogue const& catalogue, ConceptFinder const& finder) {
    MatterSpace out;
    Counting counting(finder);
    for (CatalogueMatter const& matter : catalogue.matters) {
        if (out.names_.size() == 0xFFFF) break;
        out.names_.push_back(matter.name);
        counting.hear(matter.question, k_asked_weight);
        for (std::string const& text : matter.queries) counting.hear(text, k_asked_weight);
        for (std::string const& text : matter.wordings) counting.hear(text, 1);
        counting.end_of_matter();
    }
    auto [words, matters] = counting.take();
    std::vector<double> rarity(words.size(), 0);
    for (NumberedWords const& matter : matters)
        for (auto const& [word, times] : matter) rarity[word] += 1;
    for (double& r : rarity) r = std::log(1 + static_cast<double>(matters.size()) / (r + 0.5));
    for (NumberedWords& matter : matters)
        for (auto& [word, times] : matter) times = damped(times) * rarity[word] * share(words[word]);
    matters = with_neighbours(std::move(matters), words.size());

    std::vector<std::vector<Entry>> entries(words.size());
    for (std::size_t axis = 0; axis < matters.size(); ++axis) {
        double squares = 0;
        std::vector<std::pair<double, WordNumber>> weighed;
        for (auto const& [word, weight] : matters[axis]) {
            squares += weight * weight;
            weighed.emplace_back(-weight, word);
        }
        std::sort(weighed.begin(), weighed.end());
        if (weighed.size() > k_most_words) weighed.resize(k_most_words);
        for (auto const& [minus, word] : weighed)
            entries[word].push_back({static_cast<std::uint16_t>(axis),
                                     static_cast<std::uint16_t>(std::lround(65'535 * -minus / std::sqrt(squares)))});
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (entries[i].empty()) continue;
        auto const thousandths = static_cast<std::uint16_t>(std::lround(1000 * rarity[i]));
        out.words_.emplace_hint(out.words_.end(), std::move(words[i]), Word{thousandths, std::move(entries[i])});
    }
    return out;
}

SparseVector MatterSpace::place_of(WeightedWords const& words) const {
    std::vector<double> likeness(names_.size(), 0);
    for (auto const& [word, times] : words) {
        auto const known = words_.find(word);
        if (known == words_.end()) continue;
        double const weight = damped(times) * known->second.rarity * share(word);
        for (Entry const& e : known->second.entries) likeness[e.axis] += weight * e.share;
    }
    std::vector<std::pair<double, std::uint16_t>> best;
    for (std::size_t axis = 0; axis < likeness.size(); ++axis)
        if (likeness[axis] > 0) best.emplace_back(-likeness[axis], static_cast<std::uint16_t>(axis));
    std::sort(best.begin(), best.end());
    if (best.size() > k_most_axes) best.resize(k_most_axes);
    double squares = 0;
    SparseVector out;
    for (auto const& [minus, axis] : best) {
        out.emplace_back(axis, minus * minus);
        squares += minus * minus * minus * minus;
    }
    for (auto& [axis, value] : out) value /= std::sqrt(squares);
    std::sort(out.begin(), out.end());
    return out;
}

std::string MatterSpace::pack() const {
    Packer p;
    p.number(names_.size());
    for (std::string const& name : names_) p.string(name);
    p.number(words_.size());
    for (auto const& [text, word] : words_) {
        p.string(text);
        p.number(word.rarity);
        p.number(word.entries.size());
        for (Entry const& e : word.entries) {
            p.number(e.axis);
            p.number(e.share);
        }
    }
    return p.bytes();
}

MatterSpace MatterSpace::unpack(std::string_view packed) {
    MatterSpace out;
    if (packed.empty()) return out;
    Unpacker u{packed};
    auto const small = [&] {
        std::uint64_t const value = u.number();
        if (value > 0xFFFF) throw BadPack();
        return static_cast<std::uint16_t>(value);
    };
    out.names_.resize(u.count());
    for (std::string& name : out.names_) name = u.string();
    for (std::size_t left = u.count(); left > 0; --left) {
        Word& word = out.words_.emplace_hint(out.words_.end(), u.string(), Word{})->second;
        word.rarity = small();
        word.entries.resize(u.count());
        for (Entry& e : word.entries) {
            e.axis = small();
            e.share = small();
            if (e.axis >= out.names_.size()) throw BadPack();
        }
    }
    return out;
}

double cosine(SparseVector const& left, SparseVector const& right) {
    double sum = 0;
    auto l = left.begin();
    auto r = right.begin();
    while (l != left.end() && r != right.end()) {
        if (l->first == r->first)
            sum += l++->second * r++->second;
        else if (l->first < r->first)
            ++l;
        else
            ++r;
    }
    return sum;
}

std::string pack_vector(SparseVector const& vector) {
    std::string out;
    for (auto const& [axis, value] : vector) {
        auto const level = std::lround(255 * value);
        if (level == 0) continue;
        out += static_cast<char>(axis & 0xFFU);
        out += static_cast<char>(axis >> 8U);
        out += static_cast<char>(level);
    }
    return out;
}

SparseVector unpack_vector(std::string_view packed) {
    SparseVector out;
    for (std::size_t i = 0; i + 2 < packed.size(); i += 3) {
        auto const low = static_cast<unsigned char>(packed[i]);
        auto const high = static_cast<unsigned char>(packed[i + 1]);
        auto const level = static_cast<unsigned char>(packed[i + 2]);
        out.emplace_back(static_cast<std::uint16_t>(low + high * 256), level / 255.0);
    }
    return out;
}

}  // namespace concord
