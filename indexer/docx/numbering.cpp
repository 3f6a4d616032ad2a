// A list (w:num) is an abstract list (w:abstractNum) with departures of its own. Lists of one abstract list count on
// together, unless one overrides a start: then its first paragraph of that level begins anew. Using a level takes back
// the levels below it. A level that is named in a label and was not used yet counts as used once.
#include "indexer/docx/numbering.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/docx/symbols.hpp"

namespace concord {
namespace {

struct FormatName {
    std::string_view name;
    NumberFormat format{};
};

constexpr std::array<FormatName, 11> k_formats{{{"decimal", NumberFormat::decimal},
                                                {"decimalZero", NumberFormat::decimal_zero},
                                                {"lowerLetter", NumberFormat::lower_letter},
                                                {"upperLetter", NumberFormat::upper_letter},
                                                {"lowerRoman", NumberFormat::lower_roman},
                                                {"upperRoman", NumberFormat::upper_roman},
                                                {"ordinal", NumberFormat::ordinal},
                                                {"cardinalText", NumberFormat::cardinal_text},
                                                {"ordinalText", NumberFormat::ordinal_text},
                                                {"bullet", NumberFormat::bullet},
                                                {"none", NumberFormat::none}}};

NumberFormat format_named(std::string_view name) {
    for (FormatName const& f : k_formats)
        if (f.name == name) return f.format;
    return NumberFormat::decimal;
}

bool is_level(int level) {
    return level >= 0 && level < k_list_levels;
}

// Word wraps a format of the user's own so that older versions find one that they know.
pugi::xml_node format_node(WordXml const& xml, pugi::xml_node level) {
    for (pugi::xml_node const choice : level.child("mc:AlternateContent").children("mc:Choice"))
        if (pugi::xml_node const node = xml.child(choice, "numFmt")) return node;
    return xml.child(level, "numFmt");
}

ListLevel read_level(WordXml const& xml, pugi::xml_node node) {
    ListLevel out;
    out.start = std::clamp(xml.number(xml.child(node, "start")).value_or(0), 0, 1'000'000);
    pugi::xml_node const format = format_node(xml, node);
    if (xml.value(format) == "custom") {
        std::string_view const pattern = xml.value(format, "format");
        out.zero_padded = static_cast<int>(std::min<std::size_t>(pattern.find(','), 9));
    } else {
        out.format = format_named(xml.value(format));
    }
    out.pattern = xml.value(xml.child(node, "lvlText"));
    out.restart_after = xml.number(xml.child(node, "lvlRestart"));
    out.legal = xml.flag(node, "isLgl").value_or(false);
    out.style = xml.value(xml.child(node, "pStyle"));
    out.indent = left_indent(xml, xml.child(node, "pPr"));
    if (out.format == NumberFormat::bullet) {
        pugi::xml_node const fonts = xml.child(xml.child(node, "rPr"), "rFonts");
        out.pattern = bullet_shown(out.pattern, xml.value(fonts, "ascii"));
    }
    return out;
}

std::string shown(int number, ListLevel const& level, bool legal) {
    if (level.format == NumberFormat::none || level.format == NumberFormat::bullet) return "";
    if (level.zero_padded > 0) return fmt::format("{:0{}}", number, level.zero_padded);
    return formatted(number, legal ? NumberFormat::decimal : level.format);
}

}  // namespace

DocxNumbering::DocxNumbering(std::string_view numbering_xml, DocxStyles const& styles) : styles_(styles) {
    WordXml const xml(numbering_xml);
    std::map<int, std::string> links;  // abstract lists that only name a style, whose list holds the levels
    for (pugi::xml_node const node : xml.root().children()) {
        if (xml.name(node) == "abstractNum") {
            int const id = xml.number(node, "abstractNumId").value_or(-1);
            if (pugi::xml_node const link = xml.child(node, "numStyleLink")) links.emplace(id, xml.value(link));
            if (pugi::xml_node const name = xml.child(node, "name")) names_.emplace(xml.value(name), id);
            Levels& levels = abstracts_[id];
            for (pugi::xml_node const child : node.children()) {
                int const level = xml.number(child, "ilvl").value_or(-1);
                if (xml.name(child) == "lvl" && is_level(level))
                    levels[static_cast<std::size_t>(level)] = read_level(xml, child);
            }
        } else if (xml.name(node) == "num") {
            List list;
            list.abstract = xml.number(xml.child(node, "abstractNumId")).value_or(-1);
            for (pugi::xml_node const child : node.children()) {
                int const level = xml.number(child, "ilvl").value_or(-1);
                if (xml.name(child) != "lvlOverride" || !is_level(level)) continue;
                if (auto const start = xml.number(xml.child(child, "startOverride")))
                    list.starts[level] = std::clamp(*start, 0, 1'000'000);
                if (pugi::xml_node const own = xml.child(child, "lvl")) list.levels[level] = read_level(xml, own);
            }
            lists_[xml.number(node, "numId").value_or(0)] = std::move(list);
        }
    }
    follow_style_links(links);
    add_lists_of_fields();
}

// The lists that LISTNUM fields name and no file holds: one abstract list each, with an id that no file should have.
void DocxNumbering::add_lists_of_fields() {
    struct FieldList {
        std::string_view name;
        std::array<std::string_view, k_list_levels> patterns;  // 1, a, A, i, I stand for the number in that format
    };
    constexpr std::array<FieldList, 3> k_lists{
        {{"NumberDefault", {"1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i."}},
         {"OutlineDefault", {"I.", "A.", "1.", "a)", "(1)", "(a)", "(i)", "(a)", "(i)"}},
         {"LegalDefault", {"1.", "1.", "1.", "1.", "1.", "1.", "1.", "1.", "1."}}}};
    int id = -2;
    for (FieldList const& list : k_lists) {
        std::string above;  // of legal numbers: "%1.%2."
        for (std::size_t i = 0; i < k_list_levels; ++i) {
            ListLevel& level = abstracts_[id][i];
            std::string_view const pattern = list.patterns[i];
            std::size_t const number = pattern.find_first_of("1aAiI");
            char const format = pattern[number];
            level.format = format == 'a'   ? NumberFormat::lower_letter
                           : format == 'A' ? NumberFormat::upper_letter
                           : format == 'i' ? NumberFormat::lower_roman
                           : format == 'I' ? NumberFormat::upper_roman
                                           : NumberFormat::decimal;
            level.pattern =
                fmt::format("{}{}%{}{}", above, pattern.substr(0, number), i + 1, pattern.substr(number + 1));
            if (list.name == "LegalDefault") above = level.pattern;
        }
        lists_[id].abstract = id;
        names_.emplace(list.name, id);
        --id;
    }
}

int DocxNumbering::list_named(std::string_view name) const {
    auto const abstract = names_.find(name);
    if (abstract == names_.end()) return 0;
    for (auto const& [id, list] : lists_)
        if (list.abstract == abstract->second) return id;
    return 0;
}

void DocxNumbering::follow_style_links(std::map<int, std::string> const& links) {
    for (auto& [id, list] : lists_) {
        for (std::size_t steps = 0; steps <= links.size(); ++steps) {  // a circle of links ends, too
            auto const link = links.find(list.abstract);
            if (link == links.end()) break;
            DocxStyle const* const style = styles_.find(link->second);
            if (style == nullptr || !style->number.num_id) break;
            auto const other = lists_.find(*style->number.num_id);
            if (other == lists_.end() || other->second.abstract == list.abstract) break;
            list.abstract = other->second.abstract;
        }
    }
}

NumberPlace DocxNumbering::place_of(std::string const& style, NumberProperties const& direct) const {
    NumberProperties const& by_style = styles_.resolved(style).number;
    NumberPlace out;
    out.num_id = direct.num_id ? *direct.num_id : by_style.num_id.value_or(0);
    auto const list = lists_.find(out.num_id);
    if (out.num_id == 0 || list == lists_.end() || abstracts_.count(list->second.abstract) == 0) return {};
    if (direct.level) {
        out.level = *direct.level;
    } else {
        // A style's own level is the one that names the style; only without such its w:ilvl counts.
        Levels const& levels = abstracts_.at(list->second.abstract);
        for (std::string const& step : styles_.chain(style)) {
            auto const at =
                std::find_if(levels.begin(), levels.end(), [&](ListLevel const& l) { return l.style == step; });
            DocxStyle const* const own = styles_.find(step);
            if (at == levels.end() && !own->number.level) continue;
            out.level = at != levels.end() ? static_cast<int>(at - levels.begin()) : *own->number.level;
            break;
        }
    }
    out.level = std::clamp(out.level, 0, k_list_levels - 1);
    return out;
}

int DocxNumbering::abstract_of(int num_id) const {
    auto const at = lists_.find(num_id);
    return at == lists_.end() ? -1 : at->second.abstract;
}

ListLevel const* DocxNumbering::level(NumberPlace const& place) const {
    auto const list = lists_.find(place.num_id);
    if (place.num_id == 0 || list == lists_.end()) return nullptr;
    if (auto const own = list->second.levels.find(place.level); own != list->second.levels.end()) return &own->second;
    auto const abstract = abstracts_.find(list->second.abstract);
    return abstract == abstracts_.end() ? nullptr : &abstract->second[static_cast<std::size_t>(place.level)];
}

std::optional<int> DocxNumbering::start_override(NumberPlace const& place) const {
    auto const list = lists_.find(place.num_id);
    if (list == lists_.end()) return std::nullopt;
    auto const at = list->second.starts.find(place.level);
    return at == list->second.starts.end() ? std::nullopt : std::optional<int>(at->second);
}

ListLabel ListCounters::next(NumberPlace const& place) {
    ListLevel const& level = *numbering_.level(place);
    Counts& counts = counts_[numbering_.abstract_of(place.num_id)];
    auto const start_of = [&](int at) {
        NumberPlace const there{place.num_id, at};
        return numbering_.start_override(there).value_or(numbering_.level(there)->start);
    };
    if (numbering_.start_override(place) && restarted_.emplace(place.num_id, place.level).second)
        counts[static_cast<std::size_t>(place.level)].reset();
    for (int above = 0; above < place.level; ++above) {
        auto& count = counts[static_cast<std::size_t>(above)];
        if (!count) count = start_of(above);
    }
    auto& own = counts[static_cast<std::size_t>(place.level)];
    own = own ? *own + 1 : start_of(place.level);
    for (int below = place.level + 1; below < k_list_levels; ++below) {
        std::optional<int> const after = numbering_.level({place.num_id, below})->restart_after;
        if (!after || place.level < *after) counts[static_cast<std::size_t>(below)].reset();
    }

    ListLabel out;
    out.bullet = level.format == NumberFormat::bullet;
    if (out.bullet) {
        out.text = level.pattern;
        return out;
    }
    for (std::size_t i = 0; i < level.pattern.size(); ++i) {
        char const digit = i + 1 < level.pattern.size() ? level.pattern[i + 1] : '\0';
        if (level.pattern[i] != '%' || digit < '1' || digit > '9') {
            out.text += level.pattern[i];
            continue;
        }
        ++i;
        int const at = digit - '1';
        if (at > place.level) continue;  // Word shows nothing for a level that is deeper than the paragraph's own
        ListLevel const* const shown_level = numbering_.level({place.num_id, at});
        out.text += shown(counts[static_cast<std::size_t>(at)].value_or(0), *shown_level, level.legal);
    }
    while (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
    return out;
}

void ListCounters::set(NumberPlace const& place, int number) {
    restarted_.emplace(place.num_id, place.level);
    counts_[numbering_.abstract_of(place.num_id)][static_cast<std::size_t>(place.level)] = number - 1;
}

}  // namespace concord
