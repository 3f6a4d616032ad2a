// What was found by its matters is looked up once more by the request, limited to just those clauses: that is a look at
// a few dozen, where asking for more of the request's own hits would never reach a clause that shares no word.
#include "query/both_ways.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace concord {
namespace {

using Key = std::pair<std::string, std::string>;

Key key(StoredHit const& hit) {
    return {hit.citation.document, hit.citation.ref};
}

std::vector<StoredHit> near_but(IndexReader const& reader, StoredRequest request, StoreQuery const& near,
                                std::size_t most, std::set<Key> const& had) {
    StoreQuery const words = std::move(request.query);
    request.query = near;
    request.offset = 0;
    request.limit = most;
    request.facets = Facets::none;
    request.exact_total = false;
    std::vector<StoreQuery> fresh;
    for (StoredHit const& hit : reader.search(request).hits)
        if (had.count(key(hit)) == 0) fresh.push_back(exact_word("citation", format(hit.citation)));
    if (fresh.empty()) return {};
    request.limit = fresh.size();
    request.per_owner = 0;
    request.query = two(StoreQuery::Op::filter, words, any_of(std::move(fresh)));
    return reader.search(request).hits;
}

}  // namespace

std::size_t add_near(IndexReader const& reader, StoredRequest const& request, StoreQuery const& near, std::size_t most,
                     std::size_t head, std::vector<StoredHit>& found) {
    head = std::min(head, found.size());
    if (near.op == StoreQuery::Op::nothing || most == 0) return head;
    auto const behind = [&] { return found.begin() + static_cast<std::ptrdiff_t>(head); };
    std::set<Key> had;
    for (auto hit = found.begin(); hit != behind(); ++hit) had.insert(key(*hit));
    std::vector<StoredHit> fresh = near_but(reader, request, near, most, had);
    std::set<Key> moved;
    for (StoredHit const& hit : fresh) moved.insert(key(hit));
    found.erase(std::remove_if(behind(), found.end(), [&](StoredHit const& hit) { return moved.count(key(hit)) > 0; }),
                found.end());
    found.insert(behind(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    head += moved.size();
    std::stable_sort(found.begin(), behind(), [](StoredHit const& a, StoredHit const& b) { return a.score > b.score; });
    return head;
}

}  // namespace concord
