// What all readings share: opening a unit, closing others, and the trace of steps behind each state.
#include "indexer/reader_state.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "indexer/costs.hpp"

namespace concord {
namespace {

constexpr std::size_t k_reach = 24;  // open lists that a label is tried against
constexpr double k_hopeless = 15;    // a reading that costs so much more than the best never wins
constexpr UnitId k_units_a_block = 4;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    return (hash ^ (value * 0x9E3779B97F4A7C15ULL)) * 0xBF58476D1CE4E5B9ULL + (hash >> 29U);
}

}  // namespace

std::uint32_t step_of(Series series) {
    return series == Series::decimal || series == Series::number ? Number::k_step : 1;
}
std::uint32_t first_of(Series series) {
    return step_of(series);
}
double gap_cost(double from, double to) {
    return std::log2(std::max(1.0, to - from));
}

ReadingSearch::ReadingSearch(std::vector<BlockFacts> const& blocks) : blocks_(blocks) {
    Shape before;
    bool furniture = false;
    bool row = false;
    for (BlockFacts const& facts : blocks) {
        before_.push_back(before);
        after_furniture_.push_back(furniture);
        after_row_.push_back(row);
        furniture = facts.furniture;
        if (facts.furniture) continue;
        before = facts.whole;
        row = facts.table_row;
    }
}

ReadingState ReadingSearch::start() {
    OpenUnit root;
    root.heading = true;
    root.filled = true;
    ReadingState state;
    state.node = open_.add(root);
    return state;
}

void ReadingSearch::read(ReadingState const& state, std::uint32_t block, std::vector<ReadingState>& out) {
    block_ = block;
    out_ = &out;
    if (out.empty()) best_ = std::numeric_limits<double>::infinity();
    if (state.cost > best_ + k_hopeless) return;
    if (facts().furniture) {
        put(extend(state, step(Act::furniture), 0));
        return;
    }
    if (!facts().labels.empty()) read_labelled(state);
    read_unlabelled(state);
}

void ReadingSearch::settle(std::vector<ReadingState>& kept) {
    std::vector<NodeId*> roots;
    for (ReadingState& state : kept) {
        roots.push_back(&state.node);
        if (state.decimal != k_no_node) roots.push_back(&state.decimal);
    }
    open_.compact(settled_units_, roots);
    settled_units_ = open_.size();

    std::vector<Trace> const fresh(traces_.begin() + static_cast<std::ptrdiff_t>(settled_traces_), traces_.end());
    traces_.resize(settled_traces_);
    auto const base = static_cast<std::int32_t>(settled_traces_);
    for (ReadingState& state : kept) {
        std::vector<Step> steps;  // of this block, last first
        std::int32_t at = state.trace;
        for (; at >= base; at = fresh[static_cast<std::size_t>(at - base)].back)
            steps.push_back(fresh[static_cast<std::size_t>(at - base)].step);
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            traces_.push_back({at, *step});
            at = static_cast<std::int32_t>(traces_.size() - 1);
        }
        state.trace = at;
    }
    settled_traces_ = traces_.size();
}

std::vector<Step> ReadingSearch::steps_to(ReadingState const& state) const {
    std::vector<Step> out;
    for (std::int32_t at = state.trace; at >= 0; at = traces_[static_cast<std::size_t>(at)].back)
        out.push_back(traces_[static_cast<std::size_t>(at)].step);
    std::reverse(out.begin(), out.end());
    return out;
}

Step ReadingSearch::step(Act act) const {
    Step out;
    out.block = block_;
    out.act = act;
    return out;
}

ReadingState ReadingSearch::extend(ReadingState state, Step const& step, double cost) {
    traces_.push_back({state.trace, step});
    state.trace = static_cast<std::int32_t>(traces_.size() - 1);
    state.cost += cost;
    return state;
}

void ReadingSearch::put(ReadingState state) {
    std::uint64_t hash = open_[state.node].hash;
    hash = mixed(hash, static_cast<std::uint64_t>(state.current) * 8U + state.titles * 4U + state.opening_para * 2U);
    hash = mixed(hash, state.decimal == k_no_node ? 1 : open_[state.decimal].hash);
    state.hash = mixed(hash, state.part);
    best_ = std::min(best_, state.cost);
    out_->push_back(state);
}

// The unit is opened under `at.parent`; everything deeper is closed.
ReadingState ReadingSearch::open(Opened const& at, Step step, OpenUnit unit, double cost) {
    ReadingState state = at.state;
    step.unit = static_cast<UnitId>(block_) * k_units_a_block + sub_unit_;
    step.parent = open_[at.parent].unit;
    unit.up = open_.filled(at.parent);
    unit.unit = step.unit;
    unit.introduced = at.introduced;
    unit.indent = facts().indent;
    state.node = open_.add(unit);
    state.unit = step.unit;
    state.titles = false;
    state.current = step.act == Act::heading || step.heading ? Current::heading : Current::unit;
    if (unit.labelled && unit.series == Series::decimal) state.decimal = state.node;
    return extend(state, step, cost);
}

double ReadingSearch::leave_cost(NodeId top, NodeId target) const {
    if (top == target) return 0;
    OpenUnit const& unit = open_[top];
    if (unit.heading && !unit.filled) return unit.level > 0 ? cost::k_empty_heading / 2 : cost::k_empty_heading;
    if (unit.colon && !unit.filled) return cost::k_colon_without_list;
    return 0;
}

std::vector<std::pair<NodeId, double>> ReadingSearch::series_in_reach(NodeId node) const {
    std::vector<std::pair<NodeId, double>> out;
    for (NodeId at = node; at != k_no_node; at = open_[at].up) {
        out.emplace_back(at, 0.0);
        double extra = open_[at].resume_cost;
        for (NodeId closed = open_[at].resume;
             closed != k_no_node && open_[closed].depth >= open_[at].depth && out.size() < k_reach;) {
            out.emplace_back(closed, extra);
            extra = std::max(extra, open_[closed].resume_cost);
            closed = open_[closed].resume != k_no_node ? open_[closed].resume : open_[closed].up;
        }
        if (out.size() >= k_reach) break;
    }
    return out;
}

NodeId ReadingSearch::heading_above(NodeId node) const {
    while (!open_[node].heading) node = open_[node].up;
    return node;
}

bool ReadingSearch::next_is_fragment() const {
    for (std::size_t i = block_ + 1; i < blocks_.size() && i < block_ + 4; ++i) {
        BlockFacts const& next = blocks_[i];
        if (next.furniture) continue;
        return next.labels.empty() && !next.bullet &&
               (next.whole.ending == Ending::open || next.whole.ending == Ending::clause);
    }
    return false;
}

bool ReadingSearch::opens_with_bare_number() const {
    LabelPart const* const first =
        facts().labels.front().parts.empty() ? nullptr : &facts().labels.front().parts.front();
    return first != nullptr && first->number.size == 1 && first->punct == Punct::none;
}

bool ReadingSearch::is_keyword_label() const {
    return std::all_of(facts().labels.begin(), facts().labels.end(), [](Label const& label) {
        return label.parts.size() == 1 && label.parts[0].punct == Punct::keyword;
    });
}

ReadingState ReadingSearch::opened_part(ReadingState const& state) {
    ReadingState out = state;
    OpenUnit root;
    root.heading = true;
    root.filled = true;
    out.cost += leave_cost(state.node, k_no_node);
    out.node = open_.add(root);
    out.unit = k_root;
    out.decimal = k_no_node;
    out.current = Current::none;
    out.titles = true;
    out.opening_para = false;
    ++out.part;
    return out;
}

}  // namespace concord
