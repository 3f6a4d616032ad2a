// What people decided, for everybody to read; and, where the server was started with --editing, the way to decide:
// the forms of clause and matter pages are sent here.
#include <algorithm>

#include <fmt/format.h>

#include "ask/deciding.hpp"
#include "model/diagnostic.hpp"
#include "query/lookup.hpp"
#include "render/decisions.hpp"
#include "render/rendered.hpp"
#include "web/pages/pages.hpp"
#include "web/views.hpp"

namespace concord {
namespace {

View side_view(Citation const& made, Citation const& now, std::string const& words) {
    if (made.document.empty()) return nullptr;
    return {{"citation", format(now)},
            {"clause_address", clause_address(now)},
            {"moved_from", made == now ? "" : format(made)},
            {"words", words}};
}

View decision_view(StandingDecision const& standing, std::size_t number) {
    Decision const& d = standing.decision;
    View sides = View::array();
    for (View side :
         {side_view(d.left, standing.left, d.left_words), side_view(d.right, standing.right, d.right_words)})
        if (!side.is_null()) sides.push_back(std::move(side));
    View stale = View::array();
    for (StaleSide const& side : standing.stale)
        stale.push_back({{"citation", format(side.citation)}, {"why", side.why}, {"is", side.is}});
    return {{"number", number},
            {"date", d.date},
            {"what", in_words(d)},
            {"sides", std::move(sides)},
            {"stale", std::move(stale)}};
}

std::string exported(std::vector<StandingDecision> const& decisions, Format format) {
    if (format == Format::jsonl) return render_decisions_jsonl(decisions);
    if (format == Format::json) return json_list(render_decisions_jsonl(decisions));
    return render_decisions_terminal(decisions, {});
}

// What was typed, "rutland 12 b" too, as the citation of a clause that there is.
Citation cited(PageContext const& context, std::string_view field) {
    std::string const typed = value_of(context.request.form, field);
    auto const found = look_up(context.desk.reader, typed);
    if (auto const* const clause = std::get_if<Found>(&found)) {
        Document const& document = *document_held(context.holdings, clause->document_id);
        return {clause->document_id, document.tree[clause->id].ref};
    }
    std::string mend;
    for (std::string const& near : std::get<NotFound>(found).nearest) mend += (mend.empty() ? "" : " or ") + near;
    throw WebRefusal(400, fmt::format("There is no clause ‘{}’", typed),
                     mend.empty() ? "Write document and clause, as in ‘rutland:12(b)’." : "Did you mean " + mend + "?");
}

Decision decision_sent(PageContext const& context) {
    auto const& form = context.request.form;
    std::string const what = value_of(form, "do");
    KnownMatters const known{context.holdings.documents(), context.holdings.matters(), context.holdings.own()};
    if (what == "same" || what == "different")
        return decide_pair(known.documents, what == "same" ? Ruling::same : Ruling::different, cited(context, "left"),
                           cited(context, "right"), today());
    if (what == "matter") return decide_matter(known, cited(context, "left"), value_of(form, "matter"), today());
    if (what == "name") return decide_name(known, value_of(form, "matter"), value_of(form, "name"), today());
    throw WebRefusal(400, fmt::format("There is nothing to decide called ‘{}’", what), "Use the forms of the pages.");
}

// The one that the page showed: by its number and its words, as others may have decided meanwhile.
void undo_sent(PageContext const& context, std::filesystem::path const& file) {
    auto const& form = context.request.form;
    std::string const number = value_of(form, "number");
    std::string const what = value_of(form, "what");
    auto const undone = undo_decisions(
        file, [&](std::size_t at, Decision const& d) { return std::to_string(at) == number && in_words(d) == what; });
    if (undone.empty())
        throw WebRefusal(409, "This decision is not there any more", "Somebody decided meanwhile: look at them again.",
                         {{"What people decided", address_of({"decisions"})}});
}

}  // namespace

WebAnswer decisions_page(PageContext const& context) {
    static std::vector<Format> const k_exports{Format::json, Format::jsonl, Format::text};
    auto const& decisions = context.holdings.decisions();
    if (auto const format = format_wished(context, k_exports))
        return download(exported(decisions, *format), *format, "decisions");
    View list = View::array();
    for (std::size_t i = 0; i < decisions.size(); ++i) list.push_back(decision_view(decisions[i], i + 1));
    return page(context, {"What people decided",
                          "decisions.mustache",
                          {{"decisions", std::move(list)}},
                          decisions.empty() ? std::vector<Format>{} : k_exports});
}

WebAnswer decide(PageContext const& context) {
    Editing const* const editing = context.editing;
    if (editing == nullptr)
        throw WebRefusal(403, "Decisions are not made on these pages",
                         "Who runs the server can start it with --editing.");
    if (!editing->is_token(value_of(context.request.form, "token")))
        throw WebRefusal(403, "This was not sent by a page of this server as it runs now",
                         "Open the page again and decide there.");
    try {
        if (value_of(context.request.form, "do") == "undo")
            undo_sent(context, editing->file());
        else
            write_decision(editing->file(), decision_sent(context));
    } catch (Error const& e) {
        throw WebRefusal(400, e.diagnostic().what, e.diagnostic().mend);
    }
    context.lent.reset();
    editing->renew();
    return redirect(way_back(context, "/decisions"));
}

}  // namespace concord
