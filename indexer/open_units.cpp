#include "indexer/open_units.hpp"

#include <algorithm>

namespace concord {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
    return hash * 0xBF58476D1CE4E5B9ULL;
}

}  // namespace

NodeId OpenUnits::add(OpenUnit unit) {
    std::uint64_t hash = unit.up == k_no_node ? 1 : (*this)[unit.up].hash;
    unit.depth = unit.up == k_no_node ? std::uint16_t{0} : static_cast<std::uint16_t>((*this)[unit.up].depth + 1);
    hash = mix(hash, static_cast<std::uint64_t>(unit.series) * 1024 + unit.phrase * 512ULL + unit.labelled * 32ULL +
                         unit.heading * 16ULL + unit.colon * 8ULL + unit.filled * 4ULL + unit.introduced * 2ULL +
                         unit.continued * 1ULL);
    for (std::size_t i = 0; i < unit.number.size; ++i) hash = mix(hash, unit.number.parts[i] + 1);
    hash = mix(hash, unit.resume == k_no_node ? 0 : (*this)[unit.resume].hash);
    unit.hash = mix(hash, static_cast<std::uint64_t>(unit.indent) * 8U + static_cast<std::uint64_t>(unit.level));
    nodes_.push_back(unit);
    return static_cast<NodeId>(nodes_.size() - 1);
}

NodeId OpenUnits::filled(NodeId id) {
    if ((*this)[id].filled) return id;
    OpenUnit copy = (*this)[id];
    copy.filled = true;
    return add(copy);
}

std::vector<NodeId> OpenUnits::path(NodeId id) const {
    std::vector<NodeId> out;
    for (; id != k_no_node; id = (*this)[id].up) out.push_back(id);
    std::reverse(out.begin(), out.end());
    return out;
}

void OpenUnits::compact(std::size_t from, std::vector<NodeId*> const& roots) {
    auto const base = static_cast<NodeId>(from);
    std::vector<char> wanted(nodes_.size() - from, 0);
    std::vector<NodeId> open;
    auto const want = [&](NodeId id) {
        if (id < base || wanted[static_cast<std::size_t>(id - base)] != 0) return;
        wanted[static_cast<std::size_t>(id - base)] = 1;
        open.push_back(id);
    };
    for (NodeId const* root : roots) want(*root);
    while (!open.empty()) {
        OpenUnit const& unit = (*this)[open.back()];
        open.pop_back();
        want(unit.up);
        want(unit.resume);
    }
    std::vector<NodeId> moved(wanted.size(), k_no_node);
    auto const now = [&](NodeId id) { return id < base ? id : moved[static_cast<std::size_t>(id - base)]; };
    NodeId next = base;
    for (std::size_t i = 0; i < wanted.size(); ++i) {  // a unit stands behind those that it names
        if (wanted[i] == 0) continue;
        OpenUnit unit = nodes_[from + i];
        unit.up = now(unit.up);
        unit.resume = now(unit.resume);
        moved[i] = next;
        nodes_[static_cast<std::size_t>(next++)] = unit;
    }
    nodes_.resize(static_cast<std::size_t>(next));
    for (NodeId* root : roots) *root = now(*root);
}

}  // namespace concord
