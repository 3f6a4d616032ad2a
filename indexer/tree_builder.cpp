// Two walks over the steps. The first gathers each unit's pieces of text (a piece is a range of one block) and its
// place in the tree; the second, with the parts' names known, makes refs from the outside in.
#include "indexer/tree_builder.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "indexer/flat.hpp"
#include "indexer/part_names.hpp"
#include "indexer/slug.hpp"
#include "indexer/word_order.hpp"

namespace concord {
namespace {

struct Unit {
    Step step;
    std::size_t part = 0;
    std::int32_t parent = -1;  // index into units_
    Clause clause;
    std::vector<std::string> paragraphs;         // as adopted
    std::vector<std::string> paragraphs_before;  // with struck words
    bool deleted = false;                        // a deleted paragraph, beside the sequence of the others
};

std::string joined(std::vector<std::string> const& paragraphs) {
    std::string out;
    for (std::string const& p : paragraphs)
        if (!p.empty()) out += out.empty() ? p : '\n' + p;
    return out;
}

void append(std::vector<std::string>& paragraphs, std::string words, bool new_paragraph) {
    if (new_paragraph || paragraphs.empty())
        paragraphs.push_back(std::move(words));
    else if (!words.empty())
        paragraphs.back() += paragraphs.back().empty() ? words : ' ' + words;
}

// Offsets to line and column without walking the text each time.
class Places {
 public:
    explicit Places(Source const& source) : source_(source) {
        for (std::uint32_t i = 0; i < source.bytes.size(); ++i)
            if (source.bytes[i] == '\n') lines_.push_back(i + 1);
    }
    Place of(std::uint32_t offset) const {
        auto const line = std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin();
        std::uint32_t const begin = line == 0 ? 0 : lines_[static_cast<std::size_t>(line) - 1];
        return {source_.name, static_cast<int>(line) + 1, static_cast<int>(offset - begin) + 1,
                page_of(source_, offset)};
    }

 private:
    Source const& source_;
    std::vector<std::uint32_t> lines_;  // offsets at which lines after the first begin
};

class Builder {
 public:
    Builder(Imported const& imported, std::vector<BlockFacts> const& facts, std::vector<Step> const& steps)
        : imported_(imported), facts_(facts), steps_(steps), places_(imported.source) {}

    Segmented build() {
        parts_.emplace_back();
        for (Step const& step : steps_) take(step);
        name_parts();
        out_.tree.clauses.resize(units_.size());
        // A deleted clause never takes its number from the one that has it now.
        for (bool const deleted : {false, true})
            for (std::size_t i = 0; i < units_.size(); ++i)
                if (units_[i].deleted == deleted) finish(units_[i], out_.tree.clauses[i]);
        return std::move(out_);
    }

 private:
    // --- first walk
    void take(Step const& step) {
        if (flat_block_ != step.block || flat_.text.empty()) {
            flat_ = flatten(imported_.source, imported_.blocks[step.block]);
            flat_block_ = step.block;
        }
        auto const size = static_cast<std::uint32_t>(flat_.text.size());
        if (step.opens_part) {
            if (!units_.empty()) parts_.emplace_back();
            if (step.label >= 0)
                parts_.back().container = facts(step).labels[static_cast<std::size_t>(step.label)].container;
            decimals_.clear();
        }
        switch (step.act) {
            case Act::furniture:
                if (step.opens_part) return;
                if (imported_.blocks[step.block].deleted) return take_deleted(step, size);
                out_.furniture.push_back(words_of(flat_, 0, size, Struck::kept));
                out_.furniture_spans.push_back(flat_.source_span(0, size));
                return;
            case Act::join:
            case Act::paragraph: {
                Unit& unit = units_[index_.at(step.unit)];
                add_words(unit, 0, size, step.act == Act::paragraph);
                if (step.page_join)
                    repair_once(unit, RepairKind::page_joined, "",
                                "a page break split the paragraph; its halves were joined");
                return;
            }
            case Act::title:
            case Act::heading:
            case Act::para: {
                Unit& unit = new_unit(step);
                unit.clause.kind = step.act == Act::title     ? Kind::title
                                   : step.act == Act::heading ? Kind::heading
                                                              : Kind::para;
                add_words(unit, 0, size, true);
                if (step.act != Act::para || parts_.back().headings.size() < 6)
                    parts_.back().headings.push_back(joined(unit.paragraphs));
                return;
            }
            case Act::unit: take_numbered(step, size); return;
        }
    }

