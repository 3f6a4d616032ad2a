#include "render/escape.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/wrap.hpp"

namespace concord {

std::string escape_html(std::string_view text) {
    std::string out;
    for (char const c : printable(text)) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

// Marks that mean something anywhere are escaped anywhere; '#', '+', '-' and "1." only begin something at the start
// of a line, where our own text always stands before them, but an escaped one reads the same.
std::string escape_markdown(std::string_view text) {
    constexpr std::string_view k_marks = "\\`*_{}[]>|~#!";
    std::string out;
    for (char const c : printable(text)) {
        if (c == '\n') {
            out += ' ';
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";  // not every reader of markdown knows the backslash here
        } else {
            if (k_marks.find(c) != std::string_view::npos) out += '\\';
            out += c;
        }
    }
    std::size_t const digits = out.find_first_not_of("0123456789");
    if (digits != std::string::npos && digits > 0 && (out[digits] == '.' || out[digits] == ')') &&
        (digits + 1 == out.size() || out[digits + 1] == ' '))
        out.insert(digits, 1, '\\');  // "1." would begin a list
    if (!out.empty() && (out.front() == '-' || out.front() == '+' || out.front() == '=')) out.insert(0, 1, '\\');
    return out;
}

std::string csv_field(std::string_view text) {
    std::string clean = printable(text);
    // '=', '+', '-' and '@' begin a formula; a tab or return before them is skipped by some programs.
    std::size_t const first = clean.find_first_not_of(" \n");
    if (first != std::string::npos && std::string_view("=+-@").find(clean[first]) != std::string_view::npos)
        clean.insert(0, 1, '\'');
    if (clean.find_first_of(",\"\n'") == std::string::npos) return clean;
    std::string out = "\"";
    for (char const c : clean) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::vector<Piece> pieces(std::string_view text, std::vector<Span> spans) {
    auto const at_character = [&](std::uint32_t offset) {
        std::size_t at = std::min<std::size_t>(offset, text.size());
        while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
        return at;
    };
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Piece> out;
    std::size_t done = 0;
    for (Span const span : spans) {
        std::size_t const begin = std::max(done, at_character(span.begin));
        std::size_t const end = at_character(span.end);
        if (end <= begin) continue;
        if (begin > done) out.push_back({text.substr(done, begin - done), false});
        out.push_back({text.substr(begin, end - begin), true});
        done = end;
    }
    if (done < text.size()) out.push_back({text.substr(done), false});
    return out;
}

std::string fragment_of(std::string_view id) {
    std::string out = "#";
    for (char const c : id) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                           c == '-' || c == '_' || c == '~';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace concord
