// Roles that many people have are said in the plural where they are bound ("officers must"); offices that one person
// or body holds are said with the article and, for persons, in capitals as councils write them. A role that no table
// knows is its slug with blanks.
#include "diff/role_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace concord {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, 11> k_many{{{"member", "members"},
                                        {"officer", "officers"},
                                        {"chief-officer", "chief officers"},
                                        {"junior-officer", "junior officers"},
                                        {"line-manager", "line managers"},
                                        {"group-leader", "group leaders"},
                                        {"group", "political groups"},
                                        {"committee", "committees"},
                                        {"chair", "chairs"},
                                        {"complainant", "complainants"},
                                        {"other", "others"}}};
constexpr std::array<std::string_view, 3> k_persons{{"chief-executive", "monitoring-officer", "leader"}};

std::string with_blanks(std::string_view slug) {
    std::string out(slug);
    std::replace(out.begin(), out.end(), '-', ' ');
    return out;
}

std::string office(std::string_view slug) {
    std::string out = with_blanks(slug);
    if (std::find(k_persons.begin(), k_persons.end(), slug) != k_persons.end())
        for (std::size_t i = 0; i < out.size(); ++i)
            if ((i == 0 || out[i - 1] == ' ') && out[i] >= 'a' && out[i] <= 'z')
                out[i] = static_cast<char>(out[i] - 'a' + 'A');
    return "the " + out;
}

}  // namespace

std::string force_words(std::string_view force) {
    return with_blanks(force);
}

std::string bearer_words(std::string_view role) {
    for (auto const& [slug, words] : k_many)
        if (slug == role) return std::string(words);
    return office(role);
}

std::string via_words(std::string_view role) {
    return role == "other" ? "another person" : role == "group" ? "the political group" : office(role);
}

std::string word_list(std::vector<std::string> const& words, std::string_view joiner) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " " + std::string(joiner) + " " : ", ";
        out += words[i];
    }
    return out;
}

}  // namespace concord
