// One walk from the left. At each place, in this order: a sign or bracket, a quotation, a law's or a clause's number,
// a field's name with its colon, and else everything to the next blank, bracket or quotation mark.
#include "query/lexer.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/law_numbers.hpp"
#include "text/nearest.hpp"
#include "text/words.hpp"

namespace concord {
namespace {

using Kind = QueryToken::Kind;

constexpr std::string_view k_blank = " \t\r\n\f\v";

bool is_blank(char c) {
    return k_blank.find(c) != std::string_view::npos;
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

// "¶", or a dot or "~" with what it counts: two bytes each.
bool begins_step(std::string_view typed, std::size_t at) {
    if (typed.substr(at, 2) == "¶") return true;
    bool const counted = at + 1 < typed.size() && (is_digit(typed[at + 1]) || is_lower(typed[at + 1]));
    return counted && (typed[at] == '.' || typed[at] == '~');
}

// The end of a clause's number at `at`: digits first, then dots, brackets with short contents and "~2"; `at` where
// there is none, or where it is a bare number such as a year.
std::size_t ref_end(std::string_view typed, std::size_t at) {
    std::size_t end = at;
    bool more_than_digits = false;
    while (end < typed.size()) {
        char const c = typed[end];
        if (is_digit(c)) {
            ++end;
        } else if (end > at && begins_step(typed, end)) {
            more_than_digits = true;
            end += 2;
        } else if ((c == '(' || c == '[') && end > at) {
            auto const close = typed.find(c == '(' ? ')' : ']', end);
            if (close == std::string_view::npos || close - end > 6 || close - end < 2) break;
            if (typed.substr(end, close - end).find_first_of(" \t\"") != std::string_view::npos) break;
            more_than_digits = true;
            end = close + 1;
        } else {
            break;
        }
    }
    bool const ends_well = end == typed.size() || is_blank(typed[end]) || typed[end] == ')' || typed[end] == '"';
    return more_than_digits && ends_well && is_digit(typed[at]) ? end : at;
}

struct Lexer {
    std::string_view typed;
    std::size_t at = 0;
    std::vector<QueryToken> out;

    Span span(std::size_t begin) const { return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}; }
    int column() const { return static_cast<int>(at) + 1; }
    bool at_start() const {
        return at == 0 || is_blank(typed[at - 1]) || typed[at - 1] == '(' || typed[at - 1] == '+' ||
               typed[at - 1] == '-';
    }

    QueryProblem problem(int column, std::string what, std::string mend) const {
        auto understood = typed.substr(0, static_cast<std::size_t>(column) - 1);
        while (!understood.empty() && is_blank(understood.back())) understood.remove_suffix(1);
        return {column, std::move(what), std::move(mend), std::string(understood)};
    }

    void sign(Kind kind) {
        ++at;
        out.push_back({kind, span(at - 1), {}, {}, {}, 0});
    }

    std::optional<QueryProblem> quotation() {
        auto const begin = at;
        auto const end = typed.find('"', at + 1);
        if (end == std::string_view::npos)
            return problem(column(), "this quotation mark is not closed", "put another \" after the phrase");
        auto words = folded_words(typed.substr(begin + 1, end - begin - 1));
        if (words.empty())
            return problem(column(), "there is no word between these quotation marks", "put the phrase between them");
        at = end + 1;
        out.push_back({Kind::phrase, span(begin), {}, std::move(words), {}, 0});
        return std::nullopt;
    }

    bool number() {
        constexpr std::size_t k_longest = 60;
        std::size_t end = ref_end(typed, at);
        if (end == at && !is_blank(typed[at])) {
            auto const laws = law_numbers(typed.substr(at, k_longest));
            if (!laws.empty() && laws.front().span.begin == 0) end = at + laws.front().span.end;
        }
        if (end == at) return false;
        std::size_t const begin = at;
        at = end;
        out.push_back({Kind::number, span(begin), std::string(typed.substr(begin, end - begin)), {}, {}, 0});
        return true;
    }

    // "kind:" with something after it that is no blank and no '/'.
    std::optional<QueryProblem> field(bool& found) {
        std::size_t end = at;
        while (end < typed.size() && (is_lower(typed[end]) || typed[end] == '-' || is_digit(typed[end]))) ++end;
        if (end == at || !is_lower(typed[at]) || end >= typed.size() || typed[end] != ':') return std::nullopt;
        if (end + 1 < typed.size() && typed[end + 1] == '/') return std::nullopt;
        std::string const name(typed.substr(at, end - at));
        std::vector<std::string> names;
        for (QueryField const& f : query_fields()) names.emplace_back(f.name);
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            auto const near = nearest_of(name, names, 1);
            return problem(
                column(), fmt::format("there is no field '{}'", name),
                near.empty()
                    ? fmt::format("fields are {}; to search for the word itself, put it in quotes",
                                  fmt::join(names, ", "))
                    : fmt::format("did you mean {}:? To search for the word itself, put it in quotes", near.front()));
        }
        if (end + 1 >= typed.size() || is_blank(typed[end + 1]) || typed[end + 1] == ')')
            return problem(static_cast<int>(end) + 1, fmt::format("'{}:' says nothing to look for", name),
                           "put a word or a quoted phrase right after the colon");
        std::size_t const begin = at;
        at = end + 1;
        out.push_back({Kind::field, span(begin), name, {}, {}, 0});
        found = true;
        return std::nullopt;
    }

