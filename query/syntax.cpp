// sequence := joined*                what stands side by side
// joined   := both ("OR" both)*
// both     := unit (("AND" ["NOT"] | "NOT") unit)*
// unit     := word (NEAR word)* | ["+" | "-" | "NOT"] part
// part     := word | "phrase" | number | field:value | "(" sequence ")"
// Brackets may nest k_deepest deep; deeper ones are refused, so that no query can exhaust the stack.
#include "query/syntax.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/clause.hpp"
#include "query/lexer.hpp"

namespace concord {
namespace {

using NodeKind = QueryNode::Kind;
using Sign = QueryNode::Sign;
using Piece = QueryToken::Kind;

constexpr int k_deepest = 50;

struct Parser {
    std::string_view typed;
    std::vector<QueryToken> tokens;
    std::size_t at = 0;
    int depth = 0;
    std::optional<QueryProblem> wrong;

    bool done() const { return wrong || at >= tokens.size(); }
    bool is(Piece kind) const { return !done() && tokens[at].kind == kind; }
    std::uint32_t here() const {
        return at < tokens.size() ? tokens[at].span.begin : static_cast<std::uint32_t>(typed.size());
    }

    QueryNode fail(std::uint32_t where, std::string what, std::string mend) {
        if (!wrong) {
            std::string understood(typed.substr(0, where));
            while (!understood.empty() && understood.back() == ' ') understood.pop_back();
            wrong = QueryProblem{static_cast<int>(where) + 1, std::move(what), std::move(mend), std::move(understood)};
        }
        return {};
    }

    static QueryNode node(NodeKind kind, Span span) {
        QueryNode out;
        out.kind = kind;
        out.span = span;
        return out;
    }

    // One word is itself; "even-handed" is a phrase of two where only one thing may stand.
    static QueryNode of_words(QueryToken const& token) {
        QueryNode out = node(token.words.size() == 1 ? NodeKind::word : NodeKind::phrase, token.span);
        if (token.words.size() == 1)
            out.text = token.words.front();
        else
            out.words = token.words;
        return out;
    }

    QueryNode field() {
        QueryToken const name = tokens[at++];
        QueryNode out = node(NodeKind::field, name.span);
        out.text = name.text;
        if (done() || tokens[at].span.begin != name.span.end)
            return fail(name.span.end, fmt::format("'{}:' says nothing to look for", name.text),
                        "put a word or a quoted phrase right after the colon");
        QueryToken const value = tokens[at];
        if (value.kind != Piece::words && value.kind != Piece::phrase && value.kind != Piece::prefix &&
            value.kind != Piece::number)
            return fail(value.span.begin, fmt::format("'{}:' takes a word or a quoted phrase", name.text),
                        "put one right after the colon");
        ++at;
        out.span.end = value.span.end;
        std::string raw(typed.substr(value.span.begin, value.span.end - value.span.begin));
        if (value.kind == Piece::phrase) raw = raw.substr(1, raw.size() - 2);
        if (name.text == "date") return dates(std::move(out), raw, value.span.begin);
        if (name.text == "kind" && !kind_named(raw))
            return fail(value.span.begin, fmt::format("there is no kind '{}'", raw),
                        "kinds are title, heading, clause, item, para");
        if (name.text == "changed" && raw != "yes")
            return fail(value.span.begin, fmt::format("'{}' says nothing of changes", raw), "write changed:yes");
        bool const words = std::any_of(query_fields().begin(), query_fields().end(),
                                       [&](QueryField const& f) { return f.name == name.text && f.words; });
        if (!words) {
            out.words = {raw};
        } else if (value.kind == Piece::prefix) {
            QueryNode begins = node(NodeKind::prefix, value.span);
            begins.text = value.text;
            out.children.push_back(std::move(begins));
        } else if (value.kind == Piece::phrase) {
            QueryNode phrase = node(NodeKind::phrase, value.span);
            phrase.words = value.words;
            out.children.push_back(std::move(phrase));
        } else {
            out.children.push_back(of_words(value));
        }
        return out;
    }

