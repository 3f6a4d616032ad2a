// The text reads as a person would type the document: an empty line between paragraphs, bullets and numbers before
// their words, " | " between the cells of a row. Only words are in runs; bars and bullets stand between them.
#include "indexer/block_writer.hpp"

#include <algorithm>
#include <utility>

#include "indexer/label.hpp"
#include "text/encoding.hpp"

namespace concord {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_ascii(std::string_view words) {
    return std::all_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether a line that ends so may be followed by the next item of a list.
bool ends_an_item(std::string_view line) {
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    if (line.empty()) return true;
    return std::string_view(".;:,").find(line.back()) != std::string_view::npos || line.ends_with(" and") ||
           line.ends_with(" or") || begins_with_label(line);
}

}  // namespace

BlockWriter::BlockWriter(std::string name) {
    out_.source.name = std::move(name);
}

void BlockWriter::bullet(std::string_view mark, int page) {
    if (has_words_ || block_.bullet) return;
    put(mark, {}, page);
    block_.bullet_span = block_.runs.back().span;
    block_.bullet = true;
    block_.runs.clear();
    has_words_ = false;
    out_.source.bytes += ' ';
}

void BlockWriter::put(std::string_view words, WordMarks const& marks, int page) {
    if (words.empty()) return;
    std::string& text = out_.source.bytes;
    if (!open_) {
        open_ = true;
        start_ = text.size();
        if (!text.empty()) text += block_.gap == Gap::blank ? "\n\n" : "\n";
    }
    auto const begin = static_cast<std::uint32_t>(text.size());
    std::vector<PageStart>& pages = out_.source.pages;
    if (page > 0 && (pages.empty() || pages.back().page != page)) pages.push_back({begin, page});
    text += is_ascii(words) ? std::string(words) : decode(words).utf8;
    auto const end = static_cast<std::uint32_t>(text.size());
    has_words_ = has_words_ || !std::all_of(words.begin(), words.end(), is_blank);
    Run const run{{begin, end}, marks.struck, marks.bold, marks.inserted};
    if (!block_.runs.empty() && block_.runs.back().span.end == begin && block_.runs.back().struck == run.struck &&
        block_.runs.back().bold == run.bold && block_.runs.back().inserted == run.inserted)
        block_.runs.back().span.end = end;
    else
        block_.runs.push_back(run);
    bool const in_no_reading = marks.inserted && marks.struck;
    if (marks.by == nullptr || in_no_reading) return;
    TrackedChange change{{begin, end}, marks.by->author, marks.by->date};
    if (!out_.changes.empty()) {
        TrackedChange& last = out_.changes.back();
        if (last.span.end == begin && last.author == change.author && last.date == change.date) {
            last.span.end = end;
            return;
        }
    }
    out_.changes.push_back(std::move(change));
}

void BlockWriter::line_break() {
    if (!open_ || !has_words_) return;
    auto const at = static_cast<std::uint32_t>(out_.source.bytes.size());
    breaks_.push_back(at);
    out_.source.bytes += '\n';
}

void BlockWriter::cell() {
    if (has_words_) out_.source.bytes += " | ";
}

bool BlockWriter::close() {
    bool const kept = has_words_;
    if (kept) {
        while (!block_.runs.empty()) {  // blanks at the end say nothing
            Run& last = block_.runs.back();
            while (last.span.begin < last.span.end && is_blank(out_.source.bytes[last.span.end - 1])) --last.span.end;
            if (last.span.begin < last.span.end) break;
            block_.runs.pop_back();
        }
        if (!breaks_.empty()) split_at_lines();
        out_.blocks.push_back(std::move(block_));
    } else if (open_) {
        out_.source.bytes.resize(start_);
        while (!out_.changes.empty() && out_.changes.back().span.begin >= start_) out_.changes.pop_back();
    }
    block_ = {};
    breaks_.clear();
    open_ = false;
    has_words_ = false;
    return kept;
}

// One block becomes several where a line break stands before a number, or two breaks stand together. No run crosses a
// line break, so the runs are dealt out in one pass.
void BlockWriter::split_at_lines() {
    struct Split {
        std::uint32_t at = 0;
        Gap gap = Gap::line;
    };
    std::string_view const text = out_.source.bytes;
    std::vector<Split> splits;
    std::uint32_t line_begin = block_.runs.front().span.begin;
    for (std::size_t i = 0; i < breaks_.size(); ++i) {
        std::uint32_t const at = breaks_[i];
        std::size_t const words = text.find_first_not_of(" \t\n", at);
        if (words == std::string_view::npos) break;
        bool const empty_line = i + 1 < breaks_.size() && breaks_[i + 1] < words;
        while (i + 1 < breaks_.size() && breaks_[i + 1] < words) ++i;
        std::size_t const end = i + 1 < breaks_.size() ? breaks_[i + 1] : text.size();
        bool const item = ends_an_item(text.substr(line_begin, at - line_begin)) &&
                          begins_with_label(text.substr(words, end - words));
        line_begin = static_cast<std::uint32_t>(words);
        if (empty_line || item) splits.push_back({at, empty_line ? Gap::blank : Gap::line});
    }
    std::vector<Run> const runs = std::move(block_.runs);
    Block rest = block_;
    rest.bullet = false;
    rest.bullet_span = {};
    rest.joined_before = false;
    rest.label_before.clear();
    block_.runs.clear();
    auto split = splits.begin();
    for (Run const& run : runs) {
        for (; split != splits.end() && split->at <= run.span.begin; ++split) {
            if (!block_.runs.empty()) out_.blocks.push_back(std::move(block_));
            block_ = rest;
            block_.gap = split->gap;
        }
        block_.runs.push_back(run);
    }
}

Imported BlockWriter::finish() {
    close();
    if (!out_.source.bytes.empty()) out_.source.bytes += '\n';
    return std::move(out_);
}

}  // namespace concord
