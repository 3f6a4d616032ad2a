#include <algorithm>

#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "query/page.hpp"
#include "render/search_terms.hpp"

namespace concord {
namespace {

ShownCount shown(TermFrequency const& frequency) {
    return {frequency.term, frequency.clauses, frequency.times};
}

std::vector<std::string> words_of(Thesaurus const& thesaurus, std::string const& group_name) {
    for (ThesaurusGroup const& group : thesaurus.groups)
        if (group.name == group_name) return group.terms;
    return {};
}

ShownTerm shown(TermReport const& report, Thesaurus const& thesaurus) {
    ShownTerm out;
    out.word = report.word;
    out.stem = report.stem;
    out.stem_clauses = report.stem_clauses;
    for (TermFrequency const& form : report.forms) out.forms.push_back(shown(form));
    for (TermFrequency const& group : report.concepts) {
        ShownCount name = shown(group);
        name.word.erase(0, name.word.find_first_not_of('='));  // how the index marks a concept
        out.concepts.push_back({name, words_of(thesaurus, name.word)});
    }
    out.did_you_mean = report.did_you_mean;
    return out;
}

}  // namespace

Exit run_terms(Request const& request, World const& world) {
    std::string const typed = joined(request.arguments);
    IndexReader const reader = open_index(request, world);
    std::vector<ShownTerm> terms;
    for (TermReport const& report : describe_terms(reader, typed)) terms.push_back(shown(report, reader.thesaurus()));
    switch (request.format) {
        case Format::json: deliver(request, json_list(render_terms_jsonl(terms))); break;
        case Format::jsonl: deliver(request, render_terms_jsonl(terms)); break;
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::csv:
        case Format::xlsx:
        case Format::docx: deliver(request, render_terms_terminal(terms, style_for(request, world))); break;
    }
    if (terms.empty()) tell("there is no word in what was typed");
    bool const any =
        std::any_of(terms.begin(), terms.end(), [](ShownTerm const& term) { return term.stem_clauses > 0; });
    return any ? Exit::done : Exit::nothing;
}

}  // namespace concord
