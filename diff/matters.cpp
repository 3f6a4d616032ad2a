// Groups of clauses come from gather(); here they get what a person sees. A group takes the catalogue matter that most
// of its councils' clauses are tagged with, where that is sure and no other group has more of it; else its own words.
// Then the council's own matters draw in what is tagged with them, and then people's decisions are applied: a clause
// put into a matter that exists no more makes it anew.
//
// Everything is counted over clauses sorted by document id, not in the order of the corpus.
#include "diff/matters.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "diff/gather.hpp"
#include "diff/matter_name.hpp"
#include "lexicon/catalogue.hpp"
#include "text/concepts.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

constexpr double k_sure = 0.5;  // of a tag: likelier right than wrong

constexpr std::size_t k_none = std::numeric_limits<std::size_t>::max();

struct Group {
    std::set<std::size_t> clauses;
    std::map<std::size_t, std::string> decided;  // the day a person put a clause here
    std::string slug;                            // of the catalogue or the council's own; empty: own words
    Matter matter;
};

std::string slug_of_words(std::string const& name) {
    std::string out;
    for (std::string const& word : folded_words(name)) {
        std::string fit;
        for (char const c : word)
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') fit += c;
        if (!fit.empty()) out += (out.empty() ? "" : "-") + fit;
    }
    return out.empty() ? "matter" : out;
}

class MatterMaker {
 public:
    explicit MatterMaker(MattersInput const& input) : input_(input) {
        std::vector<Document const*> sorted = input.documents;
        std::sort(sorted.begin(), sorted.end(),
                  [](Document const* a, Document const* b) { return a->info.id < b->info.id; });
        for (std::size_t d = 0; d < sorted.size(); ++d) {
            for (Clause const& clause : sorted[d]->tree.clauses) {
                if (clause.kind == Kind::title || clause.kind == Kind::heading || clause.deleted) continue;
                at_[{sorted[d]->info.id, clause.ref}] = clauses_.size();
                clauses_.push_back({sorted[d], &clause});
                document_.push_back(d);
            }
        }
        for (ClauseTag const& tag : input.tags)
            if (auto const at = place(tag.citation); at != k_none) tags_[at][tag.matter] = tag.probability;
    }

    std::vector<Matter> make() {
        std::vector<MatchLink> links;
        for (Match const& match : input_.matches) {
            MatchLink const link{place(match.left), place(match.right), match.score, match.same,
                                 !match.decided.empty()};
            if (link.one == k_none || link.other == k_none) continue;
            links.push_back(link);
            if (link.decided && !link.same) apart_.insert(std::minmax(link.one, link.other));
            probability_[std::minmax(link.one, link.other)] = std::llround(match.score * 1e6);
        }
        for (auto const& clauses : gather(document_, links))
            groups_.push_back({{clauses.begin(), clauses.end()}, {}, "", {}});
        take_catalogue_names();
        add_own_matters();
        order();
        take_own_words();
        add_decided_clauses();
        take_decided_names();
        order();
        return finished();
    }

 private:
    struct Place {
        Document const* document;
        Clause const* clause;
    };

    std::size_t place(Citation const& citation) const {
        auto const at = at_.find({citation.document, citation.ref});
        return at == at_.end() ? k_none : at->second;
    }

    std::string owner(std::size_t clause) const {
        DocumentInfo const& info = clauses_[clause].document->info;
        return info.council.empty() ? info.id : info.council;
    }

    double tag(std::size_t clause, std::string const& slug) const {
        auto const of_clause = tags_.find(clause);
        if (of_clause == tags_.end()) return 0;
        auto const at = of_clause->second.find(slug);
        return at == of_clause->second.end() ? 0 : at->second;
    }

    // Each council by its best clause; the mean over councils, by matter.
    std::map<std::string, double> tags_of(Group const& group) const {
        std::map<std::string, std::map<std::string, double>> best;
        std::set<std::string> owners;
        for (std::size_t const clause : group.clauses) {
            owners.insert(owner(clause));
            if (auto const at = tags_.find(clause); at != tags_.end())
                for (auto const& [slug, probability] : at->second) {
                    double& had = best[slug][owner(clause)];
                    had = std::max(had, probability);
                }
        }
        std::map<std::string, double> out;
        for (auto const& [slug, by_owner] : best)
            for (auto const& [one, probability] : by_owner)
                out[slug] += probability / static_cast<double>(owners.size());
        return out;
    }

