// How a label is scanned: [keyword] [(] token [)] [.] with the parts of "4.1.1(a)(i)" or "1.—(1)" following at once.
// A token is a decimal number, a lower- or upper-case letter (or the same letter twice), or a roman number; one that
// is both letter and roman gives two readings. A label ends before white space, at the end, or before a capital.
#include "indexer/label.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "indexer/label_scan.hpp"

namespace concord {
namespace {

// Words that stand before a number and belong to it.
constexpr std::array<std::string_view, 16> k_keywords{"article",   "articles", "rule",   "section",    "standing order",
                                                      "paragraph", "para",     "clause", "regulation", "protocol",
                                                      "principle", "order",    "so",     "cpr",        "§",
                                                      "sections"};
// Words that open a part of its own.
constexpr std::array<std::string_view, 6> k_containers{"part", "schedule", "annex", "annexe", "appendix", "chapter"};
constexpr std::array<std::string_view, 12> k_number_words{"one",   "two",   "three", "four", "five",   "six",
                                                          "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
// Words after which a number is a reference and no label that has lost its place.
constexpr std::array<std::string_view, 22> k_reference_words{
    "paragraph",   "paragraphs", "para",   "paras",   "section", "sections", "rule",     "rules",
    "article",     "articles",   "clause", "clauses", "part",    "appendix", "schedule", "regulation",
    "regulations", "to",         "and",    "or",      "under",   "in"};

bool ends_label(Cursor const& c) {
    return c.at == c.text.size() || c.peek() == ' ';
}
bool capital_follows(Cursor const& c) {
    return is_upper(c.peek()) && (is_lower(c.peek(1)) || c.peek(1) == ' ');
}
bool letter_follows_bracket(Cursor const& c) {
    return c.at > 0 && c.text[c.at - 1] == ')' && is_lower(c.peek()) && is_lower(c.peek(1));
}

// The word, or two, that the text opens with, if it stands in the table; moves behind it and its blank.
template <std::size_t N>
std::string_view scan_word(Cursor& cursor, std::array<std::string_view, N> const& table) {
    std::string_view best;
    for (std::string_view const word : table) {
        if (word.size() <= best.size() || cursor.text.size() - cursor.at <= word.size()) continue;
        if (lower(cursor.text.substr(cursor.at, word.size())) != word) continue;
        char const after = cursor.text[cursor.at + word.size()];
        if (after == ' ' || (word == "§" && is_digit(after))) best = word;
    }
    if (!best.empty()) {
        cursor.at += best.size();
        cursor.skip_blanks();
    }
    return best;
}

struct ContainerNumber {
    std::string canonical;  // "2", "b", "iv"; empty if none follows
    std::uint32_t ordinal = 0;
};

ContainerNumber scan_container_number(Cursor& cursor) {
    Cursor c = cursor;
    std::string out;
    std::uint32_t ordinal = 0;
    if (auto const decimal = scan_decimal(c)) {
        out = decimal->canonical;
        ordinal = decimal->number.parts[0] / Number::k_step;
    } else {
        std::size_t const length = alpha_length(c);
        std::string const token = lower(c.text.substr(c.at, length));
        auto const word = std::find(k_number_words.begin(), k_number_words.end(), token);
        if (word != k_number_words.end()) {
            ordinal = static_cast<std::uint32_t>(word - k_number_words.begin()) + 1;
            out = std::to_string(ordinal);
        } else if (is_upper(c.peek()) && (token.size() == 1 || roman_value(token) > 0)) {
            out = token;
            ordinal = roman_value(token) > 0 ? roman_value(token) : letter_value(token);
        }
        c.at += length;
    }
    bool const ends =
        ends_label(c) || c.peek() == ':' || c.peek() == '.' || c.peek() == ',' || c.peek() == ')' || c.peek() == '-';
    if (out.empty() || !ends) return {};
    cursor = c;
    return {out, ordinal};
}

// Separators between a label and its words: "Article 4 – ", "Annex A: ", "(a). ".
std::size_t words_after(Cursor c) {
    c.skip_blanks();
    Cursor const before = c;
    if (c.take_dash() || c.take(':') || c.take('.'))
        if (ends_label(c)) {
            c.skip_blanks();
            return c.at;
        }
    return before.at;
}

class Scanner {
 public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<Label> run() {
        Cursor c{text_};
        if (scan_container(c)) return std::move(out_);
        Cursor keyword = c;
        if (!scan_word(keyword, k_keywords).empty()) {
            scan_keyword_number(keyword);
            return std::move(out_);
        }
        Cursor after = c;
        std::vector<LabelPart> first = scan_bracketed(after);
        if (first.empty()) first = scan_open(after);
        for (LabelPart const& part : first) follow({part}, after);
        return std::move(out_);
    }

 private:
    // "Annex B", "ANNEX" alone, "Part 5 Section B", "Schedule 2 para 4"
    bool scan_container(Cursor c) {
        Cursor const start = c;
        std::string_view const whole = lower_view(start);
        for (std::string_view const word : k_containers)
            if (whole == word) {
                out_.push_back({0,
                                static_cast<std::uint32_t>(text_.size()),
                                static_cast<std::uint32_t>(text_.size()),
                                {},
                                std::string(word),
                                0});
                return true;
            }
        std::string_view const word = scan_word(c, k_containers);
        if (word.empty()) return false;
        ContainerNumber const number = scan_container_number(c);
        if (number.canonical.empty()) return false;
        Label label;
        label.container = fmt::format("{}-{}", word, number.canonical);
        label.container_ordinal = number.ordinal;
        Cursor inner = c;
        inner.take(',');
        inner.skip_blanks();
        std::string_view const keyword = scan_word(inner, k_keywords);
        if (keyword == "section") {
            std::string const section = scan_container_number(inner).canonical;
            if (!section.empty()) {
                label.container += "-section-" + section;
                c = inner;
            }
        } else if (!keyword.empty()) {
            if (auto decimal = scan_decimal(inner)) {
                decimal->punct = Punct::keyword;
                label.parts.push_back(*decimal);
                c = inner;
            }
        }
        label.end = static_cast<std::uint32_t>(c.at);
        label.words_begin = static_cast<std::uint32_t>(words_after(c));
        out_.push_back(label);
        return true;
    }

    std::string_view lower_view(Cursor const& c) {
        lowered_ = c.text.size() - c.at <= 10 ? lower(c.text.substr(c.at)) : "";
        return lowered_;
    }

    // "Article 4", "Rule 12.3", "§ 3", "Section B" (a letter), "Section Four" (a word)
    void scan_keyword_number(Cursor c) {
        if (auto decimal = scan_decimal(c)) {
            decimal->punct = Punct::keyword;
            c.take('.');
            c.take(')');
            follow({*decimal}, c);
            return;
        }
        std::size_t const length = alpha_length(c);
        std::string const token = lower(c.text.substr(c.at, length));
        auto const word = std::find(k_number_words.begin(), k_number_words.end(), token);
        Series const series = word != k_number_words.end() ? Series::decimal
                              : roman_value(token) > 0     ? Series::upper_roman
                                                           : Series::upper_letter;
        std::uint32_t const value = word != k_number_words.end()
                                        ? static_cast<std::uint32_t>(word - k_number_words.begin()) + 1
                                    : series == Series::upper_roman ? roman_value(token)
                                    : token.size() == 1             ? letter_value(token)
                                                                    : 0;
        if (value == 0 || !is_upper(c.peek())) return;
        std::string canonical =
            series == Series::decimal ? std::to_string(value) : std::string(c.text.substr(c.at, length));
        c.at += length;
        Number const number = number_of(series == Series::decimal ? value * Number::k_step : value);
        follow({LabelPart{series, Punct::keyword, number, std::move(canonical)}}, c);
    }

    // The parts found so far, and those that follow at once: "(a)" in "4.1.1(a)" or "1.—(1)". With a blank between,
    // both ways are readings: "(a) (i) Text" and "(a) Text".
    void follow(std::vector<LabelPart> parts, Cursor const& c) {
        Cursor next = c;
        bool const dashed = next.take_dash();
        bool const blank = !dashed && next.peek() == ' ';
        if (dashed || blank) next.skip_blanks();
        std::vector<LabelPart> const more = parts.size() < 4 ? scan_bracketed(next) : std::vector<LabelPart>{};
        if (more.empty() || blank) finish(parts, c);
        for (LabelPart const& part : more) {
            parts.push_back(part);
            follow(parts, next);
            parts.pop_back();
        }
    }

    void finish(std::vector<LabelPart> const& parts, Cursor const& c) {
        bool const bare = parts.size() == 1 && parts[0].number.size == 1 && parts[0].punct == Punct::none;
        if (!ends_label(c) && c.peek() != ':' && (bare || !capital_follows(c)) && !letter_follows_bracket(c)) return;
        std::size_t end = c.at;
        if (parts.size() == 1 && parts[0].punct == Punct::dot && parts[0].number.size > 1) --end;  // "2.2." is 2.2
        out_.push_back({0, static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(words_after(c)), parts, {}, 0});
    }

    std::string_view text_;
    std::string lowered_;
    std::vector<Label> out_;
};

constexpr std::size_t k_label_bytes = 80;  // no label is longer; what stands behind is only asked for its first letter

}  // namespace

std::vector<Label> labels_at_start(std::string_view text) {
    std::string_view const head = text.substr(0, k_label_bytes);
    std::vector<Label> out = Scanner(head).run();
    if (head.size() < text.size())  // a label that runs to the cut is none
        out.erase(std::remove_if(out.begin(), out.end(), [&](Label const& l) { return l.end >= head.size(); }),
                  out.end());
    return out;
}

bool begins_with_label(std::string_view text) {
    return !labels_at_start(text).empty();
}

std::vector<Label> labels_inside(std::string_view text) {
    std::vector<Label> out;
    std::string_view previous;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string_view const token = text.substr(at, end - at);
        bool const likely = at > 0 && token.size() <= 16 && (is_digit(token[0]) || token.back() == ')');
        if (likely &&
            std::find(k_reference_words.begin(), k_reference_words.end(), lower(previous)) == k_reference_words.end()) {
            for (Label label : Scanner(token).run()) {
                bool const whole = label.parts.size() == 1 && label.words_begin == token.size();
                if (!whole || (label.parts[0].punct != Punct::paren && label.parts[0].number.size < 2)) continue;
                label.begin += static_cast<std::uint32_t>(at);
                label.end += static_cast<std::uint32_t>(at);
                label.words_begin += static_cast<std::uint32_t>(at);
                out.push_back(std::move(label));
            }
        }
        previous = token;
        at = end;
        while (at < text.size() && text[at] == ' ') ++at;
    }
    return out;
}

}  // namespace concord
