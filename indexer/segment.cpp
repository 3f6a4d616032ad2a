// Four steps: look at each block by itself (its shape, the labels it may open with), find the page furniture, search
// the cheapest reading of the whole sequence, and build the tree from it.
#include "indexer/segment.hpp"

#include <algorithm>

#include "indexer/editors.hpp"
#include "indexer/flat.hpp"
#include "indexer/furniture.hpp"
#include "indexer/path_search.hpp"
#include "indexer/tree_builder.hpp"

namespace concord {
namespace {

constexpr std::size_t k_inside_bytes =
    4000;  // a label that lost its place stands near the beginning of its line's words

// The labels of a text whose first words are struck: "~~5.3~~ 5.4 The Council" was renumbered.
void add_labels_behind_struck(Flat const& flat, std::vector<Label>& labels) {
    std::size_t begin = 0;
    while (begin < flat.text.size() && (flat.struck[begin] != 0 || (begin > 0 && flat.text[begin] == ' '))) ++begin;
    if (begin == 0 || begin == flat.text.size()) return;
    std::string_view const all = flat.text;
    std::vector<Label> const old = labels_at_start(all.substr(0, begin));
    bool const only_a_label =
        std::any_of(old.begin(), old.end(), [&](Label const& l) { return l.words_begin >= begin - 1; });
    if (!only_a_label) return;
    std::vector<Label> behind = labels_at_start(all.substr(begin));
    if (behind.empty()) return;
    for (Label& label : behind) {
        label.begin += static_cast<std::uint32_t>(begin);
        label.end += static_cast<std::uint32_t>(begin);
        label.words_begin += static_cast<std::uint32_t>(begin);
    }
    labels = std::move(behind);
}

BlockFacts facts_of(Block const& block, Flat const& flat, bool furniture) {
    BlockFacts facts;
    auto const size = static_cast<std::uint32_t>(flat.text.size());
    std::string const adopted = words_of(flat, 0, size, Struck::left_out);
    std::string_view const seen = adopted.empty() ? std::string_view(flat.text) : std::string_view(adopted);
    facts.whole = shape_of(seen);
    facts.bullet = block.bullet;
    facts.bold = std::all_of(block.runs.begin(), block.runs.end(), [](Run const& run) { return run.bold; });
    facts.furniture = furniture;
    facts.table_row = block.table_row;
    facts.gap = block.gap;
    facts.indent = block.indent;
    facts.heading_level = block.heading_level;
    if (furniture) return facts;
    if (!facts.whole.date) facts.labels = labels_at_start(flat.text);  // "20 July 2020" is no clause 20
    add_labels_behind_struck(flat, facts.labels);
    for (Label const& label : facts.labels) {
        std::string behind = words_of(flat, label.words_begin, size, Struck::left_out);
        if (behind.empty()) behind = words_of(flat, label.words_begin, size, Struck::kept);
        facts.after_label.push_back(shape_of(behind));
        facts.label_struck.push_back(
            std::any_of(flat.struck.begin(), flat.struck.begin() + label.end, [](char s) { return s != 0; }));
    }
    if (facts.labels.empty()) facts.inside = labels_inside(std::string_view(flat.text).substr(0, k_inside_bytes));
    return facts;
}

// A number alone on its line belongs to the words on the next.
std::vector<Block> with_lone_labels_joined(std::vector<Block> const& blocks, std::vector<std::string> const& lines,
                                           std::vector<bool>& furniture) {
    std::vector<Block> out;
    std::vector<bool> kept;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        out.push_back(blocks[i]);
        kept.push_back(furniture[i]);
        if (furniture[i] || i + 1 == blocks.size() || furniture[i + 1] || blocks[i + 1].bullet) continue;
        std::vector<Label> const labels = labels_at_start(lines[i]);
        bool const alone = std::any_of(labels.begin(), labels.end(), [&](Label const& l) {
            return l.container.empty() && l.words_begin == lines[i].size();
        });
        if (!alone || begins_with_label(lines[i + 1])) continue;
        out.back().runs.insert(out.back().runs.end(), blocks[i + 1].runs.begin(), blocks[i + 1].runs.end());
        ++i;
    }
    furniture = std::move(kept);
    return out;
}

}  // namespace

Segmented segment(Imported const& imported) {
    std::vector<std::string> lines;
    for (Block const& block : imported.blocks) lines.push_back(flatten(imported.source, block).text);
    std::vector<bool> furniture = furniture_lines(lines);
    for (std::size_t i = 0; i < furniture.size(); ++i)  // the search passes deleted paragraphs over, too
        if (imported.blocks[i].furniture || imported.blocks[i].deleted) furniture[i] = true;
    Imported const joined{imported.source, with_lone_labels_joined(imported.blocks, lines, furniture), {}, {}};

    std::vector<BlockFacts> facts;
    for (std::size_t i = 0; i < joined.blocks.size(); ++i)
        facts.push_back(facts_of(joined.blocks[i], flatten(joined.source, joined.blocks[i]), furniture[i]));
    Segmented out = build_tree(joined, facts, cheapest_reading(facts));
    name_editors(out.tree, imported.changes);
    out.diagnostics.insert(out.diagnostics.begin(), imported.diagnostics.begin(), imported.diagnostics.end());
    return out;
}

}  // namespace concord
