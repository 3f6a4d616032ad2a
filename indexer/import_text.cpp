// Text and markdown to blocks, line by line:
//
//   "- a) The **Council** ~~may~~ will"   bullet '-', indent 0, runs "a) The " "Council"(bold) " " "may"(struck) "
//   will"
//   "| 4.1 | The Council |"               a table row: one block, the bars are markup
//   "## Roles"                            heading level 2
//
// A line without an empty line before it joins the block above when it reads as its continuation: no mark or number
// of its own, and the line above was full or this one begins in lower case. Marks of markdown (`**`, `~~`, `#`, bars)
// are in no run, so that no clause has them in its text; a mark without its partner is plain text.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "indexer/bullet.hpp"
#include "indexer/import.hpp"
#include "indexer/label.hpp"
#include "text/encoding.hpp"

namespace concord {
namespace {

constexpr int k_full_line_columns = 45;  // a shorter line was ended by its writer, not by the width of the page
constexpr int k_tab_columns = 4;

struct Line {
    std::uint32_t begin = 0;  // of the text, behind white space, bullet and '#'
    std::uint32_t end = 0;
    int indent = 0;
    Span bullet{};
    int heading_level = 0;
    bool table_row = false;
    bool blank_before = true;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

// A line of marks alone ("---", "***", "|---|:--|") says how things look and holds no word.
bool is_rule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-*_=|: \t") == std::string_view::npos;
}

class LineReader {
 public:
    explicit LineReader(std::string_view bytes) : bytes_(bytes) {}

    std::optional<Line> next() {
        bool blank = at_ == 0;
        while (at_ < bytes_.size()) {
            std::size_t const newline = std::min(bytes_.find('\n', at_), bytes_.size());
            std::size_t const begin = std::exchange(at_, newline + 1);
            std::string_view const line = bytes_.substr(begin, newline - begin);
            if (line.find_first_not_of(" \t\f\v") == std::string_view::npos || is_rule(line)) {
                blank = true;
                continue;
            }
            Line out = measured(begin, newline);
            out.blank_before = blank || line.find('\f') != std::string_view::npos;
            if (out.begin < out.end) return out;
            blank = true;
        }
        return std::nullopt;
    }

 private:
    Line measured(std::size_t begin, std::size_t end) const {
        Line out;
        out.indent = skip_space(begin, end);
        std::string_view text = bytes_.substr(begin, end - begin);
        if (std::size_t const mark = bullet_length(text); mark > 0) {
            out.bullet = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + mark)};
            begin += mark;
            skip_space(begin, end);
            // "- · text": a converter put its own mark before the document's
            while (std::size_t const again = bullet_length(bytes_.substr(begin, end - begin))) {
                out.bullet.end = static_cast<std::uint32_t>(begin + again);
                begin += again;
                skip_space(begin, end);
            }
        } else if (text.starts_with('#')) {
            std::size_t const level = std::min(text.find_first_not_of('#'), text.size());
            if (level <= 6 && level < text.size() && is_space(text[level])) {
                out.heading_level = static_cast<int>(level);
                begin += level;
                skip_space(begin, end);
            }
        } else if (text.starts_with('|')) {
            out.table_row = true;
        }
        while (end > begin && is_space(bytes_[end - 1])) --end;
        out.begin = static_cast<std::uint32_t>(begin);
        out.end = static_cast<std::uint32_t>(end);
        return out;
    }

