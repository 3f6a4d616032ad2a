#include "ask/deciding.hpp"

#include <algorithm>
#include <ctime>

#include <fmt/format.h>

#include "ask/file_turn.hpp"
#include "ask/matters.hpp"
#include "diff/decisions.hpp"
#include "indexer/decisions_file.hpp"
#include "indexer/read_file.hpp"
#include "indexer/slug.hpp"
#include "indexer/write_file.hpp"
#include "lexicon/catalogue.hpp"
#include "model/diagnostic.hpp"
#include "text/nearest.hpp"

namespace concord {
namespace {

[[noreturn]] void refuse(std::string what, std::string mend) {
    throw Error(std::move(what), {"concord decide", 0, 0}, std::move(mend));
}

std::string remember(std::vector<Document const*> const& documents, Citation const& citation) {
    for (Document const* const document : documents) {
        if (document->info.id != citation.document) continue;
        auto const id = find_ref(document->tree, citation.ref);
        std::string words = id ? remembered_words(document->tree, *id) : "";
        if (words.empty())
            refuse(fmt::format("{} has no words of its own to decide on", format(citation)),
                   fmt::format("decide on a clause under it: concord outline {} lists them", citation.document));
        return words;
    }
    refuse(fmt::format("no document '{}'", citation.document), "concord documents lists them");
}

// Do both say the same kind of thing about the same clauses, so that the later one takes the earlier's place?
bool is_replaced(Decision const& old, Decision const& by) {
    auto const is_pair = [](Decision const& d) { return d.ruling == Ruling::same || d.ruling == Ruling::different; };
    if (is_pair(old) && is_pair(by))
        return (old.left == by.left && old.right == by.right) || (old.left == by.right && old.right == by.left);
    if (old.ruling != by.ruling || old.matter != by.matter) return false;
    return old.ruling == Ruling::name || old.left == by.left;
}

// The clause that a matter is best known by, so that it is found again though its id may change.
Citation known_by(Matter const& matter, Citation const& but) {
    MatterClause const* best = nullptr;
    for (MatterClause const& clause : matter.clauses)
        if (clause.citation != but && (best == nullptr || clause.probability > best->probability)) best = &clause;
    return best == nullptr ? Citation{} : best->citation;
}

// Decisions are on the id that is computed: people's names are given after clauses are put into matters.
std::string computed_id(Matter const& matter) {
    return matter.also.empty() ? matter.id : matter.also.front();
}

bool is_known_slug(KnownMatters const& known, std::string const& slug) {
    return find_matter(known.own, slug) || find_matter(built_in_catalogue(), slug);
}

// A name is one line, whatever was sent.
std::string name_of(std::string const& typed) {
    std::string out;
    for (char const c : typed) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7f)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    if (out.size() > k_longest_matter_name)
        refuse("the name is too long", fmt::format("take at most {} letters", k_longest_matter_name));
    return out;
}

// Without the decisions at these places (counted from 0), taken out from behind, so that lines keep their numbers.
std::string without(std::string text, std::vector<WrittenDecision> const& all, std::vector<std::size_t> const& places) {
    for (auto at = places.rbegin(); at != places.rend(); ++at) text = without_decision(text, all[*at]);
    return text;
}

std::string text_of(std::filesystem::path const& file) {
    std::error_code none;
    return std::filesystem::exists(file, none) ? read_file(file, file.string()) : "";
}

std::vector<Decision> at(std::vector<WrittenDecision> const& all, std::vector<std::size_t> const& places) {
    std::vector<Decision> out;
    for (std::size_t const i : places) out.push_back(all[i].decision);
    return out;
}

}  // namespace

std::string today() {
    std::time_t const now = std::time(nullptr);
    std::tm here{};
    char out[sizeof "2026-11-22"] = "";
    if (localtime_r(&now, &here) != nullptr) std::strftime(out, sizeof out, "%Y-%m-%d", &here);
    return out;
}

Decision decide_pair(std::vector<Document const*> const& documents, Ruling ruling, Citation const& left,
                     Citation const& right, std::string const& today) {
    Decision out{ruling, today, left, remember(documents, left), right, remember(documents, right), "", "", {}};
    if (left.document == right.document)
        refuse(fmt::format("both clauses are of {}", left.document),
               "decide on clauses of different documents: only those are matched");
    return out;
}

Decision decide_matter(KnownMatters const& known, Citation const& clause, std::string const& typed,
                       std::string const& today) {
    std::string const name = name_of(typed);
    Decision out{Ruling::matter, today, clause, remember(known.documents, clause), {}, "", slug_of(name), "", {}};
    if (out.matter.empty()) refuse("the matter has no name", "give its id, or a new one's name in words");
    if (Matter const* const matter = matter_named(known.matters, out.matter)) {
        out.matter = computed_id(*matter);
        out.right = known_by(*matter, clause);
        if (!out.right.document.empty()) out.right_words = remember(known.documents, out.right);
    } else if (is_slug(name) && !is_known_slug(known, name)) {
        std::vector<std::string> ids;
        for (Matter const& other : known.matters) ids.push_back(other.id);
        auto const near = nearest(name, ids);
        refuse(fmt::format("no matter '{}'", name),
               near ? fmt::format("did you mean {}?", *near)
                    : "give a new matter's name in words: \"Gifts and hospitality\"");
    }
    if (!is_slug(name)) out.name = name;
    return out;
}

Decision decide_name(KnownMatters const& known, std::string const& matter, std::string const& name,
                     std::string const& today) {
    Decision out{Ruling::name, today, {}, "", {}, "", slug_of(matter), name_of(name), {}};
    if (slug_of(out.name).empty()) refuse("the name has no letters", "give it in words");
    Matter const* const named = matter_named(known.matters, out.matter);
    if (named == nullptr && !is_known_slug(known, out.matter)) matter_typed(known.matters, matter);
    if (named != nullptr) {
        out.matter = computed_id(*named);
        out.left = known_by(*named, {});
        if (!out.left.document.empty()) out.left_words = remember(known.documents, out.left);
    }
    return out;
}

std::vector<Decision> write_decision(std::filesystem::path const& decisions_toml, Decision const& decision) {
    FileTurn const turn(decisions_toml);
    std::vector<WrittenDecision> const all = read_decisions(decisions_toml);
    std::vector<std::size_t> replaced;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_replaced(all[i].decision, decision)) replaced.push_back(i);
    write_file(decisions_toml.string(), with_decision(without(text_of(decisions_toml), all, replaced), decision));
    return at(all, replaced);
}

std::vector<Decision> undo_decisions(std::filesystem::path const& decisions_toml,
                                     std::function<bool(std::size_t number, Decision const&)> const& is_meant) {
    FileTurn const turn(decisions_toml);
    std::vector<WrittenDecision> const all = read_decisions(decisions_toml);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_meant(i + 1, all[i].decision)) places.push_back(i);
    if (!places.empty()) write_file(decisions_toml.string(), without(text_of(decisions_toml), all, places));
    return at(all, places);
}

}  // namespace concord
