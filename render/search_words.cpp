#include "render/search_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/phrases.hpp"

namespace concord {

std::string count_of_clauses(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "clause" : "clauses");
}

std::string range_shown(SearchPage const& page) {
    if (page.hits.empty() || page.hits.size() == page.total) return count_of_clauses(page.total);
    std::size_t const first = page.hits.front().number;
    std::size_t const last = page.hits.back().number;
    std::string const of_all = " of " + count_of_clauses(page.total);
    return first == last ? fmt::format("{}{}", first, of_all) : fmt::format("{} to {}{}", first, last, of_all);
}

std::string facet_title(std::string const& field) {
    if (field == "cites") return "By law cited";
    if (field == "via") return "Through";
    return "By " + (field == "doc" ? std::string("document") : field);
}

std::string document_line(PageHit const& hit) {
    if (hit.council.empty()) return hit.document_title;
    return hit.document_title.empty() ? hit.council : hit.council + ": " + hit.document_title;
}

std::string words_nowhere(SearchPage const& page) {
    std::vector<std::string> out;
    for (auto const& [part, count] : page.parts) out.push_back(part);
    return joined(out, ", ");
}

std::string what_to_try(SearchPage const& page) {
    if (!page.did_you_mean.empty()) return "Did you mean: " + page.did_you_mean;
    bool const one_is_nowhere =
        std::any_of(page.parts.begin(), page.parts.end(), [](auto const& part) { return part.second == 0; });
    if (page.parts.size() < 2) return "Try another word for it.";
    if (one_is_nowhere) return "Leave out what is in no clause, or say it in other words.";
    return "Each part is found alone, but no clause holds them together: leave one out.";
}

// Terms come as "own:releases", "heading:=press-release" (any word of that concept), "ref:'4.6'",
// "own:\"press release\"", "(own:near/10 press release)" and "like".
std::string term_in_words(std::string const& term) {
    if (term == "like") return "a like matter";
    if (!term.empty() && term.front() == '(') {
        std::size_t const words = std::min(term.find(' ') + 1, term.size());
        bool const ordered = term.find("adj/") < words;
        return fmt::format("{} {}", term.substr(words, term.size() - words - 1),
                           ordered ? "near each other in this order" : "near each other");
    }
    std::size_t const colon = term.find(':');
    if (colon == std::string::npos) return term;
    std::string const field = term.substr(0, colon);
    std::string word = term.substr(colon + 1);
    if (!word.empty() && word.front() == '=') {
        word.erase(0, 1);
        std::replace(word.begin(), word.end(), '-', ' ');
        word = fmt::format("any word for '{}'", word);
    } else if (word.size() > 1 && word.front() == '\'' && word.back() == '\'') {
        word = word.substr(1, word.size() - 2);
    } else if (word.size() > 1 && word.front() == '"') {
        word += " as typed";
    }
    if (field == "own") return word;
    if (field == "heading") return word + " in the heading";
    if (field == "outer") return word + " in a heading above that";
    if (field == "lead") return word + " in the lead-in";
    if (field == "ref") return "the number " + word;
    if (field == "label") return "the printed number " + word;
    if (field == "law") {
        std::replace(word.begin(), word.end(), '.', ' ');
        return word;
    }
    return fmt::format("{} {}", field, word);
}

std::vector<std::pair<std::string, double>> why_in_words(PageHit const& hit) {
    std::vector<std::pair<std::string, double>> out;
    for (auto const& [term, weight] : hit.why) out.emplace_back(term_in_words(term), weight);
    return out;
}

std::string notes_on(PageHit const& hit) {
    std::vector<std::string> notes;
    if (!hit.label.empty()) notes.push_back(fmt::format("printed as '{}'", hit.label));
    if (hit.struck) notes.emplace_back("struck out");
    if (hit.under > 0) notes.push_back(fmt::format("belongs to result {}", hit.under));
    return joined(notes, "; ");
}

std::string weights_in_words(PageHit const& hit) {
    std::vector<std::string> out;
    for (auto const& [term, weight] : why_in_words(hit)) out.push_back(fmt::format("{} {:.1f}", term, weight));
    return joined(out, "; ");
}

std::string neighbours_in_words(std::vector<PageNeighbour> const& list) {
    std::vector<std::string> out;
    for (PageNeighbour const& n : list) out.push_back(n.citation.ref + "  " + n.text);
    return joined(out, "\n");
}

}  // namespace concord