    int skip_space(std::size_t& begin, std::size_t end) const {
        int columns = 0;
        for (; begin < end && is_space(bytes_[begin]); ++begin)
            columns += bytes_[begin] == '\t' ? k_tab_columns - columns % k_tab_columns : bytes_[begin] == ' ';
        return columns;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
};

bool begins_in_lower_case(std::string_view text) {
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

// The first words as the segmenter will see them: without marks of emphasis, white space made blanks.
std::string plain_head(std::string_view text) {
    std::string out;
    for (char const c : text.substr(0, 100))
        if (c != '*' && c != '~') out += is_space(c) ? ' ' : c;
    return out;
}

// Whether the line goes on with the paragraph of the line above.
bool continues(Line const& above, Line const& line, std::string_view text) {
    if (line.blank_before || line.bullet.end > 0 || line.heading_level > 0 || above.heading_level > 0) return false;
    if (line.table_row || above.table_row || begins_with_label(plain_head(text))) return false;
    return begins_in_lower_case(text) || static_cast<int>(above.end - above.begin) >= k_full_line_columns;
}

// The runs of a block: its lines' text without the marks of markdown. Marks count only in pairs within the block.
class RunBuilder {
 public:
    RunBuilder(std::string_view bytes, std::vector<Line> const& lines) : bytes_(bytes), lines_(lines) {}

    std::vector<Run> build() {
        bold_pairs_ = paired("**");
        struck_pairs_ = paired("~~");
        emphasis_pairs_ = paired("*");
        for (Line const& line : lines_) walk(line);
        return std::move(runs_);
    }

 private:
    // How many of this mark stand in the block, made even: a last one without a partner is text.
    std::size_t paired(std::string_view mark) const {
        std::size_t count = 0;
        for (Line const& line : lines_)
            for (std::size_t at = line.begin; at < line.end; ++at)
                if (is_mark(at, line.end, mark)) {
                    if (mark.size() > 1 || is_emphasis(at, line)) ++count;
                    at += mark.size() - 1;
                } else if (mark.size() == 1 && is_mark(at, line.end, "**")) {
                    ++at;
                }
        return count - count % 2;
    }

    // A single '*' marks emphasis where it touches a word on one side; between blanks it is a character.
    bool is_emphasis(std::size_t at, Line const& line) const {
        bool const blank_before = at == line.begin || is_space(bytes_[at - 1]);
        bool const blank_after = at + 1 >= line.end || is_space(bytes_[at + 1]);
        return !(blank_before && blank_after);
    }

    bool is_mark(std::size_t at, std::size_t end, std::string_view mark) const {
        if (at + mark.size() > end || bytes_.substr(at, mark.size()) != mark) return false;
        return mark != "*" || (at + 1 >= end || bytes_[at + 1] != '*');
    }

    void walk(Line const& line) {
        std::size_t from = line.begin;
        std::size_t at = line.begin;
        auto const skip = [&](std::size_t length) {
            put(from, at);
            at += length;
            from = at;
        };
        while (at < line.end) {
            if (bold_pairs_ > 0 && is_mark(at, line.end, "**")) {
                skip(2);
                bold_ = !bold_;
                --bold_pairs_;
            } else if (struck_pairs_ > 0 && is_mark(at, line.end, "~~")) {
                skip(2);
                struck_ = !struck_;
                --struck_pairs_;
            } else if (emphasis_pairs_ > 0 && is_mark(at, line.end, "*") && is_emphasis(at, line)) {
                skip(1);
                --emphasis_pairs_;
            } else if (line.table_row && bytes_[at] == '|') {
                skip(1);
            } else if (bytes_[at] == '\\' && at + 1 < line.end &&
                       std::string_view("\\`*_{}[]()#+-.!|~").find(bytes_[at + 1]) != std::string_view::npos) {
                skip(1);
                ++at;  // the escaped character is text, whatever it is
            } else {
                ++at;
            }
        }
        put(from, at);
    }

    void put(std::size_t begin, std::size_t end) {
        if (begin < end)
            runs_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, struck_, bold_});
    }

    std::string_view bytes_;
    std::vector<Line> const& lines_;
    std::vector<Run> runs_;
    std::size_t bold_pairs_ = 0;
    std::size_t struck_pairs_ = 0;
    std::size_t emphasis_pairs_ = 0;
    bool bold_ = false;
    bool struck_ = false;
};

Block block_of(std::string_view bytes, std::vector<Line> const& lines) {
    Block block;
    Line const& first = lines.front();
    block.runs = RunBuilder(bytes, lines).build();
    block.gap = first.blank_before ? Gap::blank : Gap::line;
    block.bullet = first.bullet.end > 0;
    block.bullet_span = first.bullet;
    block.indent = first.indent;
    block.heading_level = first.heading_level;
    return block;
}

void report_encoding(Imported& out, Decoded const& decoded) {
    if (decoded.encoding == "UTF-8") return;
    if (decoded.mended.empty()) {
        out.diagnostics.push_back({Severity::note,
                                   {out.source.name, 0, 0},
                                   fmt::format("the file is {}, read as such", decoded.encoding),
                                   {},
                                   {}});
        return;
    }
    out.diagnostics.push_back(
        {Severity::warning,
         place_of(out.source, decoded.mended.front()),
         fmt::format("{}{} characters are not UTF-8 and were read as Windows-1252; this is the first",
                     decoded.mended.size(), decoded.mended.size() >= 1000 ? " or more" : ""),
         {},
         "if words look wrong, save the file as UTF-8 and index again"});
}

}  // namespace

Imported import_text(std::string_view bytes, std::string name) {
    Decoded decoded = decode(bytes);
    Imported out;
    out.source = {std::move(name), std::move(decoded.utf8)};
    report_encoding(out, decoded);

    std::string_view const all = out.source.bytes;
    std::vector<Line> open;  // the lines of the block in the making
    auto const close = [&] {
        if (open.empty()) return;
        Block block = block_of(all, open);
        if (!block.runs.empty()) out.blocks.push_back(std::move(block));
        open.clear();
    };
    LineReader reader(all);
    for (auto line = reader.next(); line; line = reader.next()) {
        if (!open.empty() && !continues(open.back(), *line, all.substr(line->begin, line->end - line->begin))) close();
        open.push_back(*line);
    }
    close();
    return out;
}

}  // namespace concord