    void take_catalogue_names() {
        std::vector<std::tuple<double, std::size_t, std::string>> claims;  // minus the tag's probability first
        for (std::size_t g = 0; g < groups_.size(); ++g)
            for (auto const& [slug, probability] : tags_of(groups_[g]))
                if (probability >= k_sure) claims.emplace_back(-probability, g, slug);
        std::sort(claims.begin(), claims.end());
        std::set<std::string> taken;
        for (auto const& [minus, g, slug] : claims)
            if (groups_[g].slug.empty() && taken.insert(slug).second) groups_[g].slug = slug;
    }

    // Did a person call the clause different from one of the group's?
    bool is_apart(std::size_t clause, Group const& group) const {
        return std::any_of(group.clauses.begin(), group.clauses.end(),
                           [&](std::size_t other) { return apart_.count(std::minmax(clause, other)) > 0; });
    }

    void add_own_matters() {
        for (CatalogueMatter const& own : input_.own.matters) {
            auto group =
                std::find_if(groups_.begin(), groups_.end(), [&](Group const& g) { return g.slug == own.name; });
            for (std::size_t clause = 0; clause < clauses_.size(); ++clause) {
                if (tag(clause, own.name) < k_sure || (group != groups_.end() && is_apart(clause, *group))) continue;
                if (group == groups_.end()) group = groups_.insert(groups_.end(), Group{{}, {}, own.name, {}});
                group->clauses.insert(clause);
            }
        }
    }

    CatalogueMatter const* known(std::string const& slug) const {
        for (Catalogue const* const catalogue : {&input_.own, &input_.catalogue})
            if (auto const at = find_matter(*catalogue, slug)) return &catalogue->matters[*at];
        return nullptr;
    }

    // Ids are given in the groups' order: of two with one name the first has it without a number.
    std::string free_id(std::string const& wanted) {
        std::string out = wanted;
        for (int n = 2; !ids_.insert(out).second; ++n) out = fmt::format("{}-{}", wanted, n);
        return out;
    }

    void take_own_words() {
        std::map<std::string, double> holders;
        for (Place const& p : clauses_) {
            std::set<std::string> stems;
            for (Token const& word : tokens(p.clause->text)) stems.insert(word.stem);
            for (std::string const& s : stems) holders[s] += 1;
        }
        auto const rarity = [&](std::string const& s) {
            return std::log((1 + static_cast<double>(clauses_.size())) / (holders[s] + 0.5));
        };
        for (Group const& group : groups_)  // names of the catalogue are kept for those that are surest of them
            if (!group.slug.empty()) ids_.insert(group.slug);
        for (Group& group : groups_) {
            Matter& matter = group.matter;
            if (!group.slug.empty()) {
                matter.id = group.slug;
                matter.name = matter_title(group.slug);
                if (CatalogueMatter const* const found = known(group.slug)) matter.question = found->question;
                continue;
            }
            std::vector<NamedText> texts;
            for (std::size_t const clause : group.clauses)
                texts.push_back({clauses_[clause].clause->text, owner(clause)});
            matter.name = matter_name(texts, rarity);
            matter.id = free_id(slug_of_words(matter.name));
            if (matter.name.empty()) matter.name = "Matter without words";
        }
    }

    // The group that a decision speaks of: the one with that id, or else the one that the clause belongs to most.
    Group* meant(std::string const& id, std::size_t clause) {
        Group* best = nullptr;
        double most = -1;
        for (Group& group : groups_) {
            bool const is_id = group.matter.id == id;
            if (clause == k_none ? !is_id : group.clauses.count(clause) == 0) continue;
            if (double const p = is_id ? 2 : probability(group, clause); p > most) {
                most = p;
                best = &group;
            }
        }
        return best;
    }

    Group& made_anew(std::string const& slug, std::string const& name) {
        Group group;
        group.matter.id = free_id(slug);
        group.matter.name = name.empty() ? matter_title(slug) : name;
        if (CatalogueMatter const* const found = known(slug)) group.matter.question = found->question;
        groups_.push_back(std::move(group));
        return groups_.back();
    }

