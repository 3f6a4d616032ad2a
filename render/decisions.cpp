#include "render/decisions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/json.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

// " (now rutland:13(c))" where its words have moved.
std::string moved(Citation const& made, Citation const& now) {
    return made == now ? "" : fmt::format(" (now {})", format(now));
}

Json or_null(Citation const& citation) {
    return citation.document.empty() ? Json(nullptr) : Json(format(citation));
}

}  // namespace

std::string in_words(Decision const& d) {
    switch (d.ruling) {
        case Ruling::same: return fmt::format("{} and {} are the same", format(d.left), format(d.right));
        case Ruling::different: return fmt::format("{} and {} are different", format(d.left), format(d.right));
        case Ruling::matter: return fmt::format("{} belongs to the matter {}", format(d.left), d.matter);
        case Ruling::name: return fmt::format("the matter {} is named “{}”", d.matter, d.name);
    }
    return "";
}

std::string render_decisions_terminal(std::vector<StandingDecision> const& decisions, TerminalStyle style) {
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    std::string out;
    std::size_t number = 0;
    for (StandingDecision const& standing : decisions) {
        Decision const& d = standing.decision;
        out += wrap(fmt::format("{}. {}: {}", ++number, d.date, in_words(d)), columns, "");
        for (auto const& [made, now] : {std::make_pair(d.left, standing.left), std::make_pair(d.right, standing.right)})
            if (made != now) out += wrap(format(made) + moved(made, now), columns, "   ");
        for (StaleSide const& side : standing.stale) {
            out += wrap(fmt::format("Stale, not applied: {} {}.", format(side.citation), side.why), columns, "   ");
            out += wrap("was: " + side.was, columns, "     ");
            if (!side.is.empty()) out += wrap("is: " + side.is, columns, "     ");
        }
    }
    return out;
}

std::string render_decisions_jsonl(std::vector<StandingDecision> const& decisions) {
    std::string out;
    std::size_t number = 0;
    for (StandingDecision const& standing : decisions) {
        Decision const& d = standing.decision;
        Json stale = Json::array();
        for (StaleSide const& side : standing.stale)
            stale.push_back({{"citation", format(side.citation)},
                             {"why", side.why},
                             {"was", side.was},
                             {"is", side.is.empty() ? Json(nullptr) : Json(side.is)}});
        out += to_line({{"number", ++number},
                        {"date", d.date},
                        {"ruling", name(d.ruling)},
                        {"left", or_null(standing.left)},
                        {"right", or_null(standing.right)},
                        {"made_on", {{"left", or_null(d.left)}, {"right", or_null(d.right)}}},
                        {"matter", or_null(d.matter)},
                        {"name", or_null(d.name)},
                        {"holds", standing.holds()},
                        {"stale", std::move(stale)},
                        {"line", d.place.line}});
    }
    return out;
}

}  // namespace concord
