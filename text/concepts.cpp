// Every term is filed under the stem of its first word, longest first; the text is walked once and each word looks
// up the terms that may begin there.
#include "text/concepts.hpp"

#include <algorithm>

namespace concord {
namespace {

// Whether two neighbouring words may belong to one term: "party group", "even-handed", but not "group. Leader".
bool joins(std::string_view between) {
    return std::all_of(between.begin(), between.end(),
                       [](char c) { return c == ' ' || c == '-' || c == '\n' || c == '\t' || c == '\''; });
}

bool stands_at(std::string_view text, std::vector<Token> const& words, std::size_t at,
               std::vector<std::string> const& stems) {
    if (at + stems.size() > words.size()) return false;
    for (std::size_t i = 0; i < stems.size(); ++i) {
        if (words[at + i].stem != stems[i]) return false;
        if (i == 0) continue;
        std::uint32_t const from = words[at + i - 1].span.end;
        if (!joins(text.substr(from, words[at + i].span.begin - from))) return false;
    }
    return true;
}

}  // namespace

std::vector<Token> tokens(std::string_view utf8) {
    std::vector<Token> out;
    std::vector<Word> all = words(utf8);
    out.reserve(all.size());
    for (Word& word : all) {
        std::string stemmed = stem(word.folded);
        out.push_back({word.span, std::move(word.folded), std::move(stemmed)});
    }
    return out;
}

ConceptFinder::ConceptFinder(Thesaurus const& thesaurus) {
    for (ThesaurusGroup const& group : thesaurus.groups) {
        for (std::string const& term : group.terms) {
            std::vector<std::string> stems;
            for (Token& token : tokens(term)) stems.push_back(std::move(token.stem));
            if (stems.empty()) continue;
            auto& filed = terms_[stems.front()];
            auto const same = std::find_if(filed.begin(), filed.end(), [&](Term const& t) { return t.stems == stems; });
            if (same == filed.end())
                filed.push_back({std::move(stems), {group.name}});
            else if (std::find(same->groups.begin(), same->groups.end(), group.name) == same->groups.end())
                same->groups.push_back(group.name);
        }
    }
    for (auto& [first, filed] : terms_)
        std::stable_sort(filed.begin(), filed.end(),
                         [](Term const& a, Term const& b) { return a.stems.size() > b.stems.size(); });
}

std::vector<ConceptSpan> ConceptFinder::find(std::string_view text, std::vector<Token> const& words) const {
    std::vector<ConceptSpan> out;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t step = 1;
        if (auto const filed = terms_.find(words[at].stem); filed != terms_.end()) {
            for (Term const& term : filed->second) {
                if (!stands_at(text, words, at, term.stems)) continue;
                step = term.stems.size();
                Span const span{words[at].span.begin, words[at + step - 1].span.end};
                for (std::string const& group : term.groups) out.push_back({group, span, at, step});
                break;
            }
        }
        at += step;
    }
    return out;
}

std::vector<ConceptSpan> find_concepts(ConceptFinder const& finder, std::string_view text) {
    return finder.find(text, tokens(text));
}

}  // namespace concord
