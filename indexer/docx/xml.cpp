#include "indexer/docx/xml.hpp"

#include <charconv>

namespace concord {

WordXml::WordXml(std::string_view xml) {
    // A text node of blanks alone is words: <w:t xml:space="preserve"> </w:t>
    unsigned const how = pugi::parse_default | pugi::parse_ws_pcdata_single;
    whole_ = static_cast<bool>(document_.load_buffer(xml.data(), xml.size(), how));
    for (pugi::xml_attribute const attribute : root().attributes()) {
        std::string_view const name = attribute.name();
        std::string_view const value = attribute.value();
        if (!value.ends_with("/wordprocessingml/2006/main") && !value.ends_with("/wordprocessingml/main")) continue;
        if (name == "xmlns") prefix_ = "";
        if (!name.starts_with("xmlns:")) continue;
        std::string_view const root_name = root().name();
        std::string_view const prefix = name.substr(6);
        if (root_name.size() > prefix.size() && root_name.starts_with(prefix) && root_name[prefix.size()] == ':')
            prefix_ = root_name.substr(0, prefix.size() + 1);
    }
}

std::string_view WordXml::name(pugi::xml_node node) const {
    std::string_view const full = node.name();
    return full.starts_with(prefix_) ? full.substr(prefix_.size()) : full;
}

std::string_view WordXml::value(pugi::xml_node node, std::string_view attribute) const {
    for (pugi::xml_attribute const a : node.attributes()) {
        std::string_view const full = a.name();
        if (full == attribute) return a.value();
        if (!prefix_.empty() && full.starts_with(prefix_) && full.substr(prefix_.size()) == attribute) return a.value();
    }
    return {};
}

std::optional<int> WordXml::number(pugi::xml_node node, std::string_view attribute) const {
    std::string_view const text = value(node, attribute);
    int out = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || error != std::errc()) return std::nullopt;
    return out;
}

pugi::xml_node WordXml::child(pugi::xml_node node, std::string_view wanted) const {
    for (pugi::xml_node const c : node.children())
        if (name(c) == wanted) return c;
    return {};
}

std::optional<bool> WordXml::flag(pugi::xml_node properties, std::string_view wanted) const {
    pugi::xml_node const node = child(properties, wanted);
    if (!node) return std::nullopt;
    std::string_view const text = value(node);
    return text != "0" && text != "false" && text != "off" && text != "none";
}

}  // namespace concord