    void take_numbered(Step const& step, std::uint32_t size) {
        Unit& unit = new_unit(step);
        bool const stands_alone = step.number.series == Series::decimal || unit.parent < 0 ||
                                  (step.heading && step.number.series != Series::bullet);
        bool const mark = step.number.series == Series::bullet || step.number.series == Series::bare;
        unit.clause.kind = step.heading ? Kind::heading : stands_alone && !mark ? Kind::clause : Kind::item;
        if (step.label < 0) {
            add_words(unit, 0, size, true);
        } else if (step.repair == LabelRepair::displaced) {
            Label const& label = facts(step).inside[static_cast<std::size_t>(step.label)];
            unit.clause.label = flat_.text.substr(label.begin, label.end - label.begin);
            add_words(unit, 0, label.begin, true);
            add_span(unit, label.begin, label.end);
            add_words(unit, label.end, size, false);
        } else {
            Label const& label = facts(step).labels[static_cast<std::size_t>(step.label)];
            bool const last = step.part + 1 == static_cast<std::int32_t>(label.parts.size()) || step.part < 0;
            if (last) {
                unit.clause.label = flat_.text.substr(0, label.end);
                add_span(unit, 0, label.end);
                add_words(unit, label.words_begin, size, true);
            } else {
                unit.clause.label = step.number.canonical;
                unit.clause.label_before.clear();  // that of the unit which has the words
                unit.clause.place = places_.of(flat_.offsets[0]);
            }
        }
        if (step.heading) parts_.back().headings.push_back(joined(unit.paragraphs));
        note_repair(unit);
    }

    // A deleted paragraph is a unit of its own beside the last unit that was numbered alike, under which nothing
    // stands.
    void take_deleted(Step const& step, std::uint32_t size) {
        Unit unit;
        unit.step = step;
        unit.deleted = true;
        unit.part = parts_.size() - 1;
        unit.step.act = Act::para;
        auto const last = static_cast<std::int32_t>(units_.size()) - 1;
        bool const under_heading = last >= 0 && units_.back().clause.kind == Kind::heading;
        unit.parent = last < 0 ? -1 : under_heading ? last : units_.back().parent;
        std::vector<Label> const labels = labels_at_start(flat_.text);
        std::uint32_t words = 0;
        if (!labels.empty() && !labels.front().parts.empty()) {
            Label const& label = labels.front();
            unit.step.act = Act::unit;
            unit.step.number = label.parts.back();
            std::int32_t alike = last;
            for (; alike >= 0; alike = units_[static_cast<std::size_t>(alike)].parent) {
                Step const& other = units_[static_cast<std::size_t>(alike)].step;
                if (other.act == Act::unit && other.number.series == unit.step.number.series &&
                    other.number.number.size == unit.step.number.number.size)
                    break;
            }
            if (alike >= 0) unit.parent = units_[static_cast<std::size_t>(alike)].parent;
            bool const stands_alone = unit.step.number.series == Series::decimal || unit.parent < 0;
            unit.clause.kind = stands_alone ? Kind::clause : Kind::item;
            unit.clause.label = flat_.text.substr(0, label.end);
            add_span(unit, 0, label.end);
            words = label.words_begin;
        }
        add_words(unit, words, size, true);
        units_.push_back(std::move(unit));
    }

    Unit& new_unit(Step const& step) {
        Unit unit;
        unit.step = step;
        unit.part = parts_.size() - 1;
        unit.parent = parent_of(step);
        unit.clause.label_before = imported_.blocks[step.block].label_before;
        index_[step.unit] = units_.size();
        units_.push_back(std::move(unit));
        if (step.act == Act::unit && step.number.series == Series::decimal)
            decimals_[key_of(step.number.number, step.number.number.size)] = units_.size() - 1;
        return units_.back();
    }

    // A decimal number stands under the number that it extends even where that was closed meanwhile (2.1.1 after 2.2),
    // or under a heading without a number that stands under it.
    std::int32_t parent_of(Step const& step) const {
        std::int32_t const found = step.parent == k_root ? -1 : static_cast<std::int32_t>(index_.at(step.parent));
        if (step.act != Act::unit || step.number.series != Series::decimal || step.number.number.size < 2) return found;
        auto const outer = decimals_.find(key_of(step.number.number, step.number.number.size - 1U));
        if (outer == decimals_.end()) return found;
        auto const wanted = static_cast<std::int32_t>(outer->second);
        for (std::int32_t at = found; at >= 0; at = units_[static_cast<std::size_t>(at)].parent) {
            if (at == wanted) return found;
            if (units_[static_cast<std::size_t>(at)].step.act == Act::unit &&
                units_[static_cast<std::size_t>(at)].step.number.series == Series::decimal)
                break;
        }
        return wanted;
    }

    static std::string key_of(Number const& number, std::size_t size) {
        std::string key;
        for (std::size_t i = 0; i < size; ++i) key += std::to_string(number.parts[i]) + '.';
        return key;
    }

    void add_span(Unit& unit, std::uint32_t begin, std::uint32_t end) {
        if (begin >= end) return;
        if (unit.clause.spans.empty()) unit.clause.place = places_.of(flat_.offsets[begin]);
        unit.clause.spans.push_back(flat_.source_span(begin, end));
    }

    void add_words(Unit& unit, std::uint32_t begin, std::uint32_t end, bool new_paragraph) {
        append(unit.paragraphs, words_of(flat_, begin, end, Struck::left_out), new_paragraph);
        append(unit.paragraphs_before, words_of(flat_, begin, end, Struck::kept), new_paragraph);
        add_span(unit, begin, end);
    }

