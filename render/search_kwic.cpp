// In the terminal every match begins in the same column; whole words are left out at either side where there is no
// room:
//
//   northampton:2.1          …are issued by the press office of the council.
//   surrey-heath:6.8       Requests made to the press office are answered…
#include "render/search_kwic.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/html_entry.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr std::string_view k_bold = "\x1b[1m";
constexpr std::string_view k_plain = "\x1b[0m";

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// The last words of the text that fit into so many columns; a word longer than that is cut.
std::string last_words(std::string const& text, std::size_t columns) {
    if (columns_of(text) <= columns) return text;
    std::size_t at = 0;
    while (at < text.size() && columns_of(std::string_view(text).substr(at)) > columns) next_character(text, at);
    std::size_t const blank = text.find(' ', at == 0 ? 0 : at - 1);
    if (blank != std::string::npos && blank + 1 < text.size()) at = blank + 1;
    return text.substr(at);
}

}  // namespace

std::string kwic_terminal(std::vector<KwicLine> const& lines, TerminalStyle style) {
    auto const columns = static_cast<std::size_t>(std::max(style.columns, 20));
    std::size_t widest = 0;
    for (KwicLine const& line : lines) widest = std::max(widest, columns_of(format(line.citation)));
    widest = std::min(widest, columns / 3);
    std::size_t const left_room = (columns - widest - 2) * 2 / 5;
    std::size_t const right_room = columns - widest - 2 - left_room;
    std::string out;
    for (KwicLine const& line : lines) {
        std::string const name = shortened(format(line.citation), widest);
        std::string const left = last_words(printable(line.left), left_room);
        std::string const match = shortened(printable(line.match), right_room);
        std::size_t const room = right_room - columns_of(match);
        std::string const right = room == 0 ? "" : shortened(printable(line.right), room);
        std::string shown = name + std::string(widest - columns_of(name) + 2, ' ');
        shown += std::string(left_room - columns_of(left), ' ') + left;
        shown += style.colour ? fmt::format("{}{}{}", k_bold, match, k_plain) : match;
        shown += right;
        shown.erase(shown.find_last_not_of(' ') + 1);
        out += shown + '\n';
    }
    return out;
}

std::string kwic_markdown(std::vector<KwicLine> const& lines) {
    std::string out = "| clause | before | match | after |\n|---|--:|---|---|\n";
    for (KwicLine const& line : lines)
        out += fmt::format("| {} | {} | **{}** | {} |\n", escape_markdown(format(line.citation)),
                           escape_markdown(trimmed(line.left)), escape_markdown(line.match),
                           escape_markdown(trimmed(line.right)));
    return out;
}

// Blanks beside the match are kept: on a narrow screen the cells stand in one line of text.
std::string kwic_html(std::vector<KwicLine> const& lines, Whence const& whence) {
    std::string out =
        "<table class=\"kwic\">\n<thead><tr><th scope=\"col\">Clause</th><th scope=\"col\">Before</th>"
        "<th scope=\"col\">Match</th><th scope=\"col\">After</th></tr></thead>\n<tbody>\n";
    for (KwicLine const& line : lines)
        out += fmt::format(
            "<tr><th scope=\"row\">{}</th><td class=\"left\">{}</td><td><mark>{}</mark></td>"
            "<td>{}</td></tr>\n",
            citation_html(whence, line.citation), escape_html(line.left), escape_html(line.match),
            escape_html(line.right));
    return out + "</tbody>\n</table>\n";
}

std::string kwic_csv(std::vector<KwicLine> const& lines) {
    std::string out = "citation,left,match,right\r\n";
    for (KwicLine const& line : lines)
        out += fmt::format("{},{},{},{}\r\n", csv_field(format(line.citation)), csv_field(trimmed(line.left)),
                           csv_field(line.match), csv_field(trimmed(line.right)));
    return out;
}

}  // namespace concord