    QueryNode dates(QueryNode out, std::string const& raw, std::uint32_t where) {
        auto const dots = raw.find("..");
        std::string const from = raw.substr(0, dots);
        std::string const to = dots == std::string::npos ? from : raw.substr(dots + 2);
        auto const is_date = [](std::string const& s) {
            constexpr std::string_view k_pattern = "dddd-dd-dd";
            if (s.size() != 4 && s.size() != 7 && s.size() != 10) return false;
            for (std::size_t i = 0; i < s.size(); ++i)
                if (k_pattern[i] == 'd' ? s[i] < '0' || s[i] > '9' : s[i] != '-') return false;
            return true;
        };
        if ((from.empty() && to.empty()) || (!from.empty() && !is_date(from)) || (!to.empty() && !is_date(to)))
            return fail(where, fmt::format("'{}' is no date", raw), "write date:2007, date:2007-11 or date:2007..2020");
        if (!from.empty() && !to.empty() && from > to && to + '~' < from)
            return fail(where, fmt::format("'{}' ends before it begins", raw), "put the earlier date first");
        out.words = {from, to};
        return out;
    }

    QueryNode part() {
        if (done())
            return fail(here(), "something to search for is missing here", "put a word after the last operator");
        QueryToken const& token = tokens[at];
        switch (token.kind) {
            case Piece::words: return ++at, of_words(token);
            case Piece::phrase: {
                QueryNode out = node(NodeKind::phrase, token.span);
                out.words = token.words;
                return ++at, out;
            }
            case Piece::prefix:
            case Piece::number: {
                QueryNode out = node(token.kind == Piece::prefix ? NodeKind::prefix : NodeKind::number, token.span);
                out.text = token.text;
                return ++at, out;
            }
            case Piece::field: return field();
            case Piece::open: return brackets();
            case Piece::close: return fail(here(), "this bracket closes none", "leave it out, or put ( before");
            case Piece::plus:
            case Piece::minus: return fail(here(), "one sign is enough here", "leave out one of the two");
            case Piece::both:
            case Piece::either:
            case Piece::except:
            case Piece::near:
            case Piece::adjacent: {
                std::string const name(typed.substr(token.span.begin, token.span.end - token.span.begin));
                return fail(here(), fmt::format("{} has nothing before it", name),
                            "put a word on either side, or write it in small letters to search for the word");
            }
        }
        return {};
    }

    QueryNode brackets() {
        std::uint32_t const begin = here();
        if (++depth > k_deepest) return fail(begin, "brackets are nested too deep here", "use fewer of them");
        ++at;
        if (is(Piece::close)) return fail(begin, "there is nothing between these brackets", "leave them out");
        QueryNode out = sequence();
        if (!is(Piece::close))
            return fail(begin, "this bracket is not closed", "put ) where its part of the query ends");
        ++at;
        --depth;
        return out;
    }

    QueryNode unit() {
        Sign sign = Sign::none;
        if (is(Piece::plus) || is(Piece::minus) || is(Piece::except)) {
            sign = is(Piece::plus) ? Sign::required : Sign::excluded;
            ++at;
        }
        QueryNode out = part();
        if (sign != Sign::none) out.sign = sign;
        while (!wrong && (is(Piece::near) || is(Piece::adjacent))) {
            QueryToken const op = tokens[at++];
            bool const near = op.kind == Piece::near;
            QueryNode const right = part();
            if (wrong) break;
            NodeKind const kind = near ? NodeKind::near : NodeKind::adjacent;
            bool const simple = (out.kind == NodeKind::word || out.kind == NodeKind::phrase || out.kind == kind) &&
                                (right.kind == NodeKind::word || right.kind == NodeKind::phrase);
            if (!simple)
                return fail(op.span.begin, fmt::format("{} joins words only", near ? "NEAR" : "ADJ"),
                            "put a word or a phrase on either side of it");
            if (out.kind == NodeKind::word) out.words = {out.text};
            out.text.clear();
            if (right.kind == NodeKind::word)
                out.words.push_back(right.text);
            else
                out.words.insert(out.words.end(), right.words.begin(), right.words.end());
            out.window = std::max(out.kind == kind ? out.window : 0, op.window);
            out.kind = kind;
            out.span.end = right.span.end;
        }
        return out;
    }

