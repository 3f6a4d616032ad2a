#include "indexer/docx/styles.hpp"

#include <algorithm>

namespace concord {
namespace {

constexpr std::size_t k_longest_chain = 64;  // Word itself stops sooner; a hostile file chains thousands

template <class T>
void inherit(std::optional<T>& own, std::optional<T> const& from) {
    if (!own) own = from;
}

}  // namespace

NumberProperties number_properties(WordXml const& xml, pugi::xml_node paragraph_properties) {
    pugi::xml_node const node = xml.child(paragraph_properties, "numPr");
    return {xml.number(xml.child(node, "numId")), xml.number(xml.child(node, "ilvl"))};
}

std::optional<int> left_indent(WordXml const& xml, pugi::xml_node paragraph_properties) {
    pugi::xml_node const node = xml.child(paragraph_properties, "ind");
    auto const left = xml.number(node, "left");
    return left ? left : xml.number(node, "start");
}

DocxStyles::DocxStyles(std::string_view styles_xml) {
    WordXml const xml(styles_xml);
    for (pugi::xml_node const node : xml.root().children()) {
        if (xml.name(node) != "style") continue;
        std::string const id(xml.value(node, "styleId"));
        DocxStyle style;
        style.based_on = xml.value(xml.child(node, "basedOn"));
        style.name = xml.value(xml.child(node, "name"));
        for (char& c : style.name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        pugi::xml_node const paragraph = xml.child(node, "pPr");
        style.number = number_properties(xml, paragraph);
        style.outline = xml.number(xml.child(paragraph, "outlineLvl"));
        style.indent = left_indent(xml, paragraph);
        if (!style.outline && style.name.size() == 9 && style.name.starts_with("heading ") && style.name[8] >= '1' &&
            style.name[8] <= '9')
            style.outline = style.name[8] - '1';
        pugi::xml_node const run = xml.child(node, "rPr");
        style.bold = xml.flag(run, "b");
        style.struck = xml.flag(run, "strike");
        style.hidden = xml.flag(run, "vanish");
        std::string_view const is_default = xml.value(node, "default");
        if (xml.value(node, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
            default_paragraph_ = id;
        styles_.emplace(id, std::move(style));
    }
}

DocxStyle const* DocxStyles::find(std::string const& id) const {
    auto const at = styles_.find(id);
    return at == styles_.end() ? nullptr : &at->second;
}

std::vector<std::string> const& DocxStyles::chain(std::string const& id) const {
    auto const [at, is_new] = chains_.try_emplace(id);
    if (!is_new) return at->second;
    std::vector<std::string>& out = at->second;
    std::string next = id.empty() ? default_paragraph_ : id;
    while (out.size() < k_longest_chain && std::find(out.begin(), out.end(), next) == out.end()) {
        DocxStyle const* const style = find(next);
        if (style == nullptr) break;
        out.push_back(next);
        next = style->based_on;
    }
    return out;
}

DocxStyle const& DocxStyles::resolved(std::string const& id) const {
    auto const [at, is_new] = resolved_.try_emplace(id);
    DocxStyle& out = at->second;
    if (!is_new) return out;
    for (std::string const& step : chain(id)) {
        DocxStyle const& style = *find(step);
        if (out.name.empty()) out.name = style.name;
        inherit(out.number.num_id, style.number.num_id);
        inherit(out.number.level, style.number.level);
        inherit(out.outline, style.outline);
        inherit(out.indent, style.indent);
        inherit(out.bold, style.bold);
        inherit(out.struck, style.struck);
        inherit(out.hidden, style.hidden);
    }
    return out;
}

}  // namespace concord
