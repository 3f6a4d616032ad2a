// One partial reading, and the search that extends it. Inside of path_search.cpp and readings_*.cpp only.
#pragma once

#include <vector>

#include "indexer/open_units.hpp"
#include "indexer/reading.hpp"

namespace concord {

enum class Current : std::uint8_t { none, title, heading, unit, para };  // what the last words belong to

struct ReadingState {
    double cost = 0;
    NodeId node = k_no_node;     // innermost open unit
    UnitId unit = k_root;        // that the last words belong to; may be a para, which is never open
    NodeId decimal = k_no_node;  // unit with the last decimal number of this part
    std::int32_t trace = -1;     // last step
    Current current = Current::none;
    bool titles = true;         // nothing but titles and opening words so far in this part
    bool opening_para = false;  // … and such words have come
    std::uint16_t part = 0;
    std::uint64_t hash = 0;
};

class ReadingSearch {
 public:
    explicit ReadingSearch(std::vector<BlockFacts> const& blocks);

    ReadingState start();
    void read(ReadingState const& state, std::uint32_t block, std::vector<ReadingState>& out);  // every reading of it
    double leave_cost(NodeId top, NodeId target) const;  // of closing units down to target; k_no_node: all
    void settle(std::vector<ReadingState>& kept);        // after a block: forgets what only dropped readings needed
    std::vector<Step> steps_to(ReadingState const& state) const;

 private:
    struct Opened {  // where a number finds its place
        ReadingState state;
        NodeId parent = k_no_node;
        bool introduced = false;
    };
    struct Trace {
        std::int32_t back = -1;
        Step step;
    };

    // readings_labelled.cpp: numbers, letters and bullets
    void read_labelled(ReadingState const& state);
    void read_label(ReadingState const& state, std::int32_t label, std::size_t part, double cost,
                    NodeId within = k_no_node);
    void place(ReadingState const& state, LabelPart const& part, std::vector<Opened>& out) const;
    void place_decimal(ReadingState const& state, LabelPart const& part, std::vector<Opened>& out) const;
    void place_in_list(ReadingState const& state, LabelPart const& part, std::vector<Opened>& out) const;
    bool is_other_reading_due(ReadingState const& state, LabelPart const& part) const;
    void read_merged(ReadingState const& state, std::int32_t label);
    void read_container_heading(ReadingState const& state, Label const& label, double price);
    void read_container(ReadingState const& state, std::int32_t label);
    double decimal_cost(ReadingState const& state, Number const& number) const;

    // readings_unlabelled.cpp: everything else
    void read_unlabelled(ReadingState const& state);
    void read_bullet(ReadingState const& state);
    void read_bare_item(ReadingState const& state);
    void read_lost_label(ReadingState const& state);
    void read_displaced_label(ReadingState const& state);
    void read_join(ReadingState const& state);
    void read_paragraph(ReadingState const& state);
    void read_after_list(ReadingState const& state);
    void read_para(ReadingState const& state);
    void read_heading(ReadingState const& state);
    void read_title(ReadingState const& state);
    void read_new_part(ReadingState const& state);

    // shared
    std::vector<std::pair<NodeId, double>> series_in_reach(
        NodeId node) const;  // open units, then those that may resume
    ReadingState open(Opened const& at, Step step, OpenUnit unit, double cost);
    ReadingState extend(ReadingState state, Step const& step, double cost);
    void put(ReadingState state);
    ReadingState opened_part(ReadingState const& state);
    Step step(Act act) const;
    NodeId heading_above(NodeId node) const;
    BlockFacts const& facts() const { return blocks_[block_]; }
    Shape const& before() const { return before_[block_]; }
    bool next_is_fragment() const;
    bool opens_with_bare_number() const;
    bool is_keyword_label() const;  // "Section Four": may be words of a title

    std::vector<BlockFacts> const& blocks_;
    std::vector<Shape> before_;          // per block: of the last words before it that are no furniture
    std::vector<bool> after_furniture_;  // per block
    std::vector<bool> after_row_;  // per block: whether the last one before it that is no furniture is a table's row
    OpenUnits open_;
    std::vector<Trace> traces_;
    std::size_t settled_units_ = 0;
    std::size_t settled_traces_ = 0;
    double best_ = 0;  // cost of the cheapest reading of this block so far
    std::uint32_t block_ = 0;
    UnitId sub_unit_ = 0;  // units opened by the block so far in one reading
    std::vector<ReadingState>* out_ = nullptr;
};

std::uint32_t step_of(
    Series series);  // between neighbours of a series: Number::k_step for decimals and numbers, else 1
std::uint32_t first_of(Series series);
double gap_cost(double from, double to);

}  // namespace concord
