// All units by the key of their ref first (those of other parts also without the part's name), then each reference is
// looked up: linear but for the look-up.
#include "indexer/links.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "indexer/cross_references.hpp"
#include "model/citation.hpp"

namespace concord {
namespace {

bool is_appendix(std::string const& word) {
    return word == "appendix" || word == "annex" || word == "schedule";
}

bool is_title(Clause const& clause) {
    return clause.kind == Kind::title || clause.kind == Kind::heading;
}

using Places = std::map<std::string, std::vector<std::size_t>>;  // in document order

struct Targets {
    Places units;
    Places appendices;
};

Targets targets_of(ClauseTree const& tree) {
    Targets out;
    for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
        Clause const& clause = tree.clauses[i];
        out.units[ref_key(clause.ref)].push_back(i);
        if (auto const colon = clause.ref.find(':'); colon != std::string::npos)
            out.units[ref_key(std::string_view(clause.ref).substr(colon + 1))].push_back(i);
        if (!is_title(clause)) continue;
        for (CrossReference const& r : cross_references(clause.text))
            if (is_appendix(r.word) && r.span.begin == 0) out.appendices[r.key].push_back(i);
    }
    return out;
}

// The first of the same part, else the first of all; the reference's own unit is no target.
std::optional<std::size_t> nearest(Places const& places, std::string const& key, ClauseTree const& tree,
                                   std::size_t from) {
    auto const found = places.find(key);
    if (found == places.end()) return std::nullopt;
    std::optional<std::size_t> out;
    for (std::size_t const at : found->second) {
        if (at == from) continue;
        if (tree.clauses[at].part == tree.clauses[from].part) return at;
        if (!out) out = at;
    }
    return out;
}

}  // namespace

void add_links(ClauseTree& tree) {
    Targets const targets = targets_of(tree);
    for (std::size_t i = 0; i < tree.clauses.size(); ++i) {
        Clause& clause = tree.clauses[i];
        clause.links.clear();
        if (is_title(clause)) continue;
        for (CrossReference const& r : cross_references(clause.text)) {
            auto const at = nearest(is_appendix(r.word) ? targets.appendices : targets.units, r.key, tree, i);
            if (at) clause.links.push_back({r.span, tree.clauses[*at].ref});
        }
    }
}

}  // namespace concord