    static void join(QueryNode& into, NodeKind kind, QueryNode right) {
        if (into.kind != kind || into.sign != Sign::none || kind == NodeKind::but_not) {
            QueryNode joined = node(kind, into.span);
            joined.children.push_back(std::move(into));
            into = std::move(joined);
        }
        // What must hold anyway needs no sign.
        if (into.children.front().sign == Sign::required) into.children.front().sign = Sign::none;
        if (right.sign == Sign::required) right.sign = Sign::none;
        into.span.end = right.span.end;
        into.children.push_back(std::move(right));
    }

    QueryNode both() {
        QueryNode out = unit();
        while (!wrong && (is(Piece::both) || (is(Piece::except) && out.sign == Sign::none))) {
            bool but_not = is(Piece::except);
            ++at;
            if (!but_not && is(Piece::except)) {
                but_not = true;
                ++at;
            }
            QueryNode right = unit();
            if (but_not && out.sign == Sign::excluded) {  // NOT a AND NOT b: neither
                but_not = false;
                right.sign = Sign::excluded;
            } else if (right.sign == Sign::excluded && !but_not && out.sign != Sign::excluded) {
                but_not = true;
                right.sign = Sign::none;
            }
            join(out, but_not ? NodeKind::but_not : NodeKind::all_of, std::move(right));
        }
        return out;
    }

    QueryNode joined() {
        QueryNode out = both();
        while (!wrong && is(Piece::either)) {
            ++at;
            join(out, NodeKind::any_of, both());
        }
        return out;
    }

    QueryNode sequence() {
        QueryNode out = node(NodeKind::sequence, {here(), here()});
        while (!done() && !is(Piece::close)) {
            // Words that stand alone, several in one chunk: each for itself.
            if (is(Piece::words) && tokens[at].words.size() > 1 && !operator_follows()) {
                QueryToken const& token = tokens[at++];
                for (std::size_t i = 0; i < token.words.size(); ++i) {
                    QueryNode word = node(NodeKind::word, token.spans[i]);
                    word.text = token.words[i];
                    out.children.push_back(std::move(word));
                }
            } else {
                out.children.push_back(joined());
            }
        }
        if (out.children.size() == 1) return std::move(out.children.front());
        if (!out.children.empty()) out.span.end = out.children.back().span.end;
        return out;
    }

    bool operator_follows() const {
        if (at + 1 >= tokens.size()) return false;
        switch (tokens[at + 1].kind) {
            case Piece::both:
            case Piece::either:
            case Piece::except:
            case Piece::near:
            case Piece::adjacent: return true;
            default: return false;
        }
    }
};

}  // namespace

std::vector<QueryField> const& query_fields() {
    static std::vector<QueryField> const k_fields{
        {"heading", true, "words of the headings above a clause, or of a heading itself"},
        {"council", false, "words of the council's name"},
        {"doc", false, "a document's id"},
        {"part", false, "a part of the document: protocol, report, annex"},
        {"kind", false, "title, heading, clause, item or para"},
        {"ref", false, "a clause's number, canonical or as printed"},
        {"date", false, "of the document: 2007, 2007-11, 2007..2020, 2007.., ..2020"},
        {"changed", false, "yes: clauses with tracked changes"},
        {"force", false, "what a rule prescribes: must, must-not, should, may, need-not, none"},
        {"bearer", false, "the role that a rule binds or frees: officer, member, chief-executive …"},
        {"via", false, "the role through which, or by whose approval, a thing is done"},
        {"cites", false, "the name of a law, with or without its year"},
        {"matter", false, "a matter of the catalogue, or of your own, by name"}};
    return k_fields;
}

std::variant<QueryNode, QueryProblem> parse_query(std::string_view typed) {
    auto lexed = lex_query(typed);
    if (auto* problem = std::get_if<QueryProblem>(&lexed)) return std::move(*problem);
    Parser parser{typed, std::move(std::get<0>(lexed)), 0, 0, std::nullopt};
    QueryNode out = parser.sequence();
    if (!parser.wrong && parser.at < parser.tokens.size()) parser.part();  // a bracket that closes none
    if (parser.wrong) return std::move(*parser.wrong);
    if (out.kind == NodeKind::sequence && out.children.empty())
        return QueryProblem{1, "there is no word to search for", "type at least one word", ""};
    return out;
}

}  // namespace concord
