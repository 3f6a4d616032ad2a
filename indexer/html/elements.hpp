// What a web page's elements are to a reader: shown or not, block or inline, part of the text or of the page around it.
#pragma once

#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace concord {

std::string_view element_name(xmlNode const* node);  // "" for text and comments
std::string attribute_of(xmlNode const* node, char const* name);
bool has_attribute(xmlNode const* node, char const* name);
std::string style_value(xmlNode const* node, std::string_view property);  // of the element's own style attribute

bool is_shown(xmlNode const* node);  // neither a script, a form's field nor hidden
bool is_block_element(std::string_view name);
bool is_around_the_text(xmlNode const* node);  // navigation, cookie banners, footers and the like, by their marks
bool is_text_mark(xmlNode const* node);        // a main heading, article or part: what holds it is not around the text
bool is_main_element(xmlNode const* node);     // <main>, role="main"

// The first element below that `is` answers true for; stops there, and never recurses.
template <class Is>
xmlNode const* find_below(xmlNode const* root, Is&& is) {
    xmlNode const* at = root->children;
    while (at != nullptr) {
        if (at->type == XML_ELEMENT_NODE && is(at)) return at;
        if (at->type == XML_ELEMENT_NODE && at->children != nullptr) {
            at = at->children;
            continue;
        }
        while (at->next == nullptr) {
            at = at->parent;
            if (at == nullptr || at == root) return nullptr;
        }
        at = at->next;
    }
    return nullptr;
}

}  // namespace concord
