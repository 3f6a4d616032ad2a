// A hit whose clause, or an item of whose clause, stands already higher on the page is set under that one, without
// the words that they have in common.
#include "query/page.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "query/snippet.hpp"
#include "query/suggest.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

DocumentInfo const* info_of(IndexReader const& reader, std::string const& id) {
    for (DocumentInfo const& info : reader.documents())
        if (info.id == id) return &info;
    return nullptr;
}

// "4.65" for the ref "4.6"; empty where the ref ends in what is printed.
std::string label_beside(ClauseRecord const& record) {
    std::string const key = ref_key(record.citation.ref);
    std::string const printed = ref_key(record.label);
    if (printed.empty() || key == printed) return "";
    bool const tail =
        key.size() > printed.size() && key.compare(key.size() - printed.size(), printed.size(), printed) == 0;
    return tail ? "" : record.label;
}

void add_context(PageHit& hit, Document const& document, ClauseId id, std::size_t count) {
    auto const at = static_cast<std::size_t>(id);
    auto const& clauses = document.tree.clauses;
    for (std::size_t i = at - std::min(at, count); i < at; ++i)
        hit.before.push_back({{document.info.id, clauses[i].ref}, clauses[i].text});
    for (std::size_t i = at + 1; i < clauses.size() && i <= at + count; ++i)
        hit.after.push_back({{document.info.id, clauses[i].ref}, clauses[i].text});
}

// The number of the earlier hit that this one belongs to: of the same family, one leading into the other.
std::size_t under(std::vector<PageHit> const& earlier, std::vector<Hit> const& hits, ClauseRecord const& record) {
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        ClauseRecord const& above = hits[i].record;
        if (above.family != record.family || earlier[i].under != 0) continue;
        bool const item_of = !above.text.empty() && record.lead_in.find(above.text) != std::string::npos;
        bool const clause_of = !record.text.empty() && above.lead_in.find(record.text) != std::string::npos;
        if (item_of || clause_of) return earlier[i].number;
    }
    return 0;
}

}  // namespace

std::variant<SearchPage, QueryProblem> search_page(IndexReader const& reader, std::string_view typed,
                                                   PageOptions const& options) {
    auto const searched = search(reader, typed, options.search);
    if (auto const* problem = std::get_if<QueryProblem>(&searched)) return *problem;
    SearchAnswer const& answer = std::get<SearchAnswer>(searched);
    SearchPage page;
    page.query = std::string(typed);
    page.total = answer.total;
    page.offset = options.search.offset;
    page.added_words = answer.added_words;
    page.ignored_words = answer.ignored_words;
    page.did_you_mean = answer.did_you_mean;
    for (PartCount const& part : answer.parts) page.parts.emplace_back(part.typed, part.clauses);
    for (Facet const& facet : answer.facets) {
        page.facets.push_back({facet.field, {}});
        for (FacetCount const& count : facet.counts) page.facets.back().counts.emplace_back(count.value, count.count);
    }
    bool const ranked = options.search.order == StoredRequest::Order::relevance;
    for (Hit const& hit : answer.hits) {
        reader.on_the_way();  // what stands under what is looked for among all earlier ones
        ClauseRecord const& record = hit.record;
        DocumentInfo const* const info = info_of(reader, hit.citation.document);
        PageHit out;
        out.number = options.search.offset + page.hits.size() + 1;
        out.citation = hit.citation;
        out.council = info ? council_or_unnamed(*info) : "";
        out.document_title = info ? info->title : "";
        out.kind = record.kind;
        out.label = label_beside(record);
        out.headings = record.headings;
        out.text = record.text;
        out.matches = hit.matches;
        Snippet piece = snippet(record.text, hit.matches, options.snippet_bytes);
        out.snippet = std::move(piece.text);
        out.snippet_matches = std::move(piece.matches);
        out.score = hit.score;
        out.struck = record.deleted;
        out.why = hit.why;
        out.under = ranked ? under(page.hits, answer.hits, record) : 0;
        if (out.under == 0) out.lead_in = record.lead_in;
        if (options.context > 0) add_context(out, reader.document(hit.citation.document), record.id, options.context);
        if (options.kwic)
            for (KwicLine& line : kwic(hit.citation, record.text, hit.matches, options.snippet_bytes / 4))
                page.lines.push_back(std::move(line));
        page.hits.push_back(std::move(out));
    }
    return page;
}

std::vector<TermReport> describe_terms(IndexReader const& reader, std::string_view typed) {
    std::vector<TermReport> out;
    std::vector<TermFrequency> const corpus = reader.words_beginning("", 0);
    for (Token const& token : tokens(typed)) {
        TermReport report;
        report.word = token.folded;
        report.stem = token.stem;
        for (TermFrequency const& form : corpus)
            if (stem(form.term) == token.stem) report.forms.push_back(form);
        report.stem_clauses = reader.frequency(word("own", token.folded)).clauses;
        std::set<std::string> groups;
        for (ConceptSpan const& c : find_concepts(reader.concepts(), token.folded)) groups.insert(c.name);
        for (std::string const& group : groups) {
            TermFrequency frequency = reader.frequency(meaning("own", group));
            frequency.term = '=' + group;
            report.concepts.push_back(std::move(frequency));
        }
        if (report.stem_clauses == 0)
            report.did_you_mean =
                did_you_mean(reader, token.folded,
                             {{token.folded, {}, {0, static_cast<std::uint32_t>(token.folded.size())}, token.folded}});
        out.push_back(std::move(report));
    }
    return out;
}

}  // namespace concord
