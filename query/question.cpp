#include "query/question.hpp"

#include <algorithm>

#include "store/stop_words.hpp"

namespace concord {
namespace {

AskedConcept one(std::vector<Token> const& words, std::size_t first, std::size_t count, std::string group) {
    AskedConcept out;
    for (std::size_t i = first; i < first + count; ++i) {
        out.shown += (i == first ? "" : " ") + words[i].folded;
        out.words.push_back(words[i].folded);
        out.stems.push_back(words[i].stem);
    }
    out.group = std::move(group);
    out.span = {words[first].span.begin, words[first + count - 1].span.end};
    return out;
}

bool same_concept(AskedConcept const& a, AskedConcept const& b) {
    return a.group.empty() ? a.stems == b.stems : a.group == b.group;
}

std::vector<AskedConcept> collect(std::vector<Token> const& words, std::vector<ConceptSpan> const& groups,
                                  bool all_words) {
    std::vector<AskedConcept> out;
    auto const add = [&](AskedConcept asked) {
        for (AskedConcept const& had : out)
            if (same_concept(had, asked)) return;
        out.push_back(std::move(asked));
    };
    auto group = groups.begin();
    for (std::size_t i = 0; i < words.size();) {
        while (group != groups.end() && group->first_word < i) ++group;
        bool const dull = is_stop_word(words[i].folded) || is_question_word(words[i].folded);
        if (group != groups.end() && group->first_word == i && (all_words || group->word_count > 1 || !dull)) {
            std::size_t const count = group->word_count;
            for (; group != groups.end() && group->first_word == i; ++group) add(one(words, i, count, group->name));
            i += count;
        } else {
            if (all_words || !dull) add(one(words, i, 1, ""));
            ++i;
        }
    }
    return out;
}

}  // namespace

std::vector<AskedConcept> asked_concepts(std::string_view question, ConceptFinder const& finder) {
    std::vector<Token> const words = tokens(question);
    std::vector<ConceptSpan> const groups = finder.find(question, words);
    auto out = collect(words, groups, false);
    if (out.empty()) out = collect(words, groups, true);
    return out;
}

std::vector<AskedConcept> all_concepts(std::string_view question, ConceptFinder const& finder) {
    std::vector<Token> const words = tokens(question);
    return collect(words, finder.find(question, words), true);
}

StoreQuery any_form(AskedConcept const& asked, RankingWeights const& weights) {
    std::pair<char const*, double> const places[] = {
        {"own", weights.own}, {"heading", weights.heading}, {"outer", weights.outer}, {"lead", weights.lead}};
    std::vector<StoreQuery> parts;
    for (auto const& [field, weight] : places) {
        if (weight <= 0) continue;
        for (std::string const& w : asked.words) parts.push_back(scaled(weight, word(field, w)));
        if (!asked.group.empty() && weights.meaning > 0)
            parts.push_back(scaled(weight * weights.meaning, meaning(field, asked.group)));
    }
    return any_of(std::move(parts));
}

}  // namespace concord
