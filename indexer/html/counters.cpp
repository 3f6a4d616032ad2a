// Plain is a rule "… li::before { content: … }" (or ::marker) whose selector has elements, classes and ids alone, and
// whose content is one counter with words before and behind it. Every other rule is passed over.
#include "indexer/html/counters.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "indexer/html/elements.hpp"

namespace concord {
namespace {

constexpr std::string_view k_white = " \t\n\r\f";
constexpr std::size_t k_most_counters = 50;  // a sheet of more numbers nothing plainly

std::string_view trimmed(std::string_view text) {
    std::size_t const begin = text.find_first_not_of(k_white);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(k_white) + 1 - begin);
}

std::string sheet_of(xmlNode const* page) {
    std::string out;
    find_below(page, [&](xmlNode const* node) {
        if (element_name(node) == "style")
            for (xmlNode const* child = node->children; child != nullptr; child = child->next)
                if (child->content != nullptr) out += reinterpret_cast<char const*>(child->content);
        return false;
    });
    std::string plain;
    for (std::size_t at = 0; at < out.size();) {
        std::size_t const comment = std::min(out.find("/*", at), out.size());
        plain.append(out, at, comment - at);
        std::size_t const end = out.find("*/", comment);
        at = end == std::string::npos ? out.size() : end + 2;
    }
    return plain;
}

// "main ol.rules > li::before" is {"main", "ol.rules"}; nullopt where it is another kind of selector.
std::optional<std::vector<std::string>> around_item(std::string_view selector) {
    std::vector<std::string> out;
    for (char const c : trimmed(selector)) {
        if (k_white.find(c) != std::string_view::npos || c == '>') {
            if (out.empty() || !out.back().empty()) out.emplace_back();
        } else {
            if (out.empty()) out.emplace_back();
            out.back() += c;
        }
    }
    if (out.empty()) return std::nullopt;
    std::string const item = out.back();
    if (item != "li:before" && item != "li::before" && item != "li::marker") return std::nullopt;
    out.pop_back();
    for (std::string const& step : out)
        if (step.find_first_of(":[+~*,\\") != std::string::npos) return std::nullopt;
    return out;
}

// "\"(\" counter(item) \")\"": words, one counter, words.
bool read_content(std::string_view value, ListCounter& out) {
    bool counted = false;
    for (value = trimmed(value); !value.empty(); value = trimmed(value)) {
        if (value[0] == '"' || value[0] == '\'') {
            std::size_t const end = value.find(value[0], 1);
            if (end == std::string_view::npos) return false;
            (counted ? out.after : out.before) += value.substr(1, end - 1);
            value.remove_prefix(end + 1);
            continue;
        }
        out.nested = value.starts_with("counters(");
        if (counted || (!out.nested && !value.starts_with("counter("))) return false;
        counted = true;
        std::size_t const end = value.find(')');
        if (end == std::string_view::npos) return false;
        std::size_t const open = value.find('(') + 1;
        std::string_view const inside = value.substr(open, end - open);
        std::size_t const comma = std::min(inside.find(','), inside.size());
        out.starts = trimmed(inside.substr(0, comma)) == "list-item";
        std::string_view between = comma < inside.size() ? trimmed(inside.substr(comma + 1)) : "";
        if (!out.nested && !between.empty() && between != "decimal") return false;
        if (out.nested) {
            if (between.size() < 2 || between.back() != between.front()) return false;
            if (between.front() != '"' && between.front() != '\'') return false;
            out.between = between.substr(1, between.size() - 2);
        }
        value.remove_prefix(end + 1);
    }
    auto const is_plain = [](std::string const& words) { return words.find('\\') == std::string::npos; };
    return counted && is_plain(out.before) && is_plain(out.between) && is_plain(out.after);
}

std::string_view value_of(std::string_view declarations, std::string_view property) {
    for (std::size_t at = 0; at < declarations.size();) {
        std::size_t const end = std::min(declarations.find(';', at), declarations.size());
        std::string_view const one = declarations.substr(at, end - at);
        std::size_t const colon = one.find(':');
        if (colon != std::string_view::npos && trimmed(one.substr(0, colon)) == property)
            return trimmed(one.substr(colon + 1));
        at = end + 1;
    }
    return {};
}

bool is_one_of_words(std::string_view word, std::string const& words) {
    for (std::size_t at = words.find(word); at != std::string::npos; at = words.find(word, at + 1)) {
        bool const begins = at == 0 || k_white.find(words[at - 1]) != std::string_view::npos;
        std::size_t const end = at + word.size();
        if (begins && (end == words.size() || k_white.find(words[end]) != std::string_view::npos)) return true;
    }
    return false;
}

// "ol.rules" and the like.
bool is_such(xmlNode const* node, std::string_view step) {
    std::size_t const mark = std::min(step.find_first_of(".#"), step.size());
    if (mark > 0 && element_name(node) != step.substr(0, mark)) return false;
    for (std::size_t at = mark; at < step.size();) {
        std::size_t const end = std::min(step.find_first_of(".#", at + 1), step.size());
        std::string_view const name = step.substr(at + 1, end - at - 1);
        if (name.empty() || !is_one_of_words(name, attribute_of(node, step[at] == '.' ? "class" : "id"))) return false;
        at = end;
    }
    return true;
}

}  // namespace

std::vector<ListCounter> list_counters(xmlNode const* page) {
    std::vector<ListCounter> out;
    std::string const sheet = sheet_of(page);
    for (std::size_t at = 0; at < sheet.size() && out.size() < k_most_counters;) {
        std::size_t const open = sheet.find('{', at);
        std::size_t const close = open == std::string::npos ? open : sheet.find_first_of("{}", open + 1);
        if (close == std::string::npos) break;
        if (sheet[close] == '{') {  // "@media print {" opens more rules; those for paper are no other
            at = open + 1;
            continue;
        }
        std::string_view const declarations = std::string_view(sheet).substr(open + 1, close - open - 1);
        std::string_view selectors = std::string_view(sheet).substr(at, open - at);
        if (std::size_t const last = selectors.find_last_of("};"); last != std::string_view::npos)
            selectors.remove_prefix(last + 1);
        ListCounter counter;
        if (read_content(value_of(declarations, "content"), counter))
            for (std::size_t begin = 0; begin <= selectors.size();) {
                std::size_t const end = std::min(selectors.find(',', begin), selectors.size());
                if (auto around = around_item(selectors.substr(begin, end - begin))) {
                    counter.around = std::move(*around);
                    out.push_back(counter);
                }
                begin = end + 1;
            }
        at = close + 1;
    }
    return out;
}

ListCounter const* counter_of(std::vector<ListCounter> const& counters, xmlNode const* list) {
    constexpr int k_highest = 200;  // elements looked at
    auto const applies = [&](ListCounter const& counter) {
        auto step = counter.around.rbegin();
        xmlNode const* at = list;
        for (int i = 0; i < k_highest && at != nullptr && step != counter.around.rend(); ++i, at = at->parent)
            if (is_such(at, *step)) ++step;
        return step == counter.around.rend();
    };
    auto const found = std::find_if(counters.rbegin(), counters.rend(), applies);
    return found == counters.rend() ? nullptr : &*found;
}

}  // namespace concord
