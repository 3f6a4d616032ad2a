#include "model/document.hpp"
#include "render/json.hpp"
#include "render/search_page.hpp"

namespace concord {
namespace {

Json spans(std::vector<Span> const& list) {
    Json out = Json::array();
    for (Span const s : list) out.push_back({s.begin, s.end});
    return out;
}

Json neighbours(std::vector<PageNeighbour> const& list) {
    Json out = Json::array();
    for (PageNeighbour const& n : list) out.push_back({{"citation", format(n.citation)}, {"text", n.text}});
    return out;
}

Json hit(PageHit const& h) {
    Json out{{"citation", format(h.citation)},
             {"score", h.score},
             {"number", h.number},
             {"council", h.council == k_council_not_named ? Json() : or_null(h.council)},
             {"document", h.citation.document},
             {"title", h.document_title},
             {"kind", name(h.kind)},
             {"label", or_null(h.label)},
             {"headings", h.headings},
             {"lead_in", or_null(h.lead_in)},
             {"text", h.text},
             {"matches", spans(h.matches)},
             {"snippet", h.snippet},
             {"struck", h.struck},
             {"under", h.under == 0 ? Json() : Json(h.under)}};
    if (!h.why.empty()) {
        Json why = Json::array();
        for (auto const& [term, weight] : h.why) why.push_back({{"term", term}, {"weight", weight}});
        out["why"] = std::move(why);
    }
    if (!h.before.empty()) out["before"] = neighbours(h.before);
    if (!h.after.empty()) out["after"] = neighbours(h.after);
    return out;
}

}  // namespace

std::string render_search_json(SearchPage const& page) {
    Json hits = Json::array();
    for (PageHit const& h : page.hits) hits.push_back(hit(h));
    Json facets = Json::object();
    for (PageFacet const& facet : page.facets) {
        Json counts = Json::array();
        for (auto const& [value, count] : facet.counts) counts.push_back({{"value", value}, {"clauses", count}});
        facets[facet.field] = std::move(counts);
    }
    Json parts = Json::array();
    for (auto const& [part, count] : page.parts) parts.push_back({{"part", part}, {"clauses", count}});
    Json lines = Json::array();
    for (KwicLine const& l : page.lines)
        lines.push_back({{"citation", format(l.citation)}, {"left", l.left}, {"match", l.match}, {"right", l.right}});
    return to_page({{"query", page.query},
                    {"total", page.total},
                    {"offset", page.offset},
                    {"also_searched", page.added_words},
                    {"too_common", page.ignored_words},
                    {"did_you_mean", or_null(page.did_you_mean)},
                    {"parts", std::move(parts)},
                    {"facets", std::move(facets)},
                    {"lines", std::move(lines)},
                    {"hits", std::move(hits)}});
}

std::string render_search_jsonl(SearchPage const& page) {
    std::string out;
    for (PageHit const& h : page.hits) out += to_line(hit(h));
    return out;
}

}  // namespace concord
