// One clause where it stands: the outline beside it, what was repaired, what it prescribes, its items, the units before
// and after, and what the other councils say instead.
#include <algorithm>

#include <fmt/format.h>

#include "ask/matching.hpp"
#include "diff/decisions.hpp"
#include "query/lookup.hpp"
#include "render/phrases.hpp"
#include "render/rendered.hpp"
#include "web/outline_view.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"

namespace concord {
namespace {

constexpr std::size_t k_rejected_shown = 5;

View reasons_view(std::vector<Reason> const& reasons) {
    View out = View::array();
    for (Reason const& reason : reasons)
        out.push_back({{"words", reason.detail.empty() ? reason.signal : reason.signal + ": " + reason.detail}});
    return out;
}

View match_view(PageContext const& context, Match const& match, Citation const& of) {
    Citation const& other = match.left == of ? match.right : match.left;
    Document const& document = *document_held(context.holdings, other.document);
    auto const id = find_ref(document.tree, other.ref);
    return {{"citation", format(other)},
            {"clause_address", clause_address(other)},
            {"document_line", column_title(document.info)},
            {"lead_in", id ? lead_in(document.tree, *id) : ""},
            {"paragraphs", id ? text_view(document.tree[*id].text) : View::array()},
            {"score", fmt::format("{:.2f}", match.score)},
            {"decided", match.decided},
            {"rejected", match.same ? "" : match.rejected},
            {"reasons", reasons_view(match.reasons)}};
}

View around_view(Document const& document, std::optional<ClauseId> at) {
    if (!at) return nullptr;
    Citation const citation{document.info.id, document.tree[*at].ref};
    return {{"citation", format(citation)}, {"address", clause_address(citation)}};
}

std::optional<ClauseId> beside(Document const& document, ClauseId id, int step) {
    auto const at = static_cast<std::ptrdiff_t>(id) + step;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(document.tree.clauses.size())) return std::nullopt;
    return static_cast<ClauseId>(at);
}

View found_view(PageContext const& context, Document const& document, ClauseId id) {
    ClauseTree const& tree = document.tree;
    Citation const citation{document.info.id, tree[id].ref};
    View view = unit_view(document, id, 0);
    View items = View::array();
    for (std::size_t i = static_cast<std::size_t>(id) + 1; i < tree.clauses.size(); ++i)
        if (tree.clauses[i].parent == id) items.push_back(unit_view(document, static_cast<ClauseId>(i), 0));
    View above = View::array();
    std::vector<ClauseId> up = ancestors(tree, id);
    std::reverse(up.begin(), up.end());
    for (ClauseId const one : up)
        if (tree[one].kind == Kind::heading || tree[one].kind == Kind::title)
            above.push_back(
                {{"words", tree[one].text}, {"address", clause_address({document.info.id, tree[one].ref})}});
    View same = View::array();
    View rejected = View::array();
    for (Match const& match : of_clause(context.holdings.matches(), citation)) {
        if (match.same)
            same.push_back(match_view(context, match, citation));
        else if (!match.decided.empty() || (rejected.size() < k_rejected_shown && !match.reasons.empty()))
            rejected.push_back(match_view(context, match, citation));
    }
    View matters = View::array();
    for (Matter const& matter : context.holdings.matters())
        for (MatterClause const& member : matter.clauses)
            if (member.citation == citation)
                matters.push_back({{"name", matter.name}, {"address", address_of({"matters", matter.id})}});
    if (context.editing != nullptr) {
        View known = View::array();
        for (Matter const& matter : context.holdings.matters())
            known.push_back({{"id", matter.id}, {"name", matter.name}});
        view["known_matters"] = std::move(known);
        view["decidable"] = !remembered_words(tree, id).empty();
        view["page_citation"] = format(citation);
        for (Document const* const other : context.holdings.documents())
            if (other != &document) view["example"] = other->info.id + ":1.2";
    }
    view["lead_in"] = lead_in(tree, id);
    view["above"] = std::move(above);
    view["items"] = std::move(items);
    view["same"] = std::move(same);
    view["rejected"] = std::move(rejected);
    view["matters"] = std::move(matters);
    view["before"] = around_view(document, beside(document, id, -1));
    view["after"] = around_view(document, beside(document, id, 1));
    view["outline"] = outline_view(document, id);
    view["place"] = dump(tree[id].place);
    view["council"] = council_or_unnamed(document.info);
    view["document_title"] = document.info.title;
    view["document_address"] = document_address(document.info.id);
    return view;
}

}  // namespace

WebAnswer clause_page(PageContext const& context) {
    static std::vector<Format> const k_exports{Format::markdown, Format::json, Format::text};
    auto const& steps = context.request.address.steps;
    auto const found = look_up(context.desk.reader, steps[1] + ':' + steps[2]);
    if (auto const* const nothing = std::get_if<NotFound>(&found)) {
        std::vector<Way> ways;
        for (std::string const& near : nothing->nearest)
            if (auto const citation = parse_citation(near)) ways.push_back({near, clause_address(*citation)});
        if (document_held(context.holdings, steps[1]) != nullptr)
            ways.push_back({"The document as a whole", document_address(steps[1])});
        return problem(context, 404, fmt::format("There is no clause {}:{}", steps[1], steps[2]),
                       "It may have been numbered otherwise when the address was made.", ways);
    }
    auto const& [document_id, id] = std::get<Found>(found);
    Document const& document = *document_held(context.holdings, document_id);
    Citation const citation{document_id, document.tree[id].ref};
    if (document_id != steps[1] || citation.ref != steps[2])
        return redirect(address_of({"document", citation.document, citation.ref}, context.values()));
    if (auto const format = format_wished(context, k_exports))
        return download(rendered_clause(document, id, *format), *format, concord::format(citation));
    return page(context, {concord::format(citation), "clause.mustache", found_view(context, document, id), k_exports,
                          "document"});
}

}  // namespace concord
