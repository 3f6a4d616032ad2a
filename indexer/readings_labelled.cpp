// Readings of a block that opens with a number: which open series it continues, or which it opens.
#include <algorithm>
#include <string>

#include "indexer/costs.hpp"
#include "indexer/reader_state.hpp"

namespace concord {
namespace {

bool is_upper_series(Series series) {
    return series == Series::upper_letter || series == Series::upper_roman || series == Series::container;
}

bool is_prefix(Number const& shorter, Number const& longer) {
    return shorter.size < longer.size &&
           std::equal(shorter.parts.begin(), shorter.parts.begin() + shorter.size, longer.parts.begin());
}

// Whether the parts from `from` on are all ones: 3.1 may open where a 3 was never printed.
bool is_first_below(Number const& number, std::size_t from) {
    for (std::size_t i = from; i < number.size; ++i)
        if (number.parts[i] != Number::k_step) return false;
    return true;
}

// 4A after 4, 5 after 4 or 4A.
bool follows(std::uint32_t before, std::uint32_t after) {
    return after == before + 1 ||
           (after % Number::k_step == 0 && after / Number::k_step == before / Number::k_step + 1) ||
           (after % Number::k_step == 1 && after / Number::k_step == before / Number::k_step + 1);
}

double punctuation_cost(LabelPart const& part) {
    bool const alone = part.number.size == 1;
    if (part.series == Series::decimal) switch (part.punct) {
            case Punct::none: return alone ? 0.7 : 0.0;
            case Punct::paren: return alone ? 0.1 : 0.0;
            case Punct::parens: return 2.0;
            case Punct::dot:
            case Punct::keyword: return 0;
        }
    if (part.series == Series::number) switch (part.punct) {
            case Punct::dot: return 0.8;
            case Punct::paren: return 0.4;
            case Punct::none: return 3;
            case Punct::parens:
            case Punct::keyword: return 0;
        }
    return 0;
}

// The digits of `kept` in their order within `printed`, with at least one left over: 4.6 in 4.65.
bool is_inside(std::string const& kept, std::string const& printed) {
    if (kept.size() >= printed.size()) return false;
    std::size_t at = 0;
    for (char const c : printed)
        if (at < kept.size() && c == kept[at]) ++at;
    return at == kept.size();
}

std::uint32_t whole_of(std::uint32_t component) {  // without the letter behind it: 4 of 4A
    return component / Number::k_step;
}

}  // namespace

double ReadingSearch::decimal_cost(ReadingState const& state, Number const& number) const {
    if (state.decimal == k_no_node) {  // a document may be an extract; a part within one begins at its beginning
        if (is_first_below(number, 0) || number.parts[0] > Number::k_letter_front) return 0;
        return (state.part > 0 ? cost::k_late_start : 1.0) + 0.3 * gap_cost(0, whole_of(number.parts[0]));
    }
    Number const& last = open_[state.decimal].number;
    if (is_prefix(last, number) && is_first_below(number, last.size))
        return number.size == last.size + 1 ? 0 : cost::k_skipped_level;
    std::size_t same = 0;
    while (same < last.size && same < number.size && last.parts[same] == number.parts[same]) ++same;
    if (same == number.size) return cost::k_again;
    if (same == last.size) return cost::k_jump + gap_cost(1, whole_of(number.parts[same]));
    if (follows(last.parts[same], number.parts[same]))
        return same + 1 == number.size ? 0 : is_first_below(number, same + 1) ? cost::k_skipped_level : cost::k_jump;
    double const from = last.parts[same] / static_cast<double>(Number::k_step);
    double const to = number.parts[same] / static_cast<double>(Number::k_step);
    return from < to ? cost::k_jump + gap_cost(from, to - 1) : cost::k_back + 0.3 * gap_cost(to, from);
}

// A decimal number stands under the innermost open units that it extends (4.6 under 4) and the headings without a
// decimal number that lie on that way.
void ReadingSearch::place_decimal(ReadingState const& state, LabelPart const& part, std::vector<Opened>& out) const {
    Number const& number = part.number;
    NodeId parent = k_no_node;
    for (NodeId const at : open_.path(state.node)) {
        OpenUnit const& unit = open_[at];
        bool const decimal = unit.labelled && unit.series == Series::decimal;
        bool const passes =
            decimal ? is_prefix(unit.number, number) : unit.heading && (!unit.labelled || is_upper_series(unit.series));
        if (!passes) break;
        parent = at;
    }
    double price = decimal_cost(state, number) + punctuation_cost(part) + leave_cost(state.node, parent);
    if (open_[parent].phrase) price += cost::k_numbers_under_phrase;
    if (state.decimal != k_no_node && number.size == 1 && open_[state.decimal].number.size == 1 &&
        part.punct != open_[state.decimal].punct)
        price += cost::k_other_root_style;
    out.push_back({state, parent, false});
    out.back().state.cost += price;
}

// Whether the same characters, read as a letter instead of a roman number or the other way, are the next of an open
// list: `i` after `h`.
bool ReadingSearch::is_other_reading_due(ReadingState const& state, LabelPart const& part) const {
    for (Label const& label : facts().labels)
        for (LabelPart const& other : label.parts) {
            if (other.series == part.series || other.canonical != part.canonical || other.series == Series::decimal)
                continue;
            for (NodeId at = state.node; at != k_no_node; at = open_[at].up)
                if (open_[at].labelled && open_[at].series == other.series &&
                    open_[at].number.parts[0] + step_of(other.series) == other.number.parts[0])
                    return true;
        }
    return false;
}

// A letter, roman or bracketed number continues an open list, or opens one under the unit above or one further out.
void ReadingSearch::place_in_list(ReadingState const& state, LabelPart const& part, std::vector<Opened>& out) const {
    std::uint32_t const value = part.number.parts[0];
    std::uint32_t const step = step_of(part.series);
    auto const put_at = [&](NodeId parent, bool introduced, double price) {
        out.push_back({state, parent, introduced});
        out.back().state.cost += price + punctuation_cost(part) + leave_cost(state.node, parent);
    };
    NodeId parent_now = state.node;  // of a resumed list: what closed it
    for (auto const& [at, extra] : series_in_reach(state.node)) {
        OpenUnit const& unit = open_[at];
        if (extra == 0) parent_now = at;
        if (!unit.labelled || unit.series != part.series || unit.up == k_no_node) continue;
        double price = extra + (unit.punct == part.punct ? 0 : cost::k_other_punctuation);
        std::uint32_t const last = unit.number.parts[0];
        bool const letters = part.series == Series::lower_letter || part.series == Series::upper_letter;
        if (letters && (value == last + 26 || (last > 26 && value == last - 26 + 1)))
            price += cost::k_inserted;  // (aa) between (a) and (b)
        else if (value == last)
            price += cost::k_again_in_list;
        else if (value < last)
            price += cost::k_back + 0.3 * gap_cost(value, last);
        else if (value != last + step)
            price += cost::k_jump + gap_cost(last, value - step);
        put_at(extra > 0 ? parent_now : unit.up, unit.introduced, price);
    }
    double further_out = 0;
    double same_inside = is_other_reading_due(state, part) ? cost::k_other_reading_due : 0;
    for (NodeId at = state.node; at != k_no_node && further_out < 4 * cost::k_open_list_higher; at = open_[at].up) {
        OpenUnit const& unit = open_[at];
        if (unit.labelled && unit.series == part.series && unit.punct == part.punct)
            same_inside = std::max(same_inside, cost::k_same_series_inside);
        double price = cost::k_open_list + further_out + same_inside +
                       (unit.colon || unit.heading ? 0 : cost::k_open_list_uncalled);
        std::uint32_t const place = value / step;
        if (value != first_of(part.series)) price += cost::k_late_start + 0.3 * gap_cost(1, place);
        if (unit.up == k_no_node && part.series == Series::number) price += 1;
        put_at(at, unit.colon, price);
        further_out += cost::k_open_list_higher;
    }
}

void ReadingSearch::place(ReadingState const& state, LabelPart const& part, std::vector<Opened>& out) const {
    if (part.series == Series::decimal)
        place_decimal(state, part, out);
    else
        place_in_list(state, part, out);
    out.erase(
        std::remove_if(out.begin(), out.end(), [&](Opened const& o) { return open_[o.parent].depth >= k_deepest; }),
        out.end());
}

void ReadingSearch::read_label(ReadingState const& state, std::int32_t label, std::size_t part, double price,
                               NodeId within) {
    Label const& all = facts().labels[static_cast<std::size_t>(label)];
    LabelPart const& one = all.parts[part];
    bool const last = part + 1 == all.parts.size();
    Shape const& shape = facts().after_label[static_cast<std::size_t>(label)];
    if (!last) {  // "4.1.1(a)" where 4.1.1 is open: the number is said again, not a second time
        for (NodeId at = state.node; at != k_no_node; at = open_[at].up)
            if (open_[at].labelled && open_[at].series == one.series && open_[at].number == one.number) {
                read_label(state, label, part + 1, price, at);
                return;
            }
    }
    std::vector<Opened> places;
    place(state, one, places);
    for (Opened const& at : places) {
        if (within != k_no_node && open_[at.parent].depth < open_[within].depth) continue;
        Step out = step(Act::unit);
        out.label = label;
        out.part = static_cast<std::int32_t>(part);
        out.number = one;
        OpenUnit unit;
        unit.series = one.series;
        unit.punct = one.punct;
        unit.number = one.number;
        unit.labelled = true;
        if (!last) {
            sub_unit_ = static_cast<UnitId>(part);
            ReadingState const outer = open(at, out, unit, price + 0.2);
            read_label(outer, label, part + 1, 0, outer.node);
            continue;
        }
        sub_unit_ = static_cast<UnitId>(part);
        unit.colon = shape.ending == Ending::colon;
        unit.phrase = shape.ending == Ending::open && one.series == Series::decimal;
        put(open(at, out, unit, price + provision_cost(shape)));
        unit.phrase = false;
        if (one.series == Series::decimal || is_upper_series(one.series)) {
            out.heading = true;
            unit.heading = true;
            unit.level = facts().heading_level;
            double const formatted = facts().heading_level > 0 ? -2.5 : facts().bold ? -0.7 : 0;
            put(open(at, out, unit, price + std::max(0.0, heading_cost(shape) + formatted)));
        }
    }
    sub_unit_ = 0;
}

// The printed number is an old and a new one run together: 4.65 where 4.6 is next.
void ReadingSearch::read_merged(ReadingState const& state, std::int32_t label) {
    Label const& all = facts().labels[static_cast<std::size_t>(label)];
    if (state.decimal == k_no_node || all.parts.size() != 1 || all.parts[0].series != Series::decimal) return;
    LabelPart const& printed = all.parts[0];
    Number const& last = open_[state.decimal].number;
    if (printed.number.size != last.size || printed.number.size < 2) return;
    if (!std::equal(last.parts.begin(), last.parts.begin() + last.size - 1, printed.number.parts.begin())) return;
    LabelPart due = printed;
    due.number = last;
    std::uint32_t const next = last.last() / Number::k_step + 1;
    due.number.parts[last.size - 1U] = next * Number::k_step;
    std::string const digits = std::to_string(printed.number.last() / Number::k_step);
    if (!is_inside(std::to_string(next), digits)) return;
    due.canonical = canonical_of(due.number);
    double price = cost::k_merged;
    if (is_inside(std::to_string(next - 1), digits) || is_inside(std::to_string(next + 1), digits))
        price += cost::k_merged_both_numbers;
    if (facts().label_struck[static_cast<std::size_t>(label)]) price += cost::k_merged_struck;
    std::vector<Opened> places;
    place(state, due, places);
    Shape const& shape = facts().after_label[static_cast<std::size_t>(label)];
    for (Opened const& at : places) {
        Step out = step(Act::unit);
        out.label = label;
        out.part = 0;
        out.number = due;
        out.repair = LabelRepair::merged;
        OpenUnit unit;
        unit.series = due.series;
        unit.punct = due.punct;
        unit.number = due.number;
        unit.labelled = true;
        unit.colon = shape.ending == Ending::colon;
        put(open(at, out, unit, price + provision_cost(shape)));
    }
}

// "Chapter II Meetings" as one heading of a series, where numbers run on from chapter to chapter.
void ReadingSearch::read_container_heading(ReadingState const& state, Label const& label, double price) {
    if (label.container_ordinal == 0 || !label.parts.empty()) return;
    LabelPart const part{Series::container, Punct::keyword, number_of(label.container_ordinal), label.container};
    std::vector<Opened> places;
    place(state, part, places);
    for (Opened const& at : places) {
        Step out = step(Act::unit);
        out.label = 0;
        out.part = -1;
        out.number = part;
        out.heading = true;
        OpenUnit unit;
        unit.series = part.series;
        unit.punct = part.punct;
        unit.number = part.number;
        unit.labelled = true;
        unit.heading = true;
        put(open(at, out, unit, price));
    }
}

// "Annex", "Schedule 2 para 4", "Part 5": a title while titles may come, else a part of its own.
void ReadingSearch::read_container(ReadingState const& state, std::int32_t label) {
    Label const& all = facts().labels[static_cast<std::size_t>(label)];
    Shape const& shape = facts().after_label[static_cast<std::size_t>(label)];
    double price = shape.starts_lower ? 4 : shape.ending == Ending::sentence && all.parts.empty() ? 3 : 0;
    bool const strong = !all.container.starts_with("part") && !all.container.starts_with("chapter");
    ReadingState into = state;
    read_container_heading(state, all, price);
    bool const opens = !(state.titles && state.part == 0 && all.parts.empty());
    if (opens) {
        into = opened_part(state);
        price += strong ? cost::k_container_part : cost::k_section_part;
    }
    Step out = step(Act::title);
    out.label = label;
    out.opens_part = opens;
    out.unit = static_cast<UnitId>(block_) * 4 + 3;
    if (all.parts.empty()) {
        into.unit = out.unit;
        into.current = Current::title;
        put(extend(into, out, price));
        return;
    }
    // "Schedule 2 para 4" again and again: the part goes on while its number does
    if (!state.titles && state.part > 0) read_label(state, label, 0, 1.0);
    out.act = Act::furniture;  // no words: only opens the part
    read_label(extend(into, out, price), label, 0, 0);
}

void ReadingSearch::read_labelled(ReadingState const& state) {
    Ending const ended = before().ending;
    double const mid_sentence =
        ended == Ending::open && before().words > 8 ? (facts().gap == Gap::line ? 0.7 : 0.2) : 0;
    for (std::size_t i = 0; i < facts().labels.size(); ++i) {
        Label const& label = facts().labels[i];
        auto const index = static_cast<std::int32_t>(i);
        if (!label.container.empty()) {
            read_container(state, index);
            continue;
        }
        double price = mid_sentence;
        LabelPart const& first = label.parts.front();
        bool const lower_words = facts().after_label[i].starts_lower;
        if (lower_words && first.punct == Punct::none && first.number.size == 1) price += 1.5;
        if (lower_words && first.punct == Punct::keyword) price += 3;
        read_label(state, index, 0, price);
        read_merged(state, index);
    }
}

}  // namespace concord
