// Readings of a block that opens with no number, or whose number is none: items without a number, items whose number
// was lost or displaced, text that goes on, provisions without a number, headings, titles and new parts.
#include <algorithm>

#include "indexer/costs.hpp"
#include "indexer/reader_state.hpp"

namespace concord {
namespace {

double formatted_heading(BlockFacts const& facts) {
    double const bonus = facts.heading_level > 0 ? -2.5 : facts.bold ? -0.7 : 0;
    return std::max(0.0, heading_cost(facts.whole) + bonus);
}

constexpr double k_unlikely = 8;

}  // namespace

void ReadingSearch::read_unlabelled(ReadingState const& state) {
    read_join(state);
    read_paragraph(state);
    if (!facts().labels.empty()) {
        if (is_keyword_label()) read_title(state);
        return;
    }
    read_bullet(state);
    read_bare_item(state);
    read_lost_label(state);
    read_displaced_label(state);
    read_after_list(state);
    read_para(state);
    read_heading(state);
    read_title(state);
    read_new_part(state);
}

// A bullet continues the open bullet list, or opens one under the unit above.
void ReadingSearch::read_bullet(ReadingState const& state) {
    if (!facts().bullet) return;
    Step out = step(Act::unit);
    OpenUnit unit;
    unit.series = Series::bullet;
    unit.labelled = true;
    unit.colon = facts().whole.ending == Ending::colon;
    auto const open_at = [&](NodeId parent, bool introduced, std::uint32_t ordinal, double price) {
        unit.number = number_of(ordinal);
        out.number = {Series::bullet, Punct::none, unit.number, {}};
        put(open({state, parent, introduced}, out, unit, price + leave_cost(state.node, parent)));
    };
    double popped = 0;
    for (NodeId at = state.node; open_[at].up != k_no_node; at = open_[at].up, popped += 0.2) {
        OpenUnit const& sibling = open_[at];
        if (sibling.series != Series::bullet || !sibling.labelled) continue;
        bool const deeper = facts().indent >= sibling.indent + 2;
        open_at(sibling.up, sibling.introduced, sibling.number.parts[0] + 1,
                popped + (deeper ? 0.5 : 0) + (facts().indent + 2 <= sibling.indent ? 0.5 : 0));
        if (facts().indent + 2 > sibling.indent && !deeper) break;
    }
    OpenUnit const& top = open_[state.node];
    if (top.depth >= k_deepest) return;
    double price = 0.6 - (top.colon ? 0.3 : 0);
    if (top.series == Series::bullet && top.labelled) price += facts().indent >= top.indent + 2 ? 0.2 : 4;
    if (top.up == k_no_node && state.current != Current::para) price += 1;
    open_at(state.node, top.colon, 1, price);
}

// List members whose marks were lost: short lines without a full stop, one after the other, where a list is due. What
// the format calls a heading is none, and a list of a table's rows ends with the table.
void ReadingSearch::read_bare_item(ReadingState const& state) {
    Shape const& shape = facts().whole;
    if (facts().bullet || facts().heading_level > 0 || shape.words > 30 || shape.date || shape.field) return;
    OpenUnit const& top = open_[state.node];
    bool const same_kind = facts().table_row == after_row_[block_];
    bool const goes_on = top.labelled && top.series == Series::bare && same_kind;
    Step out = step(Act::unit);
    OpenUnit unit;
    unit.series = Series::bare;
    unit.labelled = true;
    if (goes_on) {
        double const price = shape.ending == Ending::sentence ? 2.5 : shape.ending == Ending::colon ? 3 : 0.3;
        unit.number = number_of(top.number.parts[0] + 1);
        out.number = {Series::bare, Punct::none, unit.number, {}};
        put(open({state, top.up, true}, out, unit, price));
        return;
    }
    if (shape.ending == Ending::sentence || shape.ending == Ending::colon || top.depth >= k_deepest) return;
    bool const due = top.colon && (!top.filled || state.current == Current::para);
    if (!due && !(top.heading && !top.filled && top.labelled && before().ending == Ending::open)) return;
    unit.number = number_of(1);
    out.number = {Series::bare, Punct::none, unit.number, {}};
    put(open({state, state.node, due}, out, unit, (due ? 0.8 : 2.0) + (next_is_fragment() ? 0 : 3)));
}

// The next number of an open series stood here and was lost.
void ReadingSearch::read_lost_label(ReadingState const& state) {
    double price = facts().bullet ? cost::k_missing_at_bullet : cost::k_missing_at_paragraph;
    if (facts().gap == Gap::line && !facts().bullet) price += 0.5;
    Shape const& shape = facts().whole;
    if (shape.note || shape.date || shape.field || (shape.starts_lower && !facts().bullet)) return;
    int tried = 0;
    for (NodeId at = state.node; open_[at].up != k_no_node && tried < 3; at = open_[at].up) {
        OpenUnit const& sibling = open_[at];
        if (!sibling.labelled || sibling.series == Series::bullet || sibling.series == Series::bare) continue;
        ++tried;
        OpenUnit unit;
        unit.series = sibling.series;
        unit.punct = sibling.punct;
        unit.number = sibling.number;
        unit.number.parts[sibling.number.size - 1U] =
            (sibling.number.last() / step_of(sibling.series) + 1) * step_of(sibling.series);
        unit.labelled = true;
        unit.heading = sibling.heading;
        unit.colon = shape.ending == Ending::colon;
        Step out = step(Act::unit);
        out.repair = LabelRepair::missing;
        out.heading = sibling.heading;
        out.number = {sibling.series, sibling.punct, unit.number, {}};
        out.number.canonical = sibling.series == Series::decimal ? canonical_of(unit.number)
                                                                 : canonical_of(sibling.series, unit.number.parts[0]);
        double const looks = sibling.heading ? formatted_heading(facts()) + 0.5 : provision_cost(shape);
        put(open({state, sibling.up, sibling.introduced}, out, unit,
                 price + looks + leave_cost(state.node, sibling.up)));
    }
}

// The next number of an open series stands inside the block instead of before it.
void ReadingSearch::read_displaced_label(ReadingState const& state) {
    for (std::size_t i = 0; i < facts().inside.size(); ++i) {
        LabelPart const& part = facts().inside[i].parts[0];
        std::vector<Opened> places;
        place(state, part, places);
        for (Opened const& at : places) {
            if (at.state.cost - state.cost > 1.5) continue;  // only where it is exactly what is due
            bool const first = part.series != Series::decimal && part.number.parts[0] == first_of(part.series);
            if (first || (part.series == Series::decimal && state.decimal == k_no_node))
                continue;  // no list is open that asks for it
            OpenUnit unit;
            unit.series = part.series;
            unit.punct = part.punct;
            unit.number = part.number;
            unit.labelled = true;
            unit.colon = facts().whole.ending == Ending::colon;
            Step out = step(Act::unit);
            out.repair = LabelRepair::displaced;
            out.label = static_cast<std::int32_t>(i);
            out.number = part;
            put(open(at, out, unit, part.punct == Punct::paren ? cost::k_displaced_half_bracket : cost::k_displaced));
        }
    }
}

void ReadingSearch::read_join(ReadingState const& state) {
    if (state.current == Current::none || facts().heading_level > 0) return;
    Shape const& shape = facts().whole;
    Shape const& above = before();
    bool const ended = above.ending != Ending::open;
    double price = 0;
    if (state.current == Current::heading || state.current == Current::title) {
        bool const same_look = above.all_caps && shape.all_caps;
        price = facts().gap == Gap::line && same_look && facts().labels.empty() ? 1.0 : 6.0;
    } else if (!ended) {
        bool const full = above.words > 8;
        price = shape.starts_lower         ? 0
                : above.mid_phrase         ? 0.5
                : !full                    ? 4.0
                : shape.starts_digit       ? 0.5
                : facts().gap == Gap::line ? 1.0
                                           : 3.5;
    } else if (shape.starts_lower) {
        price = above.ending == Ending::clause ? 1.5 : above.ending == Ending::colon ? 3.0 : 2.0;
    } else {
        price = above.mid_phrase ? 1.0 : k_unlikely;
    }
    if (facts().bullet) price += 3;
    if (!facts().labels.empty()) price += 0.5;
    Step out = step(Act::join);
    out.unit = state.unit;
    out.page_join = facts().gap == Gap::blank || after_furniture_[block_];
    ReadingState next = state;
    OpenUnit const& top = open_[state.node];
    bool const colon = shape.ending == Ending::colon;
    if (state.current == Current::unit && top.unit == state.unit && top.colon != colon) {
        OpenUnit changed = top;
        changed.colon = colon;
        next.node = open_.add(changed);
        if (state.decimal == state.node) next.decimal = next.node;
    }
    put(extend(next, out, price));
}

// A further paragraph of the unit above.
void ReadingSearch::read_paragraph(ReadingState const& state) {
    if (state.current != Current::unit) return;
    OpenUnit const& top = open_[state.node];
    Shape const& shape = facts().whole;
    double price = 0;
    switch (shape.ending) {
        case Ending::sentence: price = 0.3; break;
        case Ending::colon: price = 0.8; break;
        case Ending::clause: price = 1.0; break;
        case Ending::open: price = top.continued ? cost::k_open_item_again : cost::k_open_item; break;
    }
    if (shape.starts_lower) price += 1.5;
    if (before().ending == Ending::open && before().words > 8) price += before().mid_phrase ? 3 : 0.5;
    if (top.introduced && !top.continued) price += cost::k_stay_in_list;
    if (top.series == Series::bullet || top.series == Series::bare) price += 1;
    if (facts().bullet) price += cost::k_bullet_as_markup;
    if (!facts().labels.empty()) price += opens_with_bare_number() ? 4 : k_unlikely;
    if (shape.note) price += 1.5;
    if (shape.date || facts().heading_level > 0) price += 3;
    if (shape.title_case && shape.words <= 8 && shape.ending != Ending::sentence) price += 0.7;  // looks like a heading
    Step out = step(Act::paragraph);
    out.unit = state.unit;
    ReadingState next = state;
    OpenUnit changed = top;
    changed.continued = true;
    changed.colon = shape.ending == Ending::colon;
    next.node = open_.add(changed);
    if (state.decimal == state.node) next.decimal = next.node;
    put(extend(next, out, price));
}

// Words behind a list go to what introduced it: a clause goes on, a heading gets a provision. A lead-in ("… include:")
// may also stand in the middle of a list, which goes on behind it.
void ReadingSearch::read_after_list(ReadingState const& state) {
    if (state.current != Current::unit && state.current != Current::para) return;
    Shape const& shape = facts().whole;
    double price =
        cost::k_leave_list + (shape.ending == Ending::open ? 1.5 : 0) + (facts().bullet ? cost::k_bullet_as_markup : 0);
    if (shape.starts_lower) price += 1;
    if (facts().heading_level > 0 || shape.date) price += 3;
    NodeId at = state.node;
    for (int levels = 0; levels < 3 && open_[at].introduced; ++levels, price += 0.3) {
        NodeId const owner = open_[at].up;
        OpenUnit changed = open_[owner];
        bool const under_heading = changed.heading;
        Step out = step(under_heading ? Act::para : Act::paragraph);
        out.unit = under_heading ? static_cast<UnitId>(block_) * 4 : changed.unit;
        out.parent = changed.unit;
        if (shape.ending == Ending::colon && !under_heading) {
            ReadingState inside = state;
            inside.unit = changed.unit;
            put(extend(inside, out, cost::k_interjection + (levels > 0 ? 0.5 : 0)));
        }
        changed.resume = state.node;
        changed.resume_cost = cost::k_resume_list;
        changed.colon = shape.ending == Ending::colon;
        changed.continued = true;
        changed.filled = true;
        ReadingState next = state;
        double const left = leave_cost(state.node, owner);
        next.node = open_.add(changed);
        if (state.decimal == owner) next.decimal = next.node;
        next.unit = out.unit;
        next.current = under_heading ? Current::para : Current::unit;
        put(extend(next, out, price + left));
        at = owner;
    }
}

// A provision without a number, under the heading above or at the root.
void ReadingSearch::read_para(ReadingState const& state) {
    Shape const& shape = facts().whole;
    double looks = shape.ending == Ending::open ? 1.2 : shape.ending == Ending::clause ? 1.0 : 0;
    if (shape.starts_lower) looks += 1.5;
    if (facts().bullet) looks += cost::k_bullet_as_markup;
    if (facts().heading_level > 0) looks += 3;
    auto const put_under = [&](NodeId heading, double price) {
        Step out = step(Act::para);
        out.unit = static_cast<UnitId>(block_) * 4;
        out.parent = open_[heading].unit;
        ReadingState next = state;
        OpenUnit changed = open_[heading];
        changed.filled = true;
        changed.colon = shape.ending == Ending::colon;
        double const left = leave_cost(state.node, heading);
        if (heading != state.node && changed.resume == k_no_node) {
            changed.resume = state.node;
            changed.resume_cost = cost::k_resume_after_heading;
        }
        next.node = open_.add(changed);
        if (state.decimal == heading) next.decimal = next.node;
        next.unit = out.unit;
        next.current = Current::para;
        next.opening_para = state.titles;
        put(extend(next, out, price + (heading == state.node ? 0 : left)));
    };
    NodeId const heading = heading_above(state.node);
    OpenUnit const& above = open_[heading];
    bool const root = above.up == k_no_node;
    if (shape.date || (shape.field && state.titles)) {
        NodeId outermost = heading;
        while (open_[outermost].up != k_no_node) outermost = open_[outermost].up;
        put_under(outermost, 0.5);
        if (state.titles) return;
    }
    bool const direct = heading == state.node;  // nothing numbered stands between
    double price = looks;
    if (root && state.titles)
        price += 0.5;
    else if (!direct)
        price += shape.note ? 0.5 : cost::k_para_after_clause;
    else if (root)
        price += state.decimal == k_no_node ? 0.3 : cost::k_para_after_clause;
    else if (!above.labelled && above.level == 0 && state.decimal != k_no_node)
        price += cost::k_para_in_numbered_part;
    else if (state.current == Current::para)
        price += 0.2;
    put_under(heading, price);
}

// A heading without a number, under the innermost numbered heading or one further out. It ends the headings that the
// format says are of its level or a lower one, with all that stands under them.
void ReadingSearch::read_heading(ReadingState const& state) {
    double const looks = formatted_heading(facts());
    if (looks > 6) return;
    double price = looks + cost::k_unnumbered_heading + (facts().bullet ? 2 : 0);
    if (state.titles && state.current == Current::none) price += 1;
    NodeId innermost = state.node;
    for (NodeId at = state.node; facts().heading_level > 0 && at != k_no_node; at = open_[at].up)
        if (!open_[at].labelled && open_[at].level >= facts().heading_level) innermost = open_[at].up;
    int tried = 0;
    for (NodeId at = innermost; at != k_no_node && tried < 3; at = open_[at].up) {
        OpenUnit const& around = open_[at];
        bool const root = around.up == k_no_node;
        bool const higher = !around.labelled && around.level > 0 && facts().heading_level > around.level;
        if (!around.heading || !(root || around.labelled || higher) || around.depth >= k_deepest) continue;
        ++tried;
        OpenUnit unit;
        unit.heading = true;
        unit.level = facts().heading_level;
        unit.resume = state.node == at ? k_no_node : state.node;
        unit.resume_cost = cost::k_resume_after_heading;
        put(open({state, at, false}, step(Act::heading), unit, price + leave_cost(state.node, at)));
        price += cost::k_heading_level_out;
    }
}

void ReadingSearch::read_title(ReadingState const& state) {
    if (!state.titles || facts().bullet) return;
    Shape const& shape = facts().whole;
    double price = shape.all_caps ? 0.0 : shape.title_case ? 0.4 : 1.0;
    if (shape.ending == Ending::sentence || shape.ending == Ending::clause || shape.words > 16) price += 4;
    if (shape.ending == Ending::colon) price += 2;
    if (shape.starts_lower || shape.date) price += 3;
    if (shape.field) price += 2.5;
    if (state.opening_para) price += shape.all_caps ? 0.3 : 1.0;
    if (facts().heading_level == 1) price = std::max(0.0, price - 1);
    if (facts().heading_level > 1) price += 1;
    if (shape.title_field) price = 0;
    Step out = step(Act::title);
    out.unit = static_cast<UnitId>(block_) * 4;
    ReadingState next = state;
    next.unit = out.unit;
    next.current = Current::title;
    put(extend(next, out, price));
}

// The title of another document in the same file: numbers may begin anew behind it.
void ReadingSearch::read_new_part(ReadingState const& state) {
    if (state.titles || facts().bullet) return;
    double const looks = formatted_heading(facts());
    if (looks > 2) return;
    ReadingState next = opened_part(state);
    Step out = step(Act::title);
    out.unit = static_cast<UnitId>(block_) * 4;
    out.opens_part = true;
    next.unit = out.unit;
    next.current = Current::title;
    put(extend(next, out, looks + cost::k_new_part));
}

}  // namespace concord
