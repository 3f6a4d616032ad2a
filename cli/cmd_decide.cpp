// A citation is looked up in the index first: every decision is written down with the words it was made on.
#include <fmt/format.h>

#include "ask/deciding.hpp"
#include "cli/decided.hpp"
#include "cli/gathered.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "indexer/slug.hpp"
#include "render/decisions.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

[[noreturn]] void refuse(std::string what, std::string mend) {
    throw Error(std::move(what), {"concord decide", 0, 0}, std::move(mend));
}

Citation cited(IndexReader const& reader, std::string const& typed) {
    Found const found = clause_named(reader, {typed});
    return {found.document_id, reader.document(found.document_id).tree[found.id].ref};
}

Exit write_down(Request const& request, Decision const& decision) {
    auto const file = decisions_file(request);
    for (Decision const& replaced : write_decision(file, decision))
        print(fmt::format("instead of {}: {}\n", replaced.date, in_words(replaced)));
    print(fmt::format("decided: {}; written to {}\n", in_words(decision), file.string()));
    return Exit::done;
}

Exit run_pair(Request const& request, World const& world, Ruling ruling) {
    IndexReader const reader = open_index(request, world);
    Citation const left = cited(reader, request.arguments[1]);
    Citation const right = cited(reader, request.arguments[2]);
    return write_down(request, decide_pair(all_documents(reader), ruling, left, right, world.today));
}

Exit run_matter(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    auto const documents = all_documents(reader);
    auto const matters = gathered_matters(request, reader);
    Catalogue const own = own_matters(request);
    Citation const clause = cited(reader, request.arguments[1]);
    return write_down(request, decide_matter({documents, matters, own}, clause, request.arguments[2], world.today));
}

Exit run_name(Request const& request, World const& world) {
    IndexReader const reader = open_index(request, world);
    auto const documents = all_documents(reader);
    auto const matters = gathered_matters(request, reader);
    Catalogue const own = own_matters(request);
    return write_down(request,
                      decide_name({documents, matters, own}, request.arguments[1], request.arguments[2], world.today));
}

// Does "A B", "A", a matter or a number mean this decision?
bool is_meant(std::size_t number, Decision const& d, std::vector<std::string> const& typed) {
    auto const is = [](Citation const& citation, std::string const& words) {
        auto const parsed = parse_citation(words);
        return parsed && parsed->document == citation.document && ref_key(parsed->ref) == ref_key(citation.ref);
    };
    if (typed.size() == 2)
        return (is(d.left, typed[0]) && is(d.right, typed[1])) || (is(d.left, typed[1]) && is(d.right, typed[0])) ||
               (d.ruling == Ruling::matter && is(d.left, typed[0]) && d.matter == slug_of(typed[1]));
    return std::to_string(number) == typed[0] || (d.ruling == Ruling::matter && is(d.left, typed[0])) ||
           (d.ruling == Ruling::name && d.matter == slug_of(typed[0]));
}

Exit undo(Request const& request) {
    auto const file = decisions_file(request);
    std::vector<std::string> const typed(request.arguments.begin() + 1, request.arguments.end());
    auto const undone =
        undo_decisions(file, [&](std::size_t number, Decision const& d) { return is_meant(number, d, typed); });
    for (Decision const& decision : undone) print(fmt::format("undone: {}\n", in_words(decision)));
    if (!undone.empty()) return Exit::done;
    tell(fmt::format("there is no such decision in {}: concord decide list shows them", file.string()));
    return Exit::nothing;
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
        return run_pair(request, world, verb == "same" ? Ruling::same : Ruling::different);
    }
    if (verb == "matter") {
        takes(2, 2, "concord decide matter 'rutland:12(c)' press-releases");
        return run_matter(request, world);
    }
    if (verb == "name") {
        takes(2, 2, "concord decide name press-releases 'Press and media'");
        return run_name(request, world);
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
