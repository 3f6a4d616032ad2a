#include "indexer/furniture.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "indexer/label.hpp"
#include "indexer/shape.hpp"

namespace concord {
namespace {

constexpr std::size_t k_longest_bytes = 160;  // of a running header
constexpr std::size_t k_fewest_pages = 3;     // a line seen twice is more often a heading that two sections share
constexpr int k_most_rounds = 4;              // headers have that many lines at most
constexpr std::size_t k_opening_lines = 8;    // titles stand among these

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The line with every number made '#', in lower case: what stays when the page changes.
std::string key_of(std::string_view line) {
    std::string key;
    for (char const c : line) {
        if (is_digit(c)) {
            if (key.empty() || key.back() != '#') key += '#';
        } else {
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return key;
}

bool names_a_page(std::string_view key) {
    return key == "page #" || key.ends_with(" page #") || key.find("page # of #") != std::string_view::npos ||
           key == "- # -" || key == "# of #";
}

std::optional<int> lone_number(std::string_view line) {
    if (line.empty() || line.size() > 4 || !std::all_of(line.begin(), line.end(), is_digit)) return std::nullopt;
    return std::stoi(std::string(line));
}

class Finder {
 public:
    explicit Finder(std::vector<std::string> const& lines) : lines_(lines), found_(lines.size(), false) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].size() <= k_longest_bytes) places_[key_of(lines[i])].push_back(i);
    }

    std::vector<bool> run() {
        mark_page_numbers();
        // A header of two lines shows what it is once one of them does, so look again until nothing more is found.
        bool more = true;
        for (int round = 0; more && round < k_most_rounds; ++round) {
            more = false;
            for (auto const& [key, places] : places_)
                if (places.size() >= k_fewest_pages && !found_[places.back()] && is_running(key, places)) {
                    mark(places);
                    more = true;
                }
        }
        return std::move(found_);
    }

 private:
    bool is_running(std::string const& key, std::vector<std::size_t> const& places) const {
        if (lone_number(lines_[places.front()]) || key.find_first_not_of("#-.() ") == std::string::npos) return false;
        if (names_a_page(key)) return true;
        if (begins_with_label(lines_[places.front()]) && !is_opening(key)) return false;
        if (std::any_of(places.begin(), places.end(), [&](std::size_t at) { return cuts_a_sentence(at); })) return true;
        return places.size() > k_fewest_pages && is_opening(key) && is_spread(places);
    }

    // Between a line that has no end and one that has no beginning, other furniture passed over.
    bool cuts_a_sentence(std::size_t at) const {
        std::size_t before = at;
        while (before > 0 && (before == at || found_[before])) --before;
        std::size_t after = at;
        while (after + 1 < lines_.size() && (after == at || found_[after])) ++after;
        if (before == at || after == at) return false;
        Shape const left = shape_of(lines_[before]);
        Shape const right = shape_of(lines_[after]);
        bool const labelled = begins_with_label(lines_[after]);
        return left.ending == Ending::open && right.starts_lower && !labelled && left.words > 3;
    }

    bool is_opening(std::string const& key) const {
        for (std::size_t i = 0; i < std::min(k_opening_lines, lines_.size()); ++i) {
            std::string const opening = key_of(lines_[i]);
            if (opening.size() > 6 && key.find(opening) != std::string::npos) return true;
        }
        return false;
    }

    static bool is_spread(std::vector<std::size_t> const& places) {
        for (std::size_t i = 1; i < places.size(); ++i)
            if (places[i] < places[i - 1] + 2) return false;
        return true;
    }

    void mark(std::vector<std::size_t> const& places) {
        for (std::size_t const at : places)
            if (at >= k_opening_lines || at != places.front()) found_[at] = true;
    }

    // Lines that are a number alone and count up by one from page to page.
    void mark_page_numbers() {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (lone_number(lines_[i])) places.push_back(i);
        for (std::size_t i = 0; i < places.size();) {
            std::size_t end = i + 1;
            while (end < places.size() &&
                   *lone_number(lines_[places[end]]) == *lone_number(lines_[places[end - 1]]) + 1 &&
                   places[end] > places[end - 1] + 2)
                ++end;
            if (end - i >= k_fewest_pages)
                for (std::size_t k = i; k < end; ++k) found_[places[k]] = true;
            i = end;
        }
    }

    std::vector<std::string> const& lines_;
    std::vector<bool> found_;
    std::map<std::string, std::vector<std::size_t>> places_;
};

}  // namespace

std::vector<bool> furniture_lines(std::vector<std::string> const& lines) {
    return Finder(lines).run();
}

}  // namespace concord
