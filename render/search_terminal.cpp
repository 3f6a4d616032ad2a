// Matches stand in bold where there is colour and between *stars* where there is none:
//
//   1. surrey-heath:6.8
//      Surrey Heath Borough Council: Member and Officer Protocol
//      OFFICER ADVICE AND SUPPORT > Support to party groups
//        Requests for officers to attend any *party group* meeting must be made through …
#include <algorithm>

#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/phrases.hpp"
#include "render/search_kwic.hpp"
#include "render/search_page.hpp"
#include "render/search_words.hpp"
#include "render/wrap.hpp"

namespace concord {
namespace {

constexpr std::string_view k_bold = "\x1b[1m";
constexpr std::string_view k_soft = "\x1b[2m";
constexpr std::string_view k_plain = "\x1b[0m";

bool is_blank(char c) {
    return c == ' ' || c == '\n';
}

// Wraps first and marks after, as an escape sequence takes no column. Wrapping changes nothing but blanks, so the
// characters that are none stand in the same order before and after.
std::string in_bold(std::vector<Piece> const& parts, std::size_t columns, std::string_view indent) {
    std::string whole;
    std::vector<bool> marked;  // of each byte that is no blank
    for (Piece const& piece : parts) {
        std::string const safe = printable(piece.text);
        whole += safe;
        for (char const c : safe)
            if (!is_blank(c)) marked.push_back(piece.marked);
    }
    std::string out;
    std::size_t at = 0;
    bool bold = false;
    for (char const c : wrap(whole, columns, indent)) {
        bool const wanted = is_blank(c) ? bold && c == ' ' && at < marked.size() && marked[at] : marked[at];
        if (wanted != bold) out += wanted ? k_bold : k_plain;
        bold = wanted;
        out += c;
        if (!is_blank(c)) ++at;
    }
    return out;
}

class Lines {
 public:
    explicit Lines(TerminalStyle style)
        : columns_(static_cast<std::size_t>(std::max(style.columns, 20))), colour_(style.colour) {}

    std::size_t columns() const { return columns_; }
    void blank() { out_ += '\n'; }
    void raw(std::string_view text) { out_ += text; }
    void plain(std::string_view text, std::string_view indent = "") { out_ += wrap(text, columns_, indent); }
    void bold(std::string_view text, std::string_view indent = "") { painted(k_bold, text, indent); }
    void soft(std::string_view text, std::string_view indent = "") { painted(k_soft, text, indent); }
    void marked(std::string_view text, std::vector<Span> const& spans, std::string_view indent) {
        auto const parts = pieces(text, spans);
        if (colour_) {
            out_ += in_bold(parts, columns_, indent);
            return;
        }
        std::string starred;
        for (Piece const& piece : parts)
            starred += piece.marked ? fmt::format("*{}*", piece.text) : std::string(piece.text);
        out_ += wrap(starred, columns_, indent);
    }
    // "  name  words", the words under each other.
    void named(std::string_view name, std::size_t width, std::string_view words) {
        std::string lines = wrap(words, columns_, std::string(width + 4, ' '));
        std::string const safe = shortened(name, width);
        std::size_t const size = columns_of(safe);
        if (lines.empty()) lines = std::string(width + 4, ' ') + '\n';
        out_ += "  " + safe + std::string(width + 2 - size, ' ') + lines.substr(width + 4);
    }
    std::string take() { return std::move(out_); }

 private:
    void painted(std::string_view paint, std::string_view text, std::string_view indent) {
        std::string const wrapped = wrap(text, columns_, indent);
        if (!colour_) {
            out_ += wrapped;
            return;
        }
        for (std::size_t at = 0; at < wrapped.size();) {
            std::size_t const end = wrapped.find('\n', at);
            out_ += fmt::format("{}{}{}\n", paint, wrapped.substr(at, end - at), k_plain);
            at = end + 1;
        }
    }