    static void repair_once(Unit& unit, RepairKind kind, std::string printed, std::string why) {
        for (Repair const& r : unit.clause.repairs)
            if (r.kind == kind) return;
        unit.clause.repairs.push_back({kind, std::move(printed), std::move(why)});
    }

    void note_repair(Unit& unit) {
        std::string const& canonical = unit.step.number.canonical;
        switch (unit.step.repair) {
            case LabelRepair::none: return;
            case LabelRepair::missing:
                repair_once(unit, RepairKind::label_missing, "",
                            fmt::format("no number is printed; {} is the next in its list", canonical));
                return;
            case LabelRepair::displaced:
                repair_once(unit, RepairKind::label_displaced, unit.clause.label,
                            fmt::format("{} stands inside the text instead of before it", unit.clause.label));
                return;
            case LabelRepair::merged:
                repair_once(unit, RepairKind::label_merged, unit.clause.label,
                            fmt::format("{} is an old and a new number run together; {} is the next", unit.clause.label,
                                        canonical));
                return;
        }
    }

    // --- second walk
    void name_parts() { part_names_ = part_names(parts_); }

    void finish(Unit& unit, Clause& out) {
        Clause& clause = unit.clause;
        clause.part = part_names_[unit.part];
        std::string const prefix = part_prefix(clause.part);
        std::string const own = unit.parent < 0 ? "" : out_.tree.clauses[static_cast<std::size_t>(unit.parent)].ref;
        std::string ref;
        switch (clause.kind) {
            case Kind::title: ref = fmt::format("{}title[{}]", prefix, ++counts_[prefix + "title"]); break;
            case Kind::para: {
                std::string const base = unit.parent < 0 ? prefix : own;
                ref = fmt::format("{}¶{}", base, ++counts_[base + "¶"]);
                break;
            }
            case Kind::heading:
            case Kind::clause:
            case Kind::item: ref = ref_of(unit, prefix, own); break;
        }
        int const times = ++counts_["ref " + ref];
        if (times > 1) {
            ref += fmt::format("~{}", times);
            if (!clause.label.empty() && !unit.deleted)
                repair_once(unit, RepairKind::label_duplicate, clause.label,
                            fmt::format("{} is used {} before this in its part", clause.label,
                                        times == 2 ? "once" : fmt::format("{} times", times - 1)));
        }
        clause.ref = ref;
        if (unit.parent >= 0) clause.parent = static_cast<ClauseId>(unit.parent);
        finish_text(unit);
        out = clause;
    }

    std::string ref_of(Unit const& unit, std::string const& prefix, std::string const& parent_ref) {
        if (unit.step.act == Act::heading) {
            std::string const slug =
                slug_of(joined(unit.paragraphs.empty() ? unit.paragraphs_before : unit.paragraphs));
            return unit.parent < 0 ? prefix + slug : parent_ref + '/' + slug;
        }
        LabelPart const& number = unit.step.number;
        bool const alone = unit.parent < 0 || number.series == Series::decimal || (unit.clause.kind != Kind::item);
        if (number.series == Series::bullet || number.series == Series::bare) {
            std::string const base = unit.parent < 0 ? prefix : parent_ref;
            return fmt::format("{}[{}]", base, ++counts_[base + "["]);
        }
        if (alone) return prefix + number.canonical;
        std::int32_t labelled = unit.parent;  // (m) under an unnumbered heading of 12 is 12(m)
        while (labelled >= 0 && units_[static_cast<std::size_t>(labelled)].step.act != Act::unit)
            labelled = units_[static_cast<std::size_t>(labelled)].parent;
        std::string const& base = labelled < 0 ? parent_ref : out_.tree.clauses[static_cast<std::size_t>(labelled)].ref;
        return fmt::format("{}({})", base, number.canonical);
    }

    void finish_text(Unit& unit) {
        Clause& clause = unit.clause;
        for (WordOrderRepair const& repair : repair_word_order(unit.paragraphs)) {
            repair_once(unit, RepairKind::text_order, repair.printed, repair.why);
            repair_word_order(unit.paragraphs_before);
        }
        clause.text = joined(unit.paragraphs);
        std::string before = joined(unit.paragraphs_before);
        clause.deleted = clause.text.empty() && !before.empty();
        if (clause.deleted) clause.text = before;
        if (clause.deleted || before != clause.text) clause.text_before = std::move(before);
    }

    BlockFacts const& facts(Step const& step) const { return facts_[step.block]; }

    Imported const& imported_;
    std::vector<BlockFacts> const& facts_;
    std::vector<Step> const& steps_;
    Places places_;
    Flat flat_;
    std::uint32_t flat_block_ = 0;
    std::vector<Unit> units_;
    std::unordered_map<UnitId, std::size_t> index_;
    std::map<std::string, std::size_t> decimals_;  // latest unit with a decimal number in the part, by its components
    std::vector<PartWords> parts_;
    std::vector<std::string> part_names_;
    std::unordered_map<std::string, int> counts_;
    Segmented out_;
};

}  // namespace

Segmented build_tree(Imported const& imported, std::vector<BlockFacts> const& facts, std::vector<Step> const& steps) {
    return Builder(imported, facts, steps).build();
}

}  // namespace concord
