// The open units of a reading: the path from the part's root to the unit that the next block may continue. Readings
// share their beginnings, so the paths are kept as a tree of nodes that never change; "changing" one adds a copy.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "indexer/reading.hpp"

namespace concord {

using NodeId = std::int32_t;
inline constexpr NodeId k_no_node = -1;

struct OpenUnit {
    NodeId up = k_no_node;      // the unit around it; none for a part's root
    NodeId resume = k_no_node;  // what was open when this opened: its lists may go on under an unnumbered heading
    double resume_cost = 0;
    UnitId unit = k_root;
    Series series = Series::decimal;
    Punct punct = Punct::none;
    Number number;
    bool labelled = false;    // by a number or bullet; false for the root and unnumbered headings
    bool heading = false;     // the root counts as one
    bool colon = false;       // its words end with one: a list is due
    bool phrase = false;      // numbered words that are neither heading nor sentence
    bool filled = false;      // something stands under it
    bool introduced = false;  // the list that it is a member of was introduced by a colon
    bool continued = false;   // has further paragraphs
    int indent = 0;
    int level = 0;            // heading level of the format; 0 unknown
    std::uint16_t depth = 0;  // 0 for the root
    std::uint64_t hash = 0;   // of all that decides how later blocks can be read; the unit's own id is not of it
};

class OpenUnits {
 public:
    NodeId add(OpenUnit unit);  // sets depth and hash; references to other units stay valid
    OpenUnit const& operator[](NodeId id) const { return nodes_[static_cast<std::size_t>(id)]; }

    NodeId filled(NodeId id);                   // the same unit with something under it
    std::vector<NodeId> path(NodeId id) const;  // outermost first

    // Forgets the units added since there were `from` of them but for those that the roots lead to; the roots are
    // changed to where these now stand.
    std::size_t size() const { return nodes_.size(); }
    void compact(std::size_t from, std::vector<NodeId*> const& roots);

 private:
    std::deque<OpenUnit> nodes_;  // a reading looks at one unit while it adds the next: references must hold
};

inline constexpr std::uint16_t k_deepest = 24;  // units nested deeper than any drafter does; more are read as text

}  // namespace concord
