// Each clause begins as a group of its own. The two groups with the most agreement are joined, again and again, as long
// as more than half of the pairs between them (one clause here, one there, of different documents) are matches; half is
// enough for a single clause. Among equals the likeliest come first. Clauses of one document speak neither for nor
// against: one council may need three sentences where another needs one. So no chain of single matches ties different
// questions together.
//
// Then a clause joins a second group as well where it matches more than half of it, and two clauses at least: a long
// clause answers several questions. A clause that found no group makes one with its likeliest match. Groups of which
// one then has most of another's clauses are one. Two clauses that a person called the same are never left apart, two
// that a person called different never brought together.
//
// Probabilities are counted in millionths, so that sums are exact in whatever order they are made.
#include "diff/gather.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <map>
#include <queue>
#include <set>
#include <tuple>
#include <utility>

namespace concord {
namespace {

struct Between {  // two groups
    std::int64_t same = 0;
    std::int64_t millionths = 0;
    bool apart = false;  // a person called two of their clauses different
};

struct Group {
    std::vector<std::size_t> clauses;
    std::map<std::size_t, std::int64_t> of_document;  // how many clauses
    std::map<std::size_t, Between> near;              // by group
    bool live = true;
};

struct Offer {
    double agreement = 0;  // share of the pairs between the two that are matches
    double probability = 0;
    std::size_t one = 0;
    std::size_t other = 0;
    friend bool operator<(Offer const& a, Offer const& b) {  // a priority queue gives its greatest
        return std::tie(a.agreement, a.probability, b.one, b.other) <
               std::tie(b.agreement, b.probability, a.one, a.other);
    }
};

std::int64_t pairs_between(Group const& one, Group const& other) {
    auto out = static_cast<std::int64_t>(one.clauses.size() * other.clauses.size());
    for (auto const& [document, count] : one.of_document)
        if (auto const at = other.of_document.find(document); at != other.of_document.end()) out -= count * at->second;
    return out;
}

class Gathering {
 public:
    Gathering(std::vector<std::size_t> const& documents, std::vector<MatchLink> const& links)
        : documents_(documents), links_(links) {
        for (std::size_t i = 0; i < documents.size(); ++i) groups_.push_back({{i}, {{documents[i], 1}}, {}, true});
        for (MatchLink const& link : links) {
            assert(link.one < documents.size() && link.other < documents.size());
            if (documents[link.one] == documents[link.other]) continue;
            bool const apart = link.decided && !link.same;
            if (!link.same && !apart) continue;
            Between const between{link.same ? 1 : 0, link.same ? std::llround(link.probability * 1e6) : 0, apart};
            groups_[link.one].near[link.other] = groups_[link.other].near[link.one] = between;
        }
    }

    void join() {
        for (std::size_t i = 0; i < groups_.size(); ++i)
            for (auto const& [k, between] : groups_[i].near)
                if (i < k) offer(i, k, between);
        while (!offers_.empty()) {
            Offer const best = offers_.top();
            offers_.pop();
            if (groups_[best.one].live && groups_[best.other].live) unite(best.one, best.other);
        }
    }

    // The groups as joined, and beside them what overlaps.
    std::set<std::vector<std::size_t>> result() const {
        std::vector<std::vector<std::size_t>> of_clause(documents_.size());  // whom it matches
        std::set<std::pair<std::size_t, std::size_t>> apart;
        for (MatchLink const& link : links_) {
            if (link.same) {
                of_clause[link.one].push_back(link.other);
                of_clause[link.other].push_back(link.one);
            } else if (link.decided) {
                apart.emplace(link.one, link.other);
                apart.emplace(link.other, link.one);
            }
        }
        auto const is_apart = [&](std::size_t clause, std::vector<std::size_t> const& group) {
            return std::any_of(group.begin(), group.end(), [&](std::size_t g) { return apart.count({clause, g}) > 0; });
        };
        std::set<std::vector<std::size_t>> out;
        for (Group const& group : groups_) {
            if (!group.live || group.clauses.size() < 2) continue;
            std::map<std::size_t, std::int64_t> matched;  // clauses outside, with how many inside they match
            for (std::size_t const inside : group.clauses)
                for (std::size_t const outside : of_clause[inside]) ++matched[outside];
            std::vector<std::size_t> clauses = group.clauses;
            for (auto const& [clause, count] : matched) {
                if (std::count(clauses.begin(), clauses.end(), clause) > 0 || is_apart(clause, clauses)) continue;
                auto const own = group.of_document.find(documents_[clause]);
                auto const others = static_cast<std::int64_t>(group.clauses.size()) -
                                    (own == group.of_document.end() ? 0 : own->second);
                if (others > 1 && 2 * count > others) clauses.push_back(clause);
            }
            std::sort(clauses.begin(), clauses.end());
            out.insert(std::move(clauses));
        }
        add_left_over(out);
        return out;
    }

 private:
    void offer(std::size_t one, std::size_t other, Between const& between) {
        std::int64_t const pairs = pairs_between(groups_[one], groups_[other]);
        bool const is_single = groups_[one].clauses.size() == 1 || groups_[other].clauses.size() == 1;
        bool const half = 2 * between.same == pairs && is_single;
        if (between.apart || pairs == 0 || (2 * between.same <= pairs && !half)) return;
        auto const share = [&](std::int64_t n) { return static_cast<double>(n) / static_cast<double>(pairs); };
        offers_.push({share(between.same), share(between.millionths), std::min(one, other), std::max(one, other)});
    }

