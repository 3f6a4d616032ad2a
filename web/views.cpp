#include "web/views.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/phrases.hpp"
#include "render/runs.hpp"
#include "render/search_words.hpp"
#include "web/address.hpp"

namespace concord {
namespace {

View run(std::string_view words, bool mark, std::string address) {
    return {{"text", words}, {"mark", mark}, {"address", std::move(address)}, {"added", false}, {"removed", false}};
}

bool covers(Span span, std::uint32_t at) {
    return span.begin <= at && at < span.end;
}

View edited_view(CellEntry const& entry) {
    View out = View::array();
    for (std::vector<PrintedRun> const& paragraph : paragraphs_of(entry)) {
        if (paragraph.empty() && !out.empty()) continue;
        View runs = View::array();
        for (PrintedRun const& printed : paragraph) {
            View one = run(printed.text, printed.marked, "");
            one["added"] = printed.edit == EditKind::added;
            one["removed"] = printed.edit == EditKind::removed;
            runs.push_back(std::move(one));
        }
        out.push_back({{"runs", std::move(runs)}});
    }
    return out;
}

View repairs_view(std::vector<Repair> const& repairs) {
    View out = View::array();
    for (Repair const& repair : repairs) out.push_back({{"words", in_words(repair)}});
    return out;
}

}  // namespace

std::string clause_address(Citation const& citation) {
    return address_of({"document", citation.document, citation.ref});
}

std::string document_address(std::string const& id) {
    return address_of({"document", id});
}

View text_view(std::string_view text, std::vector<Span> const& marks, std::vector<Link> const& links,
               std::string const& document) {
    // Every place where the standing of a byte may change; a text has few.
    std::vector<std::uint32_t> borders{0, static_cast<std::uint32_t>(text.size())};
    auto const add = [&](Span span) {
        borders.push_back(std::min(span.begin, borders[1]));
        borders.push_back(std::min(span.end, borders[1]));
    };
    for (Span const mark : marks) add(mark);
    for (Link const& link : links) add(link.span);
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    View out = View::array();
    View runs = View::array();
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        std::string_view words = text.substr(borders[i], borders[i + 1] - borders[i]);
        bool const mark = std::any_of(marks.begin(), marks.end(), [&](Span span) { return covers(span, borders[i]); });
        auto const link =
            std::find_if(links.begin(), links.end(), [&](Link const& l) { return covers(l.span, borders[i]); });
        std::string const address = link == links.end() ? "" : clause_address({document, link->ref});
        for (std::size_t end = 0; (end = words.find('\n')) != std::string_view::npos;) {
            if (end > 0) runs.push_back(run(words.substr(0, end), mark, address));
            out.push_back({{"runs", std::move(runs)}});
            runs = View::array();
            words.remove_prefix(end + 1);
        }
        if (!words.empty()) runs.push_back(run(words, mark, address));
    }
    out.push_back({{"runs", std::move(runs)}});
    return out;
}

View entry_view(CellEntry const& entry, std::string const& lead_in_above, Differences differences) {
    View chips = View::array();
    for (Chip const& chip : entry.chips)
        chips.push_back({{"kind", name(chip.kind)}, {"words", chip.words}, {"differs", chip.differs}});
    bool const said_before = differences == Differences::only && entry.wording == Wording::same;
    std::string lead_in = entry.lead_in;
    if (!lead_in.empty() && lead_in == lead_in_above) lead_in = "lead-in as above";
    return {{"citation", format(entry.citation)},
            {"ref", entry.citation.ref},
            {"clause_address", clause_address(entry.citation)},
            {"page", page_in_words(entry)},
            {"printed", other_label(entry.citation.ref, entry.label)},
            {"headings", joined(entry.headings, " › ")},
            {"lead_in", said_before ? "" : lead_in},
            {"paragraphs", said_before ? View::array() : edited_view(entry)},
            {"same_as", said_before ? format(entry.compared_with) : ""},
            {"chips", std::move(chips)},
            {"wording", said_before ? "" : wording_in_words(entry)},
            {"boilerplate", boilerplate_in_words(entry)},
            {"repairs", repairs_view(entry.repairs)},
            {"why", entry.why}};
}

View cell_view(DocumentInfo const& info, Cell const& cell, Differences differences) {
    auto const entries = [&](std::vector<CellEntry> const& list) {
        View out = View::array();
        std::string above;
        for (CellEntry const& entry : list) {
            out.push_back(entry_view(entry, above, differences));
            above = entry.lead_in;
        }
        return out;
    };
    return {{"id", info.id},
            {"council", council_or_unnamed(info)},
            {"whose", council_title(info)},
            {"document_title", info.title},
            {"date", info.date},
            {"document_address", document_address(info.id)},
            {"finding", name(cell.finding)},
            {"finding_words", label(cell.finding)},
            {"note", cell.note},
            {"entries", entries(cell.entries)},
            {"nearest", entries(cell.nearest)}};
}

View hit_view(PageHit const& hit) {
    View before = View::array();
    View after = View::array();
    for (PageNeighbour const& n : hit.before)
        before.push_back({{"ref", n.citation.ref}, {"text", n.text}, {"clause_address", clause_address(n.citation)}});
    for (PageNeighbour const& n : hit.after)
        after.push_back({{"ref", n.citation.ref}, {"text", n.text}, {"clause_address", clause_address(n.citation)}});
    View why = View::array();
    for (auto const& [term, weight] : why_in_words(hit))
        why.push_back({{"words", fmt::format("{}: {:.1f}", term, weight)}});
    return {{"number", hit.number},
            {"citation", format(hit.citation)},
            {"clause_address", clause_address(hit.citation)},
            {"document_line", document_line(hit)},
            {"notes", notes_on(hit)},
            {"headings", joined(hit.headings, " › ")},
            {"lead_in", hit.lead_in},
            {"paragraphs", text_view(hit.snippet, hit.snippet_matches)},
            {"under", hit.under > 0},
            {"before", std::move(before)},
            {"after", std::move(after)},
            {"why", std::move(why)}};
}

View document_view(Document const& document) {
    return {{"id", document.info.id},
            {"council", council_or_unnamed(document.info)},
            {"document_title", document.info.title},
            {"date", document.info.date},
            {"kind", document.info.kind},
            {"clause_count", document.tree.clauses.size()},
            {"document_address", document_address(document.info.id)}};
}

View choices(std::vector<Choice> const& all, std::string const& chosen) {
    View out = View::array();
    for (Choice const& choice : all)
        out.push_back({{"value", choice.value}, {"words", choice.words}, {"chosen", choice.value == chosen}});
    return out;
}

View document_choices(std::vector<Document const*> const& documents, std::vector<std::string> const& chosen) {
    View out = View::array();
    for (Document const* const document : documents) {
        bool const is = std::find(chosen.begin(), chosen.end(), document->info.id) != chosen.end();
        out.push_back({{"value", document->info.id}, {"words", column_title(document->info)}, {"chosen", is}});
    }
    return out;
}

}  // namespace concord