    std::size_t columns_;
    bool colour_;
    std::string out_;
};

void neighbours(Lines& out, std::vector<PageNeighbour> const& list) {
    for (PageNeighbour const& n : list) out.soft(n.citation.ref + "  " + n.text, "       ");
}

void hit(Lines& out, PageHit const& h, PageHit const* before) {
    std::string head = fmt::format("{}. {}", h.number, format(h.citation));
    if (std::string const notes = notes_on(h); !notes.empty()) head += fmt::format(" ({})", notes);
    out.bold(head);
    bool const told = h.under > 0 && before != nullptr && (before->number == h.under || before->under == h.under);
    if (!told) {  // the hit just above says the same
        out.plain(document_line(h), "   ");
        if (!h.headings.empty()) out.soft(joined(h.headings, " > "), "   ");
    }
    if (!h.lead_in.empty()) out.soft('[' + shortened(h.lead_in, 2 * (out.columns() - 7)) + ']', "     ");
    neighbours(out, h.before);
    out.marked(h.snippet, h.snippet_matches, "     ");
    neighbours(out, h.after);
    if (!h.why.empty()) {
        std::vector<std::string> why;
        for (auto const& [term, weight] : why_in_words(h)) why.push_back(fmt::format("{} {:.1f}", term, weight));
        out.soft(fmt::format("why (score {:.1f}): {}", h.score, joined(why, "; ")), "     ");
    }
    out.blank();
}

void facets(Lines& out, SearchPage const& page) {
    std::size_t width = 0;
    for (PageFacet const& facet : page.facets)
        if (!facet.counts.empty()) width = std::max(width, facet_title(facet.field).size());
    for (PageFacet const& facet : page.facets) {
        std::vector<std::string> counts;
        for (auto const& [value, count] : facet.counts) counts.push_back(fmt::format("{} {}", value, count));
        if (!counts.empty()) out.named(facet_title(facet.field), width, joined(counts, ", "));
    }
}

// Long lists (the thesaurus has many words for a member) are cut: the page is about the clauses.
std::string some_of(std::vector<std::string> const& words, std::size_t most) {
    if (words.size() <= most) return joined(words, ", ");
    std::vector<std::string> const first(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(most));
    return fmt::format("{} and {} more", joined(first, ", "), words.size() - most);
}

}  // namespace

std::string render_search_nothing(SearchPage const& page, TerminalStyle style) {
    constexpr std::size_t k_widest_part = 34;
    Lines out(style);
    out.plain("No clause found for: " + page.query);
    std::size_t width = 0;
    for (auto const& [part, count] : page.parts) width = std::max(width, columns_of(printable(part)));
    for (auto const& [part, count] : page.parts)
        out.named(part, std::min(width, k_widest_part),
                  count == 0 ? "in no clause" : fmt::format("alone in {}", count_of_clauses(count)));
    out.plain(what_to_try(page));
    return out.take();
}

std::string render_search_terminal(SearchPage const& page, TerminalStyle style) {
    if (page.total == 0) return render_search_nothing(page, style);
    constexpr std::size_t k_words_shown = 12;
    Lines out(style);
    if (!page.did_you_mean.empty()) {
        out.plain("Did you mean: " + page.did_you_mean);
        out.blank();
    }
    if (page.lines.empty()) {
        for (std::size_t i = 0; i < page.hits.size(); ++i) hit(out, page.hits[i], i > 0 ? &page.hits[i - 1] : nullptr);
    } else {
        out.raw(kwic_terminal(page.lines, style));
        out.blank();
    }
    out.bold(range_shown(page));
    facets(out, page);
    if (!page.added_words.empty()) out.plain("Also searched: " + some_of(page.added_words, k_words_shown), "  ");
    if (!page.parts.empty()) out.plain("In no clause: " + words_nowhere(page), "  ");
    if (!page.ignored_words.empty()) out.plain("Too common to rank by: " + joined(page.ignored_words, ", "), "  ");
    return out.take();
}

}  // namespace concord