    void add_decided_clauses() {
        for (StandingDecision const& standing : input_.decisions) {
            Decision const& d = standing.decision;
            if (d.ruling != Ruling::matter || place(standing.left) == k_none) continue;
            bool const clause_holds = std::none_of(standing.stale.begin(), standing.stale.end(),
                                                   [&](StaleSide const& s) { return s.citation == d.left; });
            if (!clause_holds) continue;
            Group* group = nullptr;
            if (!d.right.document.empty() && standing.holds()) group = meant(d.matter, place(standing.right));
            if (group == nullptr) group = meant(d.matter, k_none);
            if (group == nullptr) group = &made_anew(d.matter, d.name);
            group->clauses.insert(place(standing.left));
            group->decided[place(standing.left)] = d.date;
        }
    }

    void take_decided_names() {
        for (StandingDecision const& standing : input_.decisions) {
            Decision const& d = standing.decision;
            if (d.ruling != Ruling::name || !standing.holds()) continue;
            std::size_t const clause = d.left.document.empty() ? k_none : place(standing.left);
            Group* group = meant(d.matter, clause);
            if (group == nullptr && clause == k_none) continue;  // nobody answers that matter
            if (group == nullptr) {
                group = &made_anew(d.matter, d.name);
                group->clauses.insert(clause);
            }
            Matter& matter = group->matter;
            matter.also.push_back(matter.id);
            matter.name = d.name;
            matter.named = d.date;
            if (slug_of_words(d.name) != matter.id) matter.id = free_id(slug_of_words(d.name));
        }
    }

    // Mean over the clauses of other documents; where there are none, what the tag says.
    double probability(Group const& group, std::size_t clause) const {
        if (group.decided.count(clause) > 0) return 1;
        std::int64_t sum = 0;
        std::int64_t count = 0;
        for (std::size_t const other : group.clauses) {
            if (document_[other] == document_[clause]) continue;
            ++count;
            if (auto const at = probability_.find(std::minmax(clause, other)); at != probability_.end())
                sum += at->second;
        }
        double const tagged = group.slug.empty() ? 0 : tag(clause, group.slug);
        return count == 0 ? tagged : static_cast<double>(sum) / 1e6 / static_cast<double>(count);
    }

    void order() {
        for (Group& group : groups_) {
            std::set<std::string> owners;
            group.matter.confidence = 0;
            for (std::size_t const clause : group.clauses) {
                owners.insert(owner(clause));
                group.matter.confidence += probability(group, clause) / static_cast<double>(group.clauses.size());
            }
            group.matter.councils = owners.size();
        }
        std::sort(groups_.begin(), groups_.end(), [](Group const& a, Group const& b) {
            if (a.matter.councils != b.matter.councils) return a.matter.councils > b.matter.councils;
            if (a.matter.confidence != b.matter.confidence) return a.matter.confidence > b.matter.confidence;
            return std::tie(a.clauses, a.matter.id) < std::tie(b.clauses, b.matter.id);
        });
    }

    std::vector<Matter> finished() {
        std::vector<Matter> out;
        for (Group& group : groups_) {
            for (Document const* const document : input_.documents)
                for (std::size_t const clause : group.clauses) {
                    if (clauses_[clause].document != document) continue;
                    auto const day = group.decided.find(clause);
                    group.matter.clauses.push_back({{document->info.id, clauses_[clause].clause->ref},
                                                    probability(group, clause),
                                                    day == group.decided.end() ? "" : day->second});
                }
            out.push_back(std::move(group.matter));
        }
        return out;
    }

    MattersInput const& input_;
    std::vector<Place> clauses_;
    std::vector<std::size_t> document_;  // of each clause, by the documents' ids
    std::map<std::pair<std::string, std::string>, std::size_t> at_;
    std::map<std::size_t, std::map<std::string, double>> tags_;
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> probability_;  // in millionths: sums are exact
    std::set<std::pair<std::size_t, std::size_t>> apart_;                      // by a person
    std::vector<Group> groups_;
    std::set<std::string> ids_;
};

}  // namespace

std::vector<Matter> matters(MattersInput const& input) {
    return MatterMaker(input).make();
}

Matter const* matter_named(std::vector<Matter> const& matters, std::string_view id) {
    for (Matter const& matter : matters)
        if (matter.id == id) return &matter;
    for (Matter const& matter : matters)
        if (std::find(matter.also.begin(), matter.also.end(), id) != matter.also.end()) return &matter;
    return nullptr;
}

}  // namespace concord
