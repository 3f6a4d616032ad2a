// Names of elements, roles and the words that authors of web pages put into class and id. A word in a class is weak
// evidence: what holds the page's main heading is never taken for furniture.
#include "indexer/html/elements.hpp"

#include <algorithm>
#include <array>

namespace concord {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, std::array<std::string_view, N> const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower_case(std::string_view words) {
    std::string out(words);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool has_furniture_word(std::string_view names) {
    constexpr std::array<std::string_view, 24> k_words{
        "cookie", "cookies", "cookiebanner", "consent",    "gdpr", "breadcrumb",      "breadcrumbs", "navbar",
        "nav",    "menu",    "navigation",   "sidebar",    "skip", "skiplink",        "footer",      "masthead",
        "share",  "social",  "sharing",      "pagination", "toc",  "tableofcontents", "pager",       "printonly"};
    std::string const all = lower_case(names);
    for (std::size_t at = 0; at < all.size();) {
        std::size_t const end = std::min(all.find_first_of(" -_\t\n:", at), all.size());
        if (is_one_of(std::string_view(all).substr(at, end - at), k_words)) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

std::string_view element_name(xmlNode const* node) {
    if (node->type != XML_ELEMENT_NODE || node->name == nullptr) return "";
    return reinterpret_cast<char const*>(node->name);
}

std::string attribute_of(xmlNode const* node, char const* name) {
    xmlChar* const value = xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<xmlChar const*>(name));
    std::string out = value == nullptr ? "" : reinterpret_cast<char const*>(value);
    if (value != nullptr) xmlFree(value);
    return out;
}

bool has_attribute(xmlNode const* node, char const* name) {
    return xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<xmlChar const*>(name)) != nullptr;
}

std::string style_value(xmlNode const* node, std::string_view property) {
    std::string const style = lower_case(attribute_of(node, "style"));
    for (std::size_t at = 0; at < style.size();) {
        std::size_t const end = std::min(style.find(';', at), style.size());
        std::size_t const colon = style.find(':', at);
        auto const trimmed = [&](std::size_t begin, std::size_t stop) {
            while (begin < stop && style[begin] == ' ') ++begin;
            while (begin < stop && style[stop - 1] == ' ') --stop;
            return std::string_view(style).substr(begin, stop - begin);
        };
        if (colon < end && trimmed(at, colon) == property) return std::string(trimmed(colon + 1, end));
        at = end + 1;
    }
    return "";
}

bool is_shown(xmlNode const* node) {
    constexpr std::array<std::string_view, 18> k_never{
        "head",   "script", "style", "noscript", "template", "select", "button", "input",  "textarea",
        "iframe", "object", "svg",   "canvas",   "video",    "audio",  "math",   "option", "datalist"};
    if (is_one_of(element_name(node), k_never)) return false;
    if (node->properties == nullptr) return true;
    if (has_attribute(node, "hidden") || attribute_of(node, "aria-hidden") == "true") return false;
    return style_value(node, "display") != "none" && style_value(node, "visibility") != "hidden";
}

bool is_block_element(std::string_view name) {
    constexpr std::array<std::string_view, 43> k_blocks{
        "html",       "body",    "p",  "div",     "section", "article",    "main",     "header", "footer",
        "aside",      "nav",     "h1", "h2",      "h3",      "h4",         "h5",       "h6",     "ul",
        "ol",         "li",      "dl", "dt",      "dd",      "table",      "caption",  "thead",  "tbody",
        "tfoot",      "tr",      "td", "th",      "pre",     "blockquote", "fieldset", "form",   "figure",
        "figcaption", "address", "hr", "details", "summary", "center",     "legend"};
    return is_one_of(name, k_blocks);
}

bool is_main_element(xmlNode const* node) {
    return element_name(node) == "main" || attribute_of(node, "role") == "main";
}

bool is_text_mark(xmlNode const* node) {
    std::string_view const name = element_name(node);
    return name == "h1" || name == "article" || is_main_element(node);
}

bool is_around_the_text(xmlNode const* node) {
    constexpr std::array<std::string_view, 10> k_roles{"navigation",    "banner", "contentinfo", "search",
                                                       "complementary", "alert",  "dialog",      "alertdialog",
                                                       "menubar",       "doc-toc"};
    std::string_view const name = element_name(node);
    if (name == "nav" || name == "footer" || name == "aside") return true;
    if (name == "body" || name == "html" || is_main_element(node)) return false;
    if (name == "header") return true;
    if (node->properties == nullptr || !is_block_element(name)) return false;
    if (std::string const title = attribute_of(node, "title"); title == "header" || title == "footer") return true;
    if (lower_case(attribute_of(node, "id")).starts_with("table of contents")) return true;  // both as LibreOffice does
    return is_one_of(attribute_of(node, "role"), k_roles) ||
           has_furniture_word(attribute_of(node, "class") + ' ' + attribute_of(node, "id"));
}

}  // namespace concord
