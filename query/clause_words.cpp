#include "query/clause_words.hpp"

#include <algorithm>

#include "store/clause_terms.hpp"

namespace concord {

void Held::add(std::vector<Token> const& words, std::vector<ConceptSpan> const& concepts) {
    for (Token const& t : words) stems.insert(t.stem);
    for (ConceptSpan const& c : concepts) groups.insert(c.name);
}

double Held::share(AskedConcept const& asked) const {
    if (!asked.group.empty() && groups.count(asked.group) > 0) return 1;
    bool const every =
        std::all_of(asked.stems.begin(), asked.stems.end(), [&](std::string const& s) { return stems.count(s) > 0; });
    if (every) return 1;
    return asked.stems.size() > 1 && stems.count(asked.stems.back()) > 0 ? 0.5 : 0;
}

ClauseWords clause_words(ClauseRecord const& record, ConceptFinder const& finder) {
    ClauseWords out;
    out.words = tokens(record.text);
    out.concepts = finder.find(record.text, out.words);
    out.own.add(out.words, out.concepts);
    out.whole = out.own;
    for (std::string const& place : words_by_field(record)) {
        std::vector<Token> const words = tokens(place);
        out.whole.add(words, finder.find(place, words));
    }
    return out;
}

}  // namespace concord
