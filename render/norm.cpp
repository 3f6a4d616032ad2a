#include "render/norm.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/citation.hpp"
#include "render/phrases.hpp"

namespace concord {
namespace {

std::string_view name(TriggerKind kind) {
    switch (kind) {
        case TriggerKind::force: return "force";
        case TriggerKind::bearer: return "bearer";
        case TriggerKind::via: return "via";
        case TriggerKind::limit: return "limit";
        case TriggerKind::cite: return "cite";
        case TriggerKind::ref: return "ref";
    }
    return "";
}

std::string words_of(std::string name) {
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

std::string printed(Clause const& clause, Span span) {
    return clause.text.substr(span.begin, span.end - span.begin);
}

bool overlap(Span a, Span b) {
    return a.begin < b.end && b.begin < a.end;
}

// must not: "may not", "cannot"; each words once.
std::string with_triggers(Clause const& clause, TriggerKind kind, std::vector<std::string> const& values) {
    std::vector<std::string> out;
    for (std::string const& value : values) {
        std::vector<std::string> quoted;
        for (Trigger const& t : clause.norm.triggers) {
            if (t.kind != kind || t.value != value || t.span.begin == t.span.end) continue;
            std::string words = fmt::format("\"{}\"", printed(clause, t.span));
            if (std::find(quoted.begin(), quoted.end(), words) == quoted.end()) quoted.push_back(std::move(words));
        }
        std::string const read = quoted.empty() ? "from the words around it" : joined(quoted, ", ");
        out.push_back(fmt::format("{}: {}", words_of(value), read));
    }
    return joined(out, "; ");
}

std::string references(Document const& document, Clause const& clause) {
    std::vector<std::string> out;
    std::vector<Link> left = clause.links;
    auto const add = [&](std::string words, std::vector<Link> const& links) {
        std::vector<std::string> to;
        for (Link const& l : links) to.push_back(format(Citation{document.info.id, l.ref}));
        if (!to.empty()) words += fmt::format(" ({})", joined(to, ", "));
        if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
    };
    for (Trigger const& t : clause.norm.triggers) {
        if (t.kind != TriggerKind::ref) continue;
        std::vector<Link> inside;
        for (Link const& l : left)
            if (overlap(l.span, t.span)) inside.push_back(l);
        left.erase(std::remove_if(left.begin(), left.end(), [&](Link const& l) { return overlap(l.span, t.span); }),
                   left.end());
        add(t.value, inside);
    }
    for (Link const& l : left) add(printed(clause, l.span), {l});
    return joined(out, "; ");
}

Json norm_json(Clause const& clause) {
    Norm const& norm = clause.norm;
    Json triggers = Json::array();
    for (Trigger const& t : norm.triggers) {
        Json const span = t.span.begin == t.span.end ? Json(nullptr) : Json::array({t.span.begin, t.span.end});
        triggers.push_back({{"kind", name(t.kind)}, {"value", t.value}, {"span", span}});
    }
    return {{"force", norm.force},
            {"bearer", norm.bearer},
            {"via", norm.via},
            {"limits", norm.limits},
            {"cites", norm.cites},
            {"refs", norm.refs},
            {"triggers", std::move(triggers)}};
}

Json links_json(Document const& document, Clause const& clause) {
    Json out = Json::array();
    for (Link const& l : clause.links)
        out.push_back({{"printed", printed(clause, l.span)},
                       {"span", Json::array({l.span.begin, l.span.end})},
                       {"citation", format(Citation{document.info.id, l.ref})}});
    return out;
}

Json matters_json(Clause const& clause) {
    Json out = Json::array();
    for (MatterTag const& tag : clause.matters) out.push_back({{"matter", tag.matter}, {"percent", tag.percent}});
    return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> norm_lines(Document const& document, Clause const& clause) {
    Norm const& norm = clause.norm;
    std::vector<std::string> about;
    for (MatterTag const& tag : clause.matters)
        about.push_back(fmt::format("{} ({} %)", words_of(tag.matter), tag.percent));
    std::vector<std::pair<std::string, std::string>> out{
        {"Norm", with_triggers(clause, TriggerKind::force, norm.force)},
        {"Binds", with_triggers(clause, TriggerKind::bearer, norm.bearer)},
        {"Through", with_triggers(clause, TriggerKind::via, norm.via)},
        {"Limits", joined(norm.limits, "; ")},
        {"Cites", joined(norm.cites, "; ")},
        {"Refers to", references(document, clause)},
        {"About", joined(about, "; ")}};
    out.erase(std::remove_if(out.begin(), out.end(), [](auto const& line) { return line.second.empty(); }), out.end());
    return out;
}

Json read_json(Document const& document, Clause const& clause) {
    Json repairs = Json::array();
    for (Repair const& repair : clause.repairs) repairs.push_back(to_json(repair));
    return {{"text_before", clause.text_before},
            {"deleted", clause.deleted},
            {"label_before", or_null(clause.label_before)},
            {"changed_by", editors_json(clause)},
            {"repairs", std::move(repairs)},
            {"place", to_json(clause.place)},
            {"norm", norm_json(clause)},
            {"links", links_json(document, clause)},
            {"matters", matters_json(clause)}};
}

}  // namespace concord
