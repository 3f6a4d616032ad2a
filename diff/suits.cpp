// Who asks for a person is answered by a clause that binds one, who asks "to whom" or "through whom" by one that names
// somebody through whom a thing is done. A few words that introduce a list ("When attendance is requested for Group
// meetings:") name the subject better than any rule under them, and say nothing of it.
//
// The figures are rounded from what was learned over the cells of all judged questions, and had the same signs and
// sizes where a tenth of the matters or a document was left out (docs/search-quality.md).
#include "diff/suits.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/words.hpp"

namespace concord {
namespace {

constexpr double k_role = 0.9;
constexpr double k_bare_lead = -1.1;
constexpr std::size_t k_bare_words = 15;  // fewer than these

bool asks_through_whom(std::vector<std::string> const& words) {
    return std::find(words.begin(), words.end(), "whom") != words.end();
}

bool is_bare_lead(ClauseTree const& tree, ClauseId id) {
    std::string const& text = tree[id].text;
    std::size_t const last = text.find_last_not_of(" \n");
    if (last == std::string::npos || text[last] != ':' || words(text).size() >= k_bare_words) return false;
    std::size_t const next = static_cast<std::size_t>(id) + 1;  // a list's first item follows what introduces it
    return next < tree.clauses.size() && tree.clauses[next].parent == id;
}

}  // namespace

double suits(std::string_view question, ClauseTree const& tree, ClauseId id) {
    std::vector<std::string> const asked = folded_words(question);
    Norm const& norm = tree[id].norm;
    double out = 0;
    if (asks_through_whom(asked) && !norm.via.empty()) out += k_role;
    if (!asked.empty() && asked.front() == "who" && !norm.bearer.empty()) out += k_role;
    if (is_bare_lead(tree, id)) out += k_bare_lead;
    return out;
}

bool is_rule(Clause const& clause) {
    return clause.part != "report";
}

std::size_t rules_of(ClauseTree const& tree) {
    return static_cast<std::size_t>(std::count_if(tree.clauses.begin(), tree.clauses.end(), [](Clause const& c) {
        return c.kind != Kind::title && c.kind != Kind::heading && !c.deleted && is_rule(c);
    }));
}

}  // namespace concord
