// Heads and feet are looked at from outside in, one line of each page a round, so that a header of three lines is found
// line by line and no further.
#include "indexer/pdf/page_furniture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "indexer/label.hpp"
#include "indexer/pdf/contents.hpp"
#include "indexer/shape.hpp"

namespace concord {
namespace {

constexpr int k_most_rounds = 4;        // headers have that many lines at most
constexpr double k_same_place = 3;      // points
constexpr double k_most_pages = 0.6;    // a changing header stands on that many of them
constexpr double k_apart = 1.5;         // times its size, from its foot to the next line's
constexpr double k_short = 0.75;        // of the text's width
constexpr std::size_t k_longest = 200;  // bytes
constexpr std::size_t k_roman_length = 7;
constexpr std::size_t k_neighbours = 32;  // lines like it on pages before, and as many behind, bear a line out

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// In lower case, every number made '#'.
std::string key_of(std::string_view words) {
    std::string key;
    for (char const c : words) {
        if (is_digit(c)) {
            if (key.empty() || key.back() != '#') key += '#';
        } else {
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return key;
}

bool names_a_page(std::string const& key) {
    return key == "page #" || key.ends_with(" page #") || key.starts_with("page # ") || key == "- # -" ||
           key == "– # –" || key.find("page # of #") != std::string::npos || key.ends_with("| page") ||
           key.starts_with("page | #");
}

bool is_page_number(std::string const& key) {
    if (key == "#") return true;
    return !key.empty() && key.size() <= k_roman_length && key.find_first_not_of("ivxl") == std::string::npos;
}

int first_number(std::string const& words) {
    std::size_t const at = words.find_first_of("0123456789");
    return at == std::string::npos ? 0 : std::atoi(words.c_str() + at);
}

enum class Side { head, foot };

struct Edge {  // the outermost line of a page that is no furniture yet
    std::size_t line = 0;
    std::optional<std::size_t> next;  // towards the text
    std::string words;
    std::string key;
};

using Edges = std::vector<Edge const*>;  // in the order of their pages

class Finder {
 public:
    explicit Finder(std::vector<PdfLine>& lines) : lines_(lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (pages_.empty() || lines[i].page != lines[pages_.back().front()].page) pages_.emplace_back();
            pages_.back().push_back(i);
        }
        std::map<double, std::size_t> sizes;
        for (PdfLine const& line : lines) {
            sizes[std::round(line.size * 2) / 2] += line.words.size();
            width_ = std::max(width_, line.box.width());
        }
        std::size_t most = 0;
        for (auto const& [size, words] : sizes)
            if (words > most) {
                most = words;
                body_size_ = size;
            }
        for (auto& page : pages_)
            std::stable_sort(page.begin(), page.end(), [&](std::size_t a, std::size_t b) {
                return lines_[a].box.middle() < lines_[b].box.middle();
            });
    }

    void run() {
        for (Side const side : {Side::head, Side::foot})
            for (int round = 0; round < k_most_rounds; ++round)
                if (!mark_round(side)) break;
    }

 private:
    std::vector<Edge> edges(Side side) const {
        std::vector<Edge> out;
        for (std::vector<std::size_t> const& page : pages_) {
            std::optional<Edge> edge;
            auto const look = [&](std::size_t line) {
                if (lines_[line].furniture || lines_[line].row >= 0) return lines_[line].row < 0;
                if (!edge) {
                    edge = Edge{line, std::nullopt, text_of(lines_[line]), {}};
                    edge->key = key_of(edge->words);
                } else if (std::abs(lines_[line].box.middle() - lines_[edge->line].box.middle()) > k_same_place) {
                    edge->next = line;
                    return false;
                }
                return true;
            };
            if (side == Side::head) {
                for (auto at = page.begin(); at != page.end() && look(*at);) ++at;
            } else {
                for (auto at = page.rbegin(); at != page.rend() && look(*at);) ++at;
            }
            if (edge) out.push_back(*std::move(edge));
        }
        return out;
    }

    bool mark_round(Side side) {
        std::vector<Edge> const all = edges(side);
        std::map<std::string, Edges> same;
        std::set<double> romans;  // places of page numbers like "ii"
        for (Edge const& edge : all) {
            if (edge.key.size() <= k_longest) same[edge.key].push_back(&edge);
            if (edge.key != "#" && is_page_number(edge.key)) romans.insert(lines_[edge.line].box.middle());
        }
        bool found = false;
        auto const mark = [&](Edge const& edge) {
            lines_[edge.line].furniture = true;
            found = true;
        };
        for (auto const& [key, some] : same)
            for (std::size_t i = 0; i < some.size(); ++i)
                if (comes_back(key, *some[i], neighbours(some, i)) || (key == "#" && is_in_place(*some[i], romans)))
                    mark(*some[i]);
        if (!found)
            for (Edge const* const edge : changing(all, same)) mark(*edge);
        return found;
    }

    bool in_place(Edge const& a, Edge const& b) const {
        return std::abs(lines_[a.line].box.middle() - lines_[b.line].box.middle()) < k_same_place;
    }

    static std::span<Edge const* const> neighbours(Edges const& some, std::size_t i) {
        std::size_t const first = i - std::min(i, k_neighbours);
        return std::span(some).subspan(first, std::min(some.size(), i + k_neighbours + 1) - first);
    }

    // `some`: like it, itself among them.
    bool comes_back(std::string const& key, Edge const& edge, std::span<Edge const* const> some) const {
        std::string const& words = edge.words;
        bool const numbered = names_a_page(key) || is_page_number(key);
        std::size_t pages = 0;
        std::size_t counting = 0;  // as pages do
        for (Edge const* const other : some) {
            if (!in_place(edge, *other)) continue;
            ++pages;
            int const apart = lines_[other->line].page - lines_[edge.line].page;
            counting += key.find('#') != std::string::npos && first_number(other->words) - first_number(words) == apart;
        }
        if (names_a_page(key)) return pages >= 2 || pages_.size() == 1;
        if (key == "#") return counting >= 2 || (pages_.size() == 1 && first_number(words) == 1 && words == "1");
        if (numbered) return pages >= 1 && pages_.size() >= 2 && is_page_number(key);
        std::size_t const needed = pages_.size() == 2 ? 2 : 3;
        if (pages < needed) return false;
        // "Rule 4" at the head of each page is the rule, unless words and number are the same
        return !begins_with_label(words) || is_same_words(words, some, edge, needed) || is_small(edge);
    }

    bool is_in_place(Edge const& edge, std::set<double> const& places) const {
        double const middle = lines_[edge.line].box.middle();
        auto const near = places.upper_bound(middle - k_same_place);
        return near != places.end() && *near < middle + k_same_place;
    }

    bool is_same_words(std::string const& words, std::span<Edge const* const> some, Edge const& edge,
                       std::size_t needed) const {
        std::size_t count = 0;
        for (Edge const* const other : some) {
            count += in_place(edge, *other) && other->words == words;
            if (count >= needed) return true;
        }
        return false;
    }

    bool is_small(Edge const& edge) const { return lines_[edge.line].size < 0.95 * body_size_; }

    // Lines in one place of most pages, whose words change.
    Edges changing(std::vector<Edge> const& all, std::map<std::string, Edges> const& same) const {
        if (all.size() < 3) return {};
        std::map<long, Edges> places;
        for (Edge const& edge : all)
            places[std::lround(lines_[edge.line].box.middle() / k_same_place)].push_back(&edge);
        Edges best;
        for (auto at = places.begin(); at != places.end(); ++at) {
            Edges some = at->second;
            if (auto const next = std::next(at); next != places.end() && next->first == at->first + 1)
                some.insert(some.end(), next->second.begin(), next->second.end());
            if (some.size() > best.size()) best = some;
        }
        auto const needed = static_cast<std::size_t>(std::ceil(k_most_pages * static_cast<double>(pages_.size())));
        if (best.size() < std::max<std::size_t>(3, needed)) return {};
        std::size_t apart = 0;
        std::size_t plain = 0;
        std::size_t sign = 0;
        for (Edge const* const edge : best) {
            PdfLine const& line = lines_[edge->line];
            apart += !edge->next || std::abs(line.box.bottom - lines_[*edge->next].box.bottom) > k_apart * line.size;
            plain += line.box.width() < k_short * width_ && shape_of(edge->words).ending == Ending::open &&
                     (is_small(*edge) || !begins_with_label(edge->words));
            sign += is_small(*edge) || same.at(edge->key).size() > 1;
        }
        bool const holds = 10 * apart >= 9 * best.size() && 10 * plain >= 9 * best.size() && 2 * sign >= best.size();
        return holds ? best : Edges{};
    }

    std::vector<PdfLine>& lines_;
    std::vector<std::vector<std::size_t>> pages_;  // numbers of lines, from the top
    double body_size_ = 0;
    double width_ = 0;
};

}  // namespace

void mark_furniture(std::vector<PdfLine>& lines) {
    Finder(lines).run();
    mark_contents(lines);
}

}  // namespace concord
