// A new score is the index's own, scaled: the best clause's score times (share + meaning / weight of the share).
// Clauses that have the words together as typed stay before all others: they may have been typed to find just them.
#include "query/rerank.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "query/answering.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

bool holds_together(std::string_view text, std::vector<std::string> const& words) {
    auto const all = folded_words(text);
    return std::search(all.begin(), all.end(), words.begin(), words.end()) != all.end();
}

double behind(ClauseRecord const& record, RankingWeights const& weights) {
    return record.kind == Kind::title || record.kind == Kind::heading ? weights.title : 0;
}

}  // namespace

void rerank(std::vector<StoredHit>& hits, std::size_t read_anew, std::string_view question,
            RankingWeights const& weights, Readings& readings) {
    if (hits.empty() || hits.front().score <= 0 || read_anew == 0) return;
    double const best = hits.front().score;
    auto const end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(read_anew, hits.size()));
    Answering answering(question, weights, readings);
    for (auto hit = hits.begin(); hit != end; ++hit)
        hit->score =
            best / weights.share * (answering.of(hit->record, hit->score / best) - behind(hit->record, weights));
    auto const words = folded_words(question);
    auto const rest = std::stable_partition(hits.begin(), end, [&](StoredHit const& hit) {
        return answering.may_stand_in(hit.record) && holds_together(hit.record.text, words);
    });
    auto const better = [](StoredHit const& a, StoredHit const& b) { return a.score > b.score; };
    std::stable_sort(hits.begin(), rest, better);
    std::stable_sort(rest, end, better);
    if (rest != hits.begin() && rest != end) {
        double const lift = std::max(0.0, rest->score - std::prev(rest)->score);
        for (auto hit = hits.begin(); hit != rest; ++hit) hit->score += lift;
    }
    double const least = std::prev(end)->score;
    for (auto hit = end; hit != hits.end(); ++hit) hit->score = std::min(hit->score, least);
}

void keep_per_owner(std::vector<StoredHit>& hits, std::vector<DocumentInfo> const& documents, std::size_t most) {
    std::map<std::string, std::string> owners;
    for (DocumentInfo const& info : documents) owners[info.id] = info.council.empty() ? info.id : info.council;
    std::map<std::string, std::size_t> had;
    hits.erase(std::remove_if(hits.begin(), hits.end(),
                              [&](StoredHit const& hit) { return ++had[owners[hit.citation.document]] > most; }),
               hits.end());
}

}  // namespace concord