    void unite(std::size_t one, std::size_t other) {
        std::size_t const fresh = groups_.size();
        Group both;
        for (std::size_t const part : {one, other}) {
            Group& group = groups_[part];
            group.live = false;
            both.clauses.insert(both.clauses.end(), group.clauses.begin(), group.clauses.end());
            for (auto const& [document, count] : group.of_document) both.of_document[document] += count;
            for (auto const& [k, between] : group.near) {
                if (k == one || k == other) continue;
                Between& sum = both.near[k];
                sum.same += between.same;
                sum.millionths += between.millionths;
                sum.apart = sum.apart || between.apart;
            }
            group.near.clear();
        }
        std::sort(both.clauses.begin(), both.clauses.end());
        groups_.push_back(std::move(both));
        for (auto const& [k, between] : groups_[fresh].near) {
            groups_[k].near.erase(one);
            groups_[k].near.erase(other);
            groups_[k].near[fresh] = between;
            offer(k, fresh, between);
        }
    }

    void add_left_over(std::set<std::vector<std::size_t>>& out) const {
        std::set<std::size_t> placed;
        for (auto const& group : out) placed.insert(group.begin(), group.end());
        std::vector<MatchLink const*> best(documents_.size(), nullptr);
        for (MatchLink const& link : links_) {
            if (!link.same) continue;
            for (std::size_t const clause : {link.one, link.other}) {
                MatchLink const*& had = best[clause];
                if (had == nullptr || key(link) > key(*had)) had = &link;
            }
            if (!link.decided) continue;
            bool const together = std::any_of(out.begin(), out.end(), [&](std::vector<std::size_t> const& group) {
                return std::binary_search(group.begin(), group.end(), link.one) &&
                       std::binary_search(group.begin(), group.end(), link.other);
            });
            if (!together) out.insert({std::min(link.one, link.other), std::max(link.one, link.other)});
        }
        for (std::size_t i = 0; i < best.size(); ++i)
            if (best[i] != nullptr && placed.count(i) == 0)
                out.insert({std::min(best[i]->one, best[i]->other), std::max(best[i]->one, best[i]->other)});
    }

    // The likeliest; among equals the one that stands first.
    static std::tuple<std::int64_t, std::int64_t, std::int64_t> key(MatchLink const& link) {
        auto const place = [](std::size_t clause) { return -static_cast<std::int64_t>(clause); };
        return {std::llround(link.probability * 1e6), place(std::min(link.one, link.other)),
                place(std::max(link.one, link.other))};
    }

    std::vector<std::size_t> const& documents_;
    std::vector<MatchLink> const& links_;
    std::vector<Group> groups_;
    std::priority_queue<Offer> offers_;
};

bool is_within_another(std::vector<std::size_t> const& group, std::set<std::vector<std::size_t>> const& all) {
    return std::any_of(all.begin(), all.end(), [&](std::vector<std::size_t> const& other) {
        return other.size() > group.size() && std::includes(other.begin(), other.end(), group.begin(), group.end());
    });
}

std::size_t shared(std::vector<std::size_t> const& one, std::vector<std::size_t> const& other) {
    std::vector<std::size_t> both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
    return both.size();
}

// Groups of which one has most of another's clauses are one, and so on: transitively, so that no order matters. Where
// that would bring together what a person keeps apart, they stay as they are.
std::set<std::vector<std::size_t>> united(std::set<std::vector<std::size_t>> const& all,
                                          std::vector<MatchLink> const& links) {
    std::vector<std::vector<std::size_t>> const groups(all.begin(), all.end());
    std::vector<std::size_t> first(groups.size());  // of those that a group is one with
    for (std::size_t i = 0; i < groups.size(); ++i) first[i] = i;
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t k = i + 1; k < groups.size(); ++k)
            if (2 * shared(groups[i], groups[k]) > std::min(groups[i].size(), groups[k].size()))
                std::replace(first.begin(), first.end(), std::max(first[i], first[k]), std::min(first[i], first[k]));
    std::map<std::size_t, std::set<std::size_t>> clauses;
    for (std::size_t i = 0; i < groups.size(); ++i) clauses[first[i]].insert(groups[i].begin(), groups[i].end());
    std::set<std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        std::set<std::size_t> const& together = clauses[first[i]];
        bool const is_apart = std::any_of(links.begin(), links.end(), [&](MatchLink const& link) {
            return link.decided && !link.same && together.count(link.one) > 0 && together.count(link.other) > 0;
        });
        if (is_apart)
            out.insert(groups[i]);
        else
            out.emplace(together.begin(), together.end());
    }
    return out;
}

}  // namespace

std::vector<std::vector<std::size_t>> gather(std::vector<std::size_t> const& documents,
                                             std::vector<MatchLink> const& links) {
    Gathering gathering(documents, links);
    gathering.join();
    auto const all = united(gathering.result(), links);
    std::vector<std::vector<std::size_t>> out;
    for (auto const& group : all)
        if (!is_within_another(group, all)) out.push_back(group);
    return out;
}

}  // namespace concord