    std::optional<QueryProblem> near_or_adjacent(std::string_view chunk) {
        bool const near = chunk.substr(0, 4) == "NEAR";
        std::string_view const rest = chunk.substr(near ? 4 : 3);
        int window = k_usual_window;
        if (!rest.empty()) {
            char const* const end = rest.data() + rest.size();
            auto const [stop, error] = std::from_chars(rest.data() + 1, end, window);
            if (error != std::errc{} || stop != end || window < 1 || window > 1000)
                return problem(column() + (near ? 5 : 4), fmt::format("'{}' is no number of words", rest.substr(1)),
                               fmt::format("write {} from 1 to 1000, such as {}/5", near ? "NEAR/" : "ADJ/",
                                           near ? "NEAR" : "ADJ"));
        }
        std::size_t const begin = at;
        at += chunk.size();
        out.push_back({near ? Kind::near : Kind::adjacent, span(begin), {}, {}, {}, window});
        return std::nullopt;
    }

    std::optional<QueryProblem> chunk() {
        std::size_t const begin = at;
        auto const end = std::min(typed.find_first_of(" \t\r\n\f\v\"()", at), typed.size());
        std::string_view const piece = typed.substr(at, end - at);
        if (piece == "AND" || piece == "OR" || piece == "NOT") {
            at = end;
            out.push_back({piece == "AND"  ? Kind::both
                           : piece == "OR" ? Kind::either
                                           : Kind::except,
                           span(begin),
                           {},
                           {},
                           {},
                           0});
            return std::nullopt;
        }
        if (piece == "NEAR" || piece == "ADJ" || piece.substr(0, 5) == "NEAR/" || piece.substr(0, 4) == "ADJ/")
            return near_or_adjacent(piece);
        std::vector<Word> const all = words(piece);
        bool const star = piece.back() == '*';
        if (star && all.empty())
            return problem(column(), "'*' needs the beginning of a word before it", "write it as attend*");
        if (star && all.size() == 1 && all[0].folded.size() < 2)
            return problem(column(), fmt::format("'{}' would stand for nearly every word", piece),
                           "write at least two letters before the '*'");
        at = end;
        if (all.empty()) return std::nullopt;
        QueryToken token{Kind::words, span(begin), {}, {}, {}, 0};
        for (Word const& w : all) {
            auto const offset = static_cast<std::uint32_t>(begin);
            if (star && &w == &all.back()) {
                if (!token.words.empty()) out.push_back(token);
                out.push_back(
                    {Kind::prefix, {offset + w.span.begin, static_cast<std::uint32_t>(end)}, w.folded, {}, {}, 0});
                return std::nullopt;
            }
            token.words.push_back(w.folded);
            token.spans.push_back({offset + w.span.begin, offset + w.span.end});
        }
        out.push_back(std::move(token));
        return std::nullopt;
    }

    std::optional<QueryProblem> next() {
        char const c = typed[at];
        bool const before_word = at + 1 < typed.size() && !is_blank(typed[at + 1]);
        if (c == '(') return sign(Kind::open), std::nullopt;
        if (c == ')') return sign(Kind::close), std::nullopt;
        if (c == '"') return quotation();
        if (c == '+' && at_start() && before_word) return sign(Kind::plus), std::nullopt;
        if (c == '-' && at_start() && before_word) return sign(Kind::minus), std::nullopt;
        bool const after_field = !out.empty() && out.back().kind == Kind::field && out.back().span.end == at;
        if (!after_field && at_start()) {
            if (number()) return std::nullopt;
            bool found = false;
            if (auto wrong = field(found)) return wrong;
            if (found) return std::nullopt;
        }
        if (after_field) {  // a value reaches to the next blank: ref:12(b)(iv), date:2007..2020
            std::string const& name = out.back().text;
            if (name == "ref" || name == "date") {
                auto const begin = at;
                for (int open = 0; at < typed.size() && !is_blank(typed[at]) && typed[at] != '"'; ++at) {
                    if (typed[at] == '(') ++open;
                    if (typed[at] == ')' && --open < 0) break;  // it closes a bracket of the query
                }
                out.push_back({Kind::number, span(begin), std::string(typed.substr(begin, at - begin)), {}, {}, 0});
                return std::nullopt;
            }
        }
        return chunk();
    }
};

}  // namespace

std::variant<std::vector<QueryToken>, QueryProblem> lex_query(std::string_view typed) {
    Lexer lexer{typed, 0, {}};
    if (typed.size() > k_longest_query)
        return QueryProblem{static_cast<int>(k_longest_query) + 1, "the query is too long",
                            fmt::format("keep it below {} bytes", k_longest_query), ""};
    while (lexer.at < typed.size()) {
        if (is_blank(typed[lexer.at])) {
            ++lexer.at;
        } else if (auto wrong = lexer.next()) {
            return std::move(*wrong);
        }
    }
    return std::move(lexer.out);
}

}  // namespace concord
