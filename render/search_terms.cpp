#include "render/search_terms.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/json.hpp"
#include "render/phrases.hpp"
#include "render/search_words.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

// "  as written   councillor (2 clauses, 3 times), …", the words under each other.
void line(std::string& out, std::string const& name, std::string const& words, std::size_t columns) {
    constexpr std::size_t k_name_columns = 15;
    std::string const lines = wrap(words, columns, std::string(k_name_columns, ' '));
    out += fmt::format("  {:<{}}", name, k_name_columns - 2) + lines.substr(std::min(k_name_columns, lines.size()));
}

std::string form_in_words(ShownCount const& form) {
    if (form.times == 0) return fmt::format("{} ({}, in headings only)", form.word, count_of_clauses(form.clauses));
    return fmt::format("{} ({}, {})", form.word, count_of_clauses(form.clauses),
                       form.times == 1 ? "once" : fmt::format("{} times", form.times));
}

Json counted(ShownCount const& count) {
    return {{"word", count.word}, {"clauses", count.clauses}, {"times", count.times}};
}

}  // namespace

std::string render_terms_terminal(std::vector<ShownTerm> const& terms, TerminalStyle style) {
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    std::string out;
    for (ShownTerm const& term : terms) {
        if (!out.empty()) out += '\n';
        out += wrap(term.word, columns, "");
        if (term.stem_clauses == 0)
            line(out, "indexed as", "in no clause", columns);
        else
            line(out, "indexed as", fmt::format("{} ({})", term.stem, count_of_clauses(term.stem_clauses)), columns);
        std::vector<std::string> forms;
        for (ShownCount const& form : term.forms) forms.push_back(form_in_words(form));
        if (!forms.empty()) line(out, "as written", joined(forms, ", "), columns);
        for (ShownTerm::Concept const& group : term.concepts)
            line(out, "thesaurus",
                 fmt::format("{} ({}): {}", group.name.word, count_of_clauses(group.name.clauses),
                             joined(group.words, ", ")),
                 columns);
        if (!term.did_you_mean.empty()) line(out, "did you mean", term.did_you_mean, columns);
    }
    return out;
}

std::string render_terms_jsonl(std::vector<ShownTerm> const& terms) {
    std::string out;
    for (ShownTerm const& term : terms) {
        Json forms = Json::array();
        for (ShownCount const& form : term.forms) forms.push_back(counted(form));
        Json concepts = Json::array();
        for (ShownTerm::Concept const& group : term.concepts)
            concepts.push_back({{"name", group.name.word}, {"clauses", group.name.clauses}, {"words", group.words}});
        out += to_line({{"word", term.word},
                        {"stem", term.stem},
                        {"clauses", term.stem_clauses},
                        {"forms", std::move(forms)},
                        {"concepts", std::move(concepts)},
                        {"did_you_mean", or_null(term.did_you_mean)}});
    }
    return out;
}

}  // namespace concord
