// A ref is looked for by its key, so that every spelling finds it; then among the labels as printed, where a reader
// may have it from; what then is missing or ambiguous names the nearest.
#include "query/lookup.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/nearest.hpp"

namespace concord {
namespace {

constexpr std::size_t k_most_nearest = 3;

std::string trimmed(std::string_view typed) {
    constexpr std::string_view k_blank = " \t\r\n";
    auto const first = typed.find_first_not_of(k_blank);
    if (first == std::string_view::npos) return "";
    return std::string(typed.substr(first, typed.find_last_not_of(k_blank) - first + 1));
}

std::vector<ClauseId> with_key(Document const& document, std::string const& key) {
    std::vector<ClauseId> out;
    for (std::size_t i = 0; i < document.tree.clauses.size(); ++i)
        if (ref_key(document.tree.clauses[i].ref) == key) out.push_back(static_cast<ClauseId>(i));
    return out;
}

std::vector<ClauseId> with_label(Document const& document, std::string const& key) {
    std::vector<ClauseId> out;
    for (std::size_t i = 0; i < document.tree.clauses.size(); ++i)
        if (auto const& label = document.tree.clauses[i].label; !label.empty() && ref_key(label) == key)
            out.push_back(static_cast<ClauseId>(i));
    return out;
}

std::vector<std::string> citations(Document const& document, std::vector<ClauseId> const& ids) {
    std::vector<std::string> out;
    for (ClauseId const id : ids)
        if (out.size() < k_most_nearest) out.push_back(format(Citation{document.info.id, document.tree[id].ref}));
    return out;
}

std::vector<std::string> nearest_refs(Document const& document, std::string const& key) {
    std::vector<std::string> keys;
    for (Clause const& c : document.tree.clauses) keys.push_back(ref_key(c.ref));
    std::vector<std::string> near = nearest_of(key, keys, k_most_nearest);
    // A unit that does not exist is mostly a wrong last step: offer what it would stand in.
    for (std::string up = key; near.empty() && up.find('.') != std::string::npos;) {
        up.resize(up.rfind('.'));
        if (std::find(keys.begin(), keys.end(), up) != keys.end()) near.push_back(up);
    }
    std::vector<std::string> out;
    for (std::string const& k : near) out.push_back(citations(document, with_key(document, k)).front());
    return out;
}

NotFound no_document(IndexReader const& reader, std::string const& typed) {
    std::vector<std::string> ids;
    for (DocumentInfo const& info : reader.documents()) ids.push_back(info.id);
    NotFound out{fmt::format("no document '{}'", typed), nearest_of(typed, ids, k_most_nearest)};
    for (std::string const& id : ids)  // the beginning of a name
        if (out.nearest.size() < k_most_nearest && !typed.empty() && id.compare(0, typed.size(), typed) == 0 &&
            std::find(out.nearest.begin(), out.nearest.end(), id) == out.nearest.end())
            out.nearest.push_back(id);
    return out;
}

// A ref without a document: where it could be.
NotFound which_document(IndexReader const& reader, std::string const& typed) {
    std::string const key = ref_key(typed);
    std::vector<std::string> in;
    for (DocumentInfo const& info : reader.documents()) {
        if (in.size() >= k_most_nearest || key.empty()) break;
        Document const& document = reader.document(info.id);
        for (std::string& citation : citations(document, with_key(document, key))) in.push_back(std::move(citation));
    }
    if (in.size() > k_most_nearest) in.resize(k_most_nearest);
    if (!in.empty()) return {fmt::format("'{}' does not say in which document", typed), in};
    return no_document(reader, typed);
}

}  // namespace

std::variant<std::string, NotFound> look_up_document(IndexReader const& reader, std::string_view typed) {
    std::string wanted = trimmed(typed);
    for (char& c : wanted)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (DocumentInfo const& info : reader.documents())
        if (info.id == wanted) return info.id;
    return no_document(reader, wanted);
}

std::variant<Found, NotFound> look_up(IndexReader const& reader, std::string_view typed) {
    auto const citation = parse_citation(typed);
    if (!citation) {
        std::string const wanted = trimmed(typed);
        if (auto const document = look_up_document(reader, wanted); std::holds_alternative<std::string>(document))
            return NotFound{fmt::format("'{}' names a document but no clause", wanted), {}};
        return which_document(reader, wanted);
    }
    auto const id = look_up_document(reader, citation->document);
    if (auto const* missing = std::get_if<NotFound>(&id)) {
        auto const somewhere = which_document(reader, trimmed(typed));
        return somewhere.what.find("which document") != std::string::npos ? somewhere : *missing;
    }
    Document const& document = reader.document(std::get<std::string>(id));
    if (auto const exact = find_ref(document.tree, citation->ref)) return Found{document.info.id, *exact};
    std::string const key = ref_key(citation->ref);
    std::vector<ClauseId> ids = with_key(document, key);
    if (ids.empty() && !key.empty()) ids = with_label(document, key);
    if (ids.size() == 1) return Found{document.info.id, ids.front()};
    if (ids.size() > 1)
        return NotFound{
            fmt::format("{} has {} clauses that '{}' may mean", document.info.id, ids.size(), citation->ref),
            citations(document, ids)};
    return NotFound{fmt::format("{} has no {}", document.info.id, citation->ref), nearest_refs(document, key)};
}

}  // namespace concord
