#include "web/outline_view.hpp"

#include <algorithm>

#include "render/norm.hpp"
#include "render/outline.hpp"
#include "render/phrases.hpp"
#include "render/wrap.hpp"
#include "web/views.hpp"

namespace concord {
namespace {

constexpr std::size_t k_deepest_shown = 6;  // as many indents as the style sheet has
constexpr std::size_t k_outline_columns = 60;

bool is_heading(Clause const& clause) {
    return clause.kind == Kind::title || clause.kind == Kind::heading;
}

}  // namespace

View outline_view(Document const& document, std::optional<ClauseId> here) {
    View out = View::array();
    std::vector<std::size_t> const depths = outline_depths(document.tree);
    for (std::size_t i = 0; i < depths.size(); ++i) {
        Clause const& clause = document.tree.clauses[i];
        out.push_back({{"ref", clause.ref},
                       {"words", shortened(clause.text, k_outline_columns)},
                       {"address", clause_address({document.info.id, clause.ref})},
                       {"depth", std::min(depths[i], k_deepest_shown)},
                       {"here", here && static_cast<std::size_t>(*here) == i},
                       {"heading", is_heading(clause)}});
    }
    return out;
}

View unit_view(Document const& document, ClauseId id, std::size_t depth) {
    Clause const& clause = document.tree[id];
    View repairs = View::array();
    for (Repair const& repair : clause.repairs) repairs.push_back({{"words", in_words(repair)}});
    View prescribes = View::array();
    for (auto const& [what, words] : norm_lines(document, clause))
        prescribes.push_back({{"what", what}, {"words", words}});
    return {{"ref", clause.ref},
            {"citation", format(Citation{document.info.id, clause.ref})},
            {"clause_address", clause_address({document.info.id, clause.ref})},
            {"printed", other_label(clause.ref, clause.label)},
            {"heading", is_heading(clause)},
            {"depth", std::min(depth, k_deepest_shown)},
            {"paragraphs", text_view(clause.text, {}, clause.links, document.info.id)},
            {"text_before", clause.text_before},
            {"struck", clause.deleted},
            {"changed_by", editors_in_words(clause)},
            {"former_label", former_label_in_words(clause)},
            {"repairs", std::move(repairs)},
            {"prescribes", std::move(prescribes)}};
}

}  // namespace concord
