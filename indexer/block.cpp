#include "indexer/block.hpp"

#include <fmt/format.h>

namespace concord {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

constexpr std::string_view k_soft_hyphen = "\u00AD";
constexpr std::string_view k_no_break_space = "\u00A0";

}  // namespace

void append_words(std::string& out, std::string_view piece, bool space_before) {
    bool space = space_before;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        if (is_space(piece[i])) {
            space = true;
        } else if (piece.substr(i, 2) == k_no_break_space) {
            space = true;
            ++i;
        } else if (piece.substr(i, 2) == k_soft_hyphen) {
            ++i;
        } else {
            if (space && !out.empty() && out.back() != '\n') out += ' ';
            space = false;
            out += piece[i];
        }
    }
    if (space && !out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
}

std::string block_text(Source const& source, Block const& block) {
    std::string out;
    std::uint32_t last = 0;
    for (Run const& run : block.runs) {
        std::string_view const between = last == 0 ? "" : text(source, {last, run.span.begin});
        append_words(out, text(source, run.span), between.find_first_of(" \t\n|") != std::string_view::npos);
        last = run.span.end;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string dump(Source const& source, std::vector<Block> const& blocks) {
    std::string out;
    for (Block const& block : blocks) {
        out += block.gap == Gap::blank ? "¶" : "·";
        out += fmt::format(" {:>2}", block.indent);
        if (block.heading_level > 0) out += fmt::format(" h{}", block.heading_level);
        if (block.furniture) out += " furniture";
        if (block.table_row) out += " row";
        if (block.deleted) out += " deleted";
        if (block.joined_before) out += " joined-before";
        if (!block.label_before.empty()) out += fmt::format(" was '{}'", block.label_before);
        if (block.bullet) out += fmt::format(" '{}'", text(source, block.bullet_span));
        out += " |";
        for (Run const& run : block.runs) {
            std::string words;
            append_words(words, text(source, run.span), false);
            std::string_view const mark = run.struck ? "~~" : run.inserted ? "" : run.bold ? "**" : "";
            std::string_view const insert = run.inserted ? "++" : "";
            out += fmt::format("{}{}{}{}{}|", mark, insert, words, insert, mark);
        }
        out += '\n';
    }
    return out;
}

}  // namespace concord
