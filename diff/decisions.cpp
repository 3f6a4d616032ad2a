// A clause is first looked for under its old citation; if other words stand there now, under any other of its document
// that has the remembered words, as long as only one has.
#include "diff/decisions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/words.hpp"

namespace concord {
namespace {

std::string in_one_line(std::string_view text) {
    std::string out;
    bool blank = false;
    for (char const c : text) {
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f) {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += c;
    }
    return out;
}

bool same_words(std::string const& left, std::string const& right) {
    return left == right || folded_words(left) == folded_words(right);
}

class Today {
 public:
    explicit Today(std::vector<Document const*> const& documents) : documents_(documents) {}

    // Where the words stand now; nullopt, and a reason in `stale`, where they do not.
    std::optional<Citation> find(Citation const& made, std::string const& words, std::vector<StaleSide>& stale) const {
        Document const* const document = named(made.document);
        if (document == nullptr) {
            stale.push_back({made, "its document is not in the index", words, ""});
            return std::nullopt;
        }
        auto const at = find_ref(document->tree, made.ref);
        std::string const there = at ? remembered_words(document->tree, *at) : "";
        if (at && same_words(there, words)) return made;
        std::vector<std::string> const elsewhere = refs_with(*document, words);
        if (elsewhere.size() == 1) return Citation{made.document, elsewhere.front()};
        std::string why = at ? "reads otherwise now" : "is not there any more";
        if (elsewhere.size() > 1) why += fmt::format(", and its words stand in {} clauses", elsewhere.size());
        stale.push_back({made, why, words, there});
        return std::nullopt;
    }

 private:
    Document const* named(std::string const& id) const {
        for (Document const* const document : documents_)
            if (document->info.id == id) return document;
        return nullptr;
    }

    static std::vector<std::string> refs_with(Document const& document, std::string const& words) {
        std::vector<std::string> const wanted = folded_words(words);
        std::vector<std::string> out;
        for (std::size_t i = 0; i < document.tree.clauses.size(); ++i) {
            auto const id = static_cast<ClauseId>(i);
            std::string const there = remembered_words(document.tree, id);
            if (!there.empty() && folded_words(there) == wanted) out.push_back(document.tree[id].ref);
        }
        return out;
    }

    std::vector<Document const*> const& documents_;
};

using Position = std::pair<std::size_t, std::size_t>;  // document and clause, in the order of the corpus

std::map<std::pair<std::string, std::string>, Position> positions(std::vector<Document const*> const& documents) {
    std::map<std::pair<std::string, std::string>, Position> out;
    for (std::size_t d = 0; d < documents.size(); ++d)
        for (std::size_t i = 0; i < documents[d]->tree.clauses.size(); ++i)
            out[{documents[d]->info.id, documents[d]->tree.clauses[i].ref}] = {d, i};
    return out;
}

struct Verdict {
    bool same = false;
    std::string date;
    std::string how;  // " (both put into press-releases)", or nothing
};

using Verdicts = std::map<std::pair<Position, Position>, Verdict>;

}  // namespace

std::string_view name(Ruling ruling) {
    switch (ruling) {
        case Ruling::same: return "same";
        case Ruling::different: return "different";
        case Ruling::matter: return "matter";
        case Ruling::name: return "name";
    }
    return "";
}

std::string remembered_words(ClauseTree const& tree, ClauseId id) {
    Clause const& clause = tree[id];
    if (clause.kind == Kind::title || clause.kind == Kind::heading || clause.deleted) return "";
    std::string const own = in_one_line(clause.text);
    std::string const above = in_one_line(lead_in(tree, id));
    return own.empty() || above.empty() ? own : fmt::format("[{}] {}", above, own);
}

std::vector<StandingDecision> stand(std::vector<Decision> const& decisions,
                                    std::vector<Document const*> const& documents) {
    Today const today(documents);
    std::vector<StandingDecision> out;
    for (Decision const& decision : decisions) {
        StandingDecision standing{decision, decision.left, decision.right, {}};
        if (!decision.left.document.empty())
            if (auto const at = today.find(decision.left, decision.left_words, standing.stale)) standing.left = *at;
        if (!decision.right.document.empty())
            if (auto const at = today.find(decision.right, decision.right_words, standing.stale)) standing.right = *at;
        out.push_back(std::move(standing));
    }
    return out;
}

std::vector<Match> decided(std::vector<Match> matches, std::vector<StandingDecision> const& decisions,
                           std::vector<Document const*> const& documents) {
    if (decisions.empty()) return matches;
    auto const all = positions(documents);
    auto const at = [&](Citation const& citation) { return all.at({citation.document, citation.ref}); };
    Verdicts verdicts;
    auto const rule = [&](Citation const& one, Citation const& other, Verdict verdict) {
        std::pair<Position, Position> pair{at(one), at(other)};
        if (pair.second < pair.first) std::swap(pair.first, pair.second);
        if (pair.first.first != pair.second.first) verdicts[pair] = std::move(verdict);
    };
    for (std::size_t i = 0; i < decisions.size(); ++i) {  // those that follow from matters first: a pair's own wins
        StandingDecision const& one = decisions[i];
        if (one.decision.ruling != Ruling::matter || !one.holds()) continue;
        for (std::size_t k = 0; k < i; ++k) {
            StandingDecision const& other = decisions[k];
            if (other.decision.ruling != Ruling::matter || !other.holds()) continue;
            if (one.decision.matter != other.decision.matter) continue;
            rule(other.left, one.left,
                 {true, std::max(one.decision.date, other.decision.date),
                  fmt::format(" (both put into {})", one.decision.matter)});
        }
    }
    for (StandingDecision const& one : decisions) {
        bool const same = one.decision.ruling == Ruling::same;
        if (one.holds() && (same || one.decision.ruling == Ruling::different))
            rule(one.left, one.right, {same, one.decision.date, ""});
    }
    auto const apply = [](Match& match, Verdict const& verdict, std::string const& computed) {
        match.decided = verdict.date;
        match.same = verdict.same;
        match.score = verdict.same ? 1 : 0;
        match.reasons.insert(match.reasons.begin(),
                             {"decided by a person", fmt::format("on {}{}{}", verdict.date, verdict.how, computed), 1});
    };
    for (Match& match : matches) {
        auto const verdict = verdicts.find({at(match.left), at(match.right)});
        if (verdict == verdicts.end()) continue;
        apply(match, verdict->second, fmt::format("; computed: {:.2f}", match.score));
        verdicts.erase(verdict);
    }
    for (auto const& [pair, verdict] : verdicts) {
        auto const citation = [&](Position const& p) {
            return Citation{documents[p.first]->info.id, documents[p.first]->tree.clauses[p.second].ref};
        };
        Match match{citation(pair.first), citation(pair.second), 0, false};
        apply(match, verdict, "");
        matches.push_back(std::move(match));
    }
    std::stable_sort(matches.begin(), matches.end(), [&](Match const& a, Match const& b) {
        if (a.score != b.score) return a.score > b.score;
        return std::make_pair(at(a.left), at(a.right)) < std::make_pair(at(b.left), at(b.right));
    });
    return matches;
}

}  // namespace concord
