// Each question has a function of its own that appends to one list; the list is put in order of place at the end.
// What only the reader of the bytes could see (broken encoding, furniture) comes with the document.

#include "indexer/check.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "indexer/cross_references.hpp"
#include "indexer/numbering.hpp"
#include "model/citation.hpp"

namespace concord {
namespace {

using Out = std::vector<Diagnostic>;

void add_repairs(Document const& document, Out& out) {
    for (Clause const& clause : document.tree.clauses)
        for (Repair const& repair : clause.repairs) {
            bool const repeats = repair.kind == RepairKind::label_duplicate;
            std::string const what = fmt::format("{}: {}", clause.ref, repair.why);
            out.push_back({repeats ? Severity::warning : Severity::note, clause.place, what, "",
                           repeats ? "quote it with its words beside the number" : ""});
        }
}

// Keys of all refs, "4.6" and "12.b.iv"; those of other parts also without the part's name before them.
std::set<std::string> ref_keys(ClauseTree const& tree) {
    std::set<std::string> out;
    for (Clause const& clause : tree.clauses) {
        out.insert(ref_key(clause.ref));
        auto const colon = clause.ref.find(':');
        if (colon != std::string::npos) out.insert(ref_key(std::string_view(clause.ref).substr(colon + 1)));
    }
    return out;
}

bool is_appendix(std::string const& word) {
    return word == "appendix" || word == "annex" || word == "schedule";
}

// The appendices that the document has: titles and headings that open with the word and its number.
std::set<std::string> appendices(ClauseTree const& tree) {
    std::set<std::string> out;
    for (Clause const& clause : tree.clauses) {
        if (clause.kind != Kind::title && clause.kind != Kind::heading) continue;
        for (CrossReference const& r : cross_references(clause.text))
            if (is_appendix(r.word)) out.insert(r.key);
    }
    return out;
}

// "2.1" is there where "2.1.1" is; a chapter may have no line of its own.
bool has_ref(std::set<std::string> const& keys, std::string const& key) {
    if (keys.count(key) > 0) return true;
    auto const next = keys.lower_bound(key + '.');
    return next != keys.end() && next->compare(0, key.size() + 1, key + '.') == 0;
}

void add_jumps(Document const& document, Out& out) {
    std::set<std::string> const keys = ref_keys(document.tree);
    for (SeriesJump const& jump : series_jumps(document.tree)) {
        if (!jump.missing.empty() && has_ref(keys, ref_key(jump.missing))) continue;
        Clause const& clause = document.tree[jump.clause];
        std::string what;
        if (jump.previous.empty())
            what = fmt::format("{} is the first of its list: there is no {}", clause.ref, jump.missing);
        else if (jump.missing.empty())
            what = fmt::format("{} comes after {}", clause.ref, jump.previous);
        else
            what = fmt::format("{} comes after {}: there is no {}", clause.ref, jump.previous, jump.missing);
        out.push_back({Severity::warning, clause.place, what, clause.text,
                       "look at the published text: a clause may be lost, or the number misprinted"});
    }
}

void add_dangling(Document const& document, Out& out) {
    std::set<std::string> const keys = ref_keys(document.tree);
    std::set<std::string> const annexes = appendices(document.tree);
    for (Clause const& clause : document.tree.clauses) {
        if (clause.kind == Kind::title || clause.kind == Kind::heading || clause.deleted) continue;
        for (CrossReference const& r : cross_references(clause.text)) {
            bool const appendix = is_appendix(r.word);
            if (appendix ? annexes.count(r.key) > 0 : has_ref(keys, r.key)) continue;
            std::string const printed = clause.text.substr(r.span.begin, r.span.end - r.span.begin);
            bool const has_word = printed.find(' ') != std::string::npos;  // not so later in "rules 4 and 5"
            std::string const cited = has_word ? printed : fmt::format("{} {}", r.word, printed);
            out.push_back(
                {Severity::warning, clause.place,
                 fmt::format("{} cites '{}', and this document has none", clause.ref, cited), clause.text,
                 appendix
                     ? "it may be published apart: ask for it, or add its file to the corpus"
                     : "it may mean another document's, or clauses were renumbered; say which where you quote it"});
        }
    }
}

void add_empty_sections(Document const& document, Out& out) {
    auto const& clauses = document.tree.clauses;
    std::vector<bool> has_children(clauses.size(), false);
    for (Clause const& clause : clauses)
        if (clause.parent) has_children[static_cast<std::size_t>(*clause.parent)] = true;
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (clauses[i].kind == Kind::heading && !has_children[i])
            out.push_back({Severity::warning, clauses[i].place,
                           fmt::format("nothing stands under the heading '{}'", clauses[i].text), "",
                           "look at the published text: its clauses may be lost, or this is no heading"});
}

}  // namespace

std::vector<Diagnostic> check(Document const& document) {
    Out out = document.diagnostics;
    add_repairs(document, out);
    add_jumps(document, out);
    add_dangling(document, out);
    add_empty_sections(document, out);
    std::stable_sort(out.begin(), out.end(), [](Diagnostic const& a, Diagnostic const& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
    auto const same = [](Diagnostic const& a, Diagnostic const& b) { return a.place == b.place && a.what == b.what; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    return out;
}

}  // namespace concord
