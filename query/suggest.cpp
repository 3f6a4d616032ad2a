#include "query/suggest.hpp"

#include <algorithm>
#include <limits>

#include "text/nearest.hpp"

namespace concord {
namespace {

// The nearest word of the corpus: fewest edits (at most one in three letters), then the same first letter, then the
// most used, then the alphabet.
std::string nearest_word(std::vector<TermFrequency> const& corpus, std::string const& wanted) {
    std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    TermFrequency const* best = nullptr;
    for (TermFrequency const& known : corpus) {
        std::size_t const longer = std::max(known.term.size(), wanted.size());
        if (longer - std::min(known.term.size(), wanted.size()) >= best_distance + 1) continue;
        std::size_t const distance = edit_distance(wanted, known.term);
        if (distance > best_distance || (best == nullptr && distance >= best_distance)) continue;
        bool const first = known.term[0] == wanted[0];
        bool const best_first = best != nullptr && best->term[0] == wanted[0];
        if (best == nullptr || distance < best_distance || (first && !best_first) ||
            (first == best_first && known.clauses > best->clauses)) {
            best = &known;
            best_distance = distance;
        }
    }
    return best == nullptr ? "" : best->term;
}

}  // namespace

std::string did_you_mean(IndexReader const& reader, std::string_view typed, std::vector<QueryPart> const& parts) {
    constexpr std::size_t k_shortest = 3;  // "of" is near to everything
    std::vector<TermFrequency> corpus;
    std::string out;
    std::size_t copied = 0;
    for (QueryPart const& part : parts) {
        if (part.word.size() < k_shortest || part.span.begin < copied) continue;
        if (reader.frequency(word("own", part.word)).clauses > 0) continue;
        if (corpus.empty()) corpus = reader.words_beginning("", 0);
        std::string const near = nearest_word(corpus, part.word);
        if (near.empty()) continue;
        out.append(typed.substr(copied, part.span.begin - copied)).append(near);
        copied = part.span.end;
    }
    if (copied > 0) out.append(typed.substr(copied));
    return out;
}

}  // namespace concord
