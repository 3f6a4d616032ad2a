// The index finds clauses that hold any of the question's concepts, in any form, or speak of its matters in other
// words; each is then read again to see how well it answers (query/answering.hpp), and how much of the question it
// covers, in its own words and with its context.
#include "query/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "query/answering.hpp"
#include "query/both_ways.hpp"
#include "query/compile.hpp"
#include "query/matches.hpp"
#include "query/question.hpp"
#include "query/ranking.hpp"
#include "store/stop_words.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

constexpr std::size_t k_more_read = 20;  // of each document than are wanted: the index's order is not the last word

constexpr std::size_t k_also_near = 10;  // of each document, by the question's matters

// A question in full says in its own words what it means; what the catalogue would add blurs it (measured on judged
// questions: docs/search-quality.md).
RankingWeights weights_for_a_question() {
    RankingWeights out;
    out.share = 2;
    out.words = 0.22;
    out.matters = 0;
    return out;
}

struct Weighed {
    AskedConcept asked;
    double idf = 0;
};

std::vector<Weighed> weigh(IndexReader const& reader, std::string_view question) {
    std::vector<Weighed> out;
    auto const all = static_cast<double>(reader.clause_count());
    for (AskedConcept& asked : asked_concepts(question, reader.concepts())) {
        std::size_t clauses = 0;
        if (!asked.group.empty())
            clauses = reader.frequency(meaning("own", asked.group)).clauses;
        else
            clauses = reader.frequency(word("own", asked.words.front())).clauses;
        out.push_back({std::move(asked), std::log(1 + all / std::max(1.0, static_cast<double>(clauses)))});
    }
    return out;
}

// The question as plain words, whatever signs it has: a question is no query.
QueryNode words_of(std::string_view question) {
    QueryNode out;
    for (Token const& token : tokens(question)) {
        QueryNode word;
        word.kind = QueryNode::Kind::word;
        word.text = token.folded;
        word.span = token.span;
        out.children.push_back(std::move(word));
    }
    return out;
}

// "How do other councils handle officers at …" asks about officers at …: dull words before it that name those who are
// compared say nothing of the matter.
std::string_view without_frame(std::string_view question) {
    bool names_councils = false;
    for (Token const& token : tokens(question)) {
        if (!is_stop_word(token.folded) && !is_question_word(token.folded))
            return names_councils ? question.substr(token.span.begin) : question;
        names_councils = names_councils || token.folded == "councils" || token.folded == "constitutions" ||
                         token.folded == "protocols";
    }
    return question;
}

StoreQuery rules_of(std::string const& document, StoreQuery query) {
    StoreQuery const named = any_of({exact_word("kind", "title"), exact_word("kind", "heading")});
    return two(StoreQuery::Op::but_not, two(StoreQuery::Op::filter, std::move(query), exact_word("doc", document)),
               named);
}

Evidence judge(StoredHit const& hit, ClauseWords const& clause, std::vector<Weighed> const& question) {
    Evidence out;
    out.citation = hit.citation;
    MatchTerms terms;
    double sum = 0;
    std::vector<std::pair<double, std::string>> shared;
    for (Weighed const& w : question) {
        sum += w.idf;
        double const with_context = clause.whole.share(w.asked);
        out.own += w.idf * clause.own.share(w.asked);
        out.coverage += w.idf * with_context;
        if (with_context > 0) shared.emplace_back(w.idf, w.asked.shown);
        terms.stems.insert(w.asked.stems.begin(), w.asked.stems.end());
        if (!w.asked.group.empty()) terms.groups.insert(w.asked.group);
    }
    if (sum > 0) {
        out.own /= sum;
        out.coverage /= sum;
    }
    std::stable_sort(shared.begin(), shared.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
    for (auto& [idf, shown] : shared) out.shared.push_back(std::move(shown));
    out.matches = matches_in(hit.record.text, clause.words, clause.concepts, terms);
    return out;
}

}  // namespace

ClauseWords const& EvidenceFinder::words_of_clause(ClauseRecord const& record) {
    auto const [at, is_new] = words_.try_emplace({record.citation.document, record.citation.ref});
    if (is_new) at->second = clause_words(record, reader_.concepts());
    return at->second;
}

std::vector<Evidence> EvidenceFinder::find(std::string_view question, std::size_t per_document) {
    std::vector<Weighed> const weighed = weigh(reader_, question);
    RankingWeights const weights = weights_for_a_question();
    auto const compiled = compile_query(words_of(question), question, reader_, weights, Meaning::thesaurus);
    StoreQuery const& query = std::get<CompiledQuery>(compiled).query;
    StoreQuery const& near = std::get<CompiledQuery>(compiled).near;

    std::vector<std::vector<StoredHit>> found;
    double best = 0;
    for (DocumentInfo const& info : reader_.documents()) {
        StoredRequest request;
        request.query = rules_of(info.id, query);
        request.limit = per_document + k_more_read;
        request.weighting = weights.weighting;
        found.push_back(weighed.empty() ? std::vector<StoredHit>{} : reader_.search(request).hits);
        if (!weighed.empty())
            add_near(reader_, request, rules_of(info.id, near), k_also_near, request.limit, found.back());
        if (!found.back().empty()) best = std::max(best, found.back().front().score);
    }

    Answering answering(without_frame(question), weights, readings_);
    std::vector<Evidence> out;
    for (auto const& hits : found) {
        std::vector<Evidence> of_document;
        for (StoredHit const& hit : hits) {
            if (hit.record.deleted) continue;
            of_document.push_back(judge(hit, words_of_clause(hit.record), weighed));
            of_document.back().score = answering.of(hit.record, best > 0 ? hit.score / best : 0);
            of_document.back().apart = answering.apart(hit.record);
        }
        std::stable_sort(of_document.begin(), of_document.end(),
                         [](Evidence const& a, Evidence const& b) { return a.score > b.score; });
        if (of_document.size() > per_document) of_document.resize(per_document);
        out.insert(out.end(), of_document.begin(), of_document.end());
    }
    return out;
}

}  // namespace concord
