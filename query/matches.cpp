#include "query/matches.hpp"

#include <algorithm>

#include "store/law_numbers.hpp"

namespace concord {

std::vector<Span> joined_spans(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> out;
    for (Span const s : spans) {
        if (!out.empty() && s.begin < out.back().end)
            out.back().end = std::max(out.back().end, s.end);
        else
            out.push_back(s);
    }
    return out;
}

namespace {

bool begins_with_any(std::string const& word, std::set<std::string> const& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string const& p) { return word.compare(0, p.size(), p) == 0; });
}

bool stands_at(std::vector<Token> const& words, std::size_t at, std::vector<std::string> const& phrase) {
    if (phrase.empty() || at + phrase.size() > words.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (words[at + i].folded != phrase[i]) return false;
    return true;
}

}  // namespace

std::vector<Span> matches_in(std::string_view text, MatchTerms const& terms, ConceptFinder const& finder) {
    std::vector<Token> const words = tokens(text);
    std::vector<ConceptSpan> concepts;
    if (!terms.groups.empty()) concepts = finder.find(text, words);
    return matches_in(text, words, concepts, terms);
}

std::vector<Span> matches_in(std::string_view text, std::vector<Token> const& words,
                             std::vector<ConceptSpan> const& concepts, MatchTerms const& terms) {
    std::vector<Span> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Token const& w = words[i];
        if (terms.stems.count(w.stem) > 0 || terms.exact.count(w.folded) > 0 ||
            begins_with_any(w.folded, terms.prefixes))
            out.push_back(w.span);
        for (auto const& phrase : terms.phrases)
            if (stands_at(words, i, phrase)) out.push_back({w.span.begin, words[i + phrase.size() - 1].span.end});
    }
    if (!terms.groups.empty())
        for (ConceptSpan const& c : concepts)
            if (terms.groups.count(c.name) > 0) out.push_back(c.span);
    if (!terms.laws.empty())
        for (LawNumber const& law : law_numbers(text))
            if (terms.laws.count(law.key) > 0) out.push_back(law.span);
    return joined_spans(std::move(out));
}

}  // namespace concord
