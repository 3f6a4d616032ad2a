// Every decision is written down with the words it was made on, so a citation is looked up in the index first.
#include <algorithm>

#include <fmt/format.h>

#include "cli/decided.hpp"
#include "cli/gathered.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "indexer/decisions_file.hpp"
#include "indexer/read_file.hpp"
#include "indexer/slug.hpp"
#include "lexicon/catalogue.hpp"
#include "render/decisions.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

[[noreturn]] void refuse(std::string what, std::string mend) {
    throw Error(std::move(what), {"concord decide", 0, 0}, std::move(mend));
}

std::string file_text(std::filesystem::path const& file) {
    std::error_code none;
    return std::filesystem::exists(file, none) ? read_file(file, file.string()) : "";
}

struct Remembered {
    Citation citation;
    std::string words;
};

Remembered remember(IndexReader const& reader, std::string const& typed) {
    Found const found = clause_named(reader, {typed});
    ClauseTree const& tree = reader.document(found.document_id).tree;
    Remembered out{{found.document_id, tree[found.id].ref}, remembered_words(tree, found.id)};
    if (out.words.empty())
        refuse(fmt::format("{} has no words of its own to decide on", format(out.citation)),
               fmt::format("decide on a clause under it: concord outline {} lists them", found.document_id));
    return out;
}

// Do both say the same kind of thing about the same clauses, so that the later one takes the earlier's place?
bool is_replaced(Decision const& old, Decision const& by) {
    auto const is_pair = [](Decision const& d) { return d.ruling == Ruling::same || d.ruling == Ruling::different; };
    if (is_pair(old) && is_pair(by))
        return (old.left == by.left && old.right == by.right) || (old.left == by.right && old.right == by.left);
    if (old.ruling != by.ruling || old.matter != by.matter) return false;
    return old.ruling == Ruling::name || old.left == by.left;
}

// Takes the decisions at these places (counted from 0) out of the text, from behind, so that lines keep their numbers.
std::string without(std::string text, std::vector<WrittenDecision> const& all, std::vector<std::size_t> const& places) {
    for (auto at = places.rbegin(); at != places.rend(); ++at) {
        WrittenDecision const& written = all[*at];
        text = without_decision(text, written);
    }
    return text;
}

Exit write_down(Request const& request, Decision const& decision) {
    auto const file = decisions_file(request);
    std::vector<WrittenDecision> const all = read_decisions(file);
    std::vector<std::size_t> replaced;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_replaced(all[i].decision, decision)) replaced.push_back(i);
    write_file(file.string(), with_decision(without(file_text(file), all, replaced), decision));
    for (std::size_t const i : replaced)
        print(fmt::format("instead of {}: {}\n", all[i].decision.date, in_words(all[i].decision)));
    print(fmt::format("decided: {}; written to {}\n", in_words(decision), file.string()));
    return Exit::done;
}

Exit decide_pair(Request const& request, World const& world, Ruling ruling) {
    IndexReader const reader = open_index(request, world);
    Remembered const one = remember(reader, request.arguments[1]);
    Remembered const other = remember(reader, request.arguments[2]);
    if (one.citation.document == other.citation.document)
        refuse(fmt::format("both clauses are of {}", one.citation.document),
               "decide on clauses of different documents: only those are matched");
    return write_down(request, {ruling, world.today, one.citation, one.words, other.citation, other.words, "", "", {}});
}

// The clause that a matter is best known by, so that it is found again though its id may change.
Remembered known_by(IndexReader const& reader, Matter const& matter, Citation const& but) {
    MatterClause const* best = nullptr;
    for (MatterClause const& clause : matter.clauses)
        if (clause.citation != but && (best == nullptr || clause.probability > best->probability)) best = &clause;
    return best == nullptr ? Remembered{} : remember(reader, format(best->citation));
}

// Decisions are on the id that is computed: people's names are given after clauses are put into matters.
std::string computed_id(Matter const& matter) {
    return matter.also.empty() ? matter.id : matter.also.front();
}

bool is_known_slug(Request const& request, std::string const& slug) {
    return find_matter(own_matters(request), slug) || find_matter(built_in_catalogue(), slug);
}

// A matter that there is, one of the catalogue, or, where a name is typed in words, a new one.
Exit decide_matter(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    Remembered const one = remember(reader, request.arguments[1]);
    std::string const& typed = request.arguments[2];
    Decision out{Ruling::matter, world.today, one.citation, one.words, {}, "", slug_of(typed), "", {}};
    if (out.matter.empty()) refuse("the matter has no name", "give its id, or a new one's name in words");
    auto const all = gathered_matters(request, reader);
    if (Matter const* const matter = matter_named(all, out.matter)) {
        out.matter = computed_id(*matter);
        Remembered const anchor = known_by(reader, *matter, one.citation);
        out.right = anchor.citation;
        out.right_words = anchor.words;
    } else if (is_slug(typed) && !is_known_slug(request, typed)) {
        std::vector<std::string> ids;
        for (Matter const& other : all) ids.push_back(other.id);
        auto const near = nearest(typed, ids);
        refuse(fmt::format("no matter '{}'", typed),
               near ? fmt::format("did you mean {}?", *near)
                    : "give a new matter's name in words: \"Gifts and hospitality\"");
    }
    if (!is_slug(typed)) out.name = typed;
    return write_down(request, out);
}

