// Few values are all named; of many those that share words with what was typed, the most shared first, else those of
// nearly the same letters.
#include "query/field_values.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/law_names.hpp"
#include "text/nearest.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

constexpr std::size_t k_few = 20;
constexpr std::size_t k_most_named = 5;

std::size_t shared_words(std::vector<std::string> const& asked, std::string const& name) {
    std::vector<std::string> const words = folded_words(name);
    return static_cast<std::size_t>(std::count_if(asked.begin(), asked.end(), [&](std::string const& w) {
        return w.size() > 3 && std::find(words.begin(), words.end(), w) != words.end();
    }));
}

std::vector<std::string> nearest_values(std::string const& value, std::vector<std::string> const& known) {
    std::vector<std::string> out;
    std::vector<std::string> const asked = folded_words(value);
    for (std::size_t wanted = asked.size(); wanted > 0; --wanted)
        for (std::string const& name : known)
            if (out.size() < k_most_named && shared_words(asked, name) == wanted) out.push_back(name);
    return out.empty() ? nearest_of(value, known, k_most_named) : out;
}

UnknownValue unknown(std::string const& field, std::string const& value, std::vector<std::string> const& known) {
    UnknownValue out{fmt::format("no {} '{}'", field == "cites" ? "law cited is" : field, value), ""};
    if (known.empty()) {
        out.mend = "no clause of the index has any";
    } else if (known.size() <= k_few) {
        out.mend = fmt::format("known are {}", fmt::join(known, ", "));
    } else {
        std::vector<std::string> const near = nearest_values(value, known);
        out.mend = near.empty() ? "'concord search WORDS --facets' names those of the clauses found"
                                : fmt::format("near it are {}", fmt::join(near, ", "));
    }
    return out;
}

// "Chief executive" is the name chief-executive.
std::string as_name(std::string const& value) {
    std::string out;
    for (std::string const& word : folded_words(value)) out += (out.empty() ? "" : "-") + word;
    return out;
}

bool is_year(std::string_view word) {
    return word.size() == 4 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool has_known_values(std::string_view field) {
    constexpr std::array<std::string_view, 5> k_fields{"force", "bearer", "via", "cites", "matter"};
    return std::find(k_fields.begin(), k_fields.end(), field) != k_fields.end();
}

std::variant<StoreQuery, UnknownValue> field_value(IndexReader const& reader, std::string const& field,
                                                   std::string const& value) {
    std::string const asked = field == "cites" ? law_key(value) : as_name(value);
    std::vector<std::string> const known = reader.values(field);
    std::vector<StoreQuery> found;
    for (std::string const& k : known) {
        bool const other_year = field == "cites" && k.size() == asked.size() + 5 &&
                                k.compare(0, asked.size() + 1, asked + ' ') == 0 &&
                                is_year(std::string_view(k).substr(asked.size() + 1));
        if (k == asked || other_year) found.push_back(exact_word(field, k));
    }
    if (found.empty()) return unknown(field, value, known);
    return any_of(std::move(found));
}

}  // namespace concord