Exit decide_name(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    Decision out{Ruling::name, world.today, {}, "", {}, "", slug_of(request.arguments[1]), request.arguments[2], {}};
    if (slug_of(out.name).empty()) refuse("the name has no letters", "give it in words");
    auto const all = gathered_matters(request, reader);
    Matter const* const matter = matter_named(all, out.matter);
    if (matter == nullptr && !is_known_slug(request, out.matter)) matter_typed(all, request.arguments[1]);
    if (matter != nullptr) {
        out.matter = computed_id(*matter);
        Remembered const anchor = known_by(reader, *matter, {});
        out.left = anchor.citation;
        out.left_words = anchor.words;
    }
    return write_down(request, out);
}

// The decisions that "A B", "A", a matter or a number mean.
std::vector<std::size_t> meant(std::vector<WrittenDecision> const& all, std::vector<std::string> const& typed) {
    auto const is = [](Citation const& citation, std::string const& words) {
        auto const parsed = parse_citation(words);
        return parsed && parsed->document == citation.document && ref_key(parsed->ref) == ref_key(citation.ref);
    };
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Decision const& d = all[i].decision;
        bool found = false;
        if (typed.size() == 2)
            found = (is(d.left, typed[0]) && is(d.right, typed[1])) ||
                    (is(d.left, typed[1]) && is(d.right, typed[0])) ||
                    (d.ruling == Ruling::matter && is(d.left, typed[0]) && d.matter == slug_of(typed[1]));
        else
            found = std::to_string(i + 1) == typed[0] || (d.ruling == Ruling::matter && is(d.left, typed[0])) ||
                    (d.ruling == Ruling::name && d.matter == slug_of(typed[0]));
        if (found) out.push_back(i);
    }
    return out;
}

Exit undo(Request const& request) {
    auto const file = decisions_file(request);
    std::vector<WrittenDecision> const all = read_decisions(file);
    std::vector<std::string> const typed(request.arguments.begin() + 1, request.arguments.end());
    std::vector<std::size_t> const places = meant(all, typed);
    if (places.empty()) {
        tell(fmt::format("there is no such decision in {}: concord decide list shows them", file.string()));
        return Exit::nothing;
    }
    write_file(file.string(), without(file_text(file), all, places));
    for (std::size_t const i : places) print(fmt::format("undone: {}\n", in_words(all[i].decision)));
    return Exit::done;
}

Exit list(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    std::vector<StandingDecision> const all = standing_decisions(request, reader);
    switch (request.format) {
        case Format::json: deliver(request, json_list(render_decisions_jsonl(all))); break;
        case Format::jsonl: deliver(request, render_decisions_jsonl(all)); break;
        case Format::text:
        case Format::markdown:
        case Format::html:
        case Format::csv:
        case Format::xlsx:
        case Format::docx: deliver(request, render_decisions_terminal(all, style_for(request, world))); break;
    }
    if (all.empty()) tell(fmt::format("nothing is decided in {}", decisions_file(request).string()));
    return all.empty() ? Exit::nothing : Exit::done;
}

}  // namespace

Exit run_decide(Request const& request, World const& world) {
    std::string const& verb = request.arguments.front();
    auto const takes = [&](std::size_t least, std::size_t most, std::string const& example) {
        std::size_t const given = request.arguments.size() - 1;
        if (given < least || given > most)
            refuse(fmt::format("'{}' takes {} more word{}, not {}", verb,
                               least == most ? std::to_string(least) : "one or two", most == 1 ? "" : "s", given),
                   fmt::format("for example: {}; put a citation or a name with blanks in quotes", example));
    };
    if (verb == "same" || verb == "different") {
        takes(2, 2, fmt::format("concord decide {} 'rutland:12(c)' surrey-heath:2.3", verb));
        return decide_pair(request, world, verb == "same" ? Ruling::same : Ruling::different);
    }
    if (verb == "matter") {
        takes(2, 2, "concord decide matter 'rutland:12(c)' press-releases");
        return decide_matter(request, world);
    }
    if (verb == "name") {
        takes(2, 2, "concord decide name press-releases 'Press and media'");
        return decide_name(request, world);
    }
    if (verb == "undo") {
        takes(1, 2, "concord decide undo 3");
        return undo(request);
    }
    if (verb == "list") {
        takes(0, 0, "concord decide list");
        return list(request, world);
    }
    auto const near = nearest(verb, {"same", "different", "matter", "name", "undo", "list"});
    refuse(
        fmt::format("there is nothing to decide called '{}'", verb),
        near ? fmt::format("did you mean '{}'?", *near) : "take one of same, different, matter, name, undo and list");
}

}  // namespace concord
