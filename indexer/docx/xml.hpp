// WordprocessingML as pugixml reads it: names without their prefix, and a walk over a tree of any depth that does not
// recurse. pugixml expands no entity but XML's own five, and fetches nothing.
#pragma once

#include <optional>
#include <string_view>

#include <pugixml.hpp>

namespace concord {

class WordXml {
 public:
    explicit WordXml(std::string_view xml);  // a part; broken XML is read as far as it goes

    pugi::xml_node root() const { return document_.document_element(); }
    bool is_whole() const { return whole_; }

    // "p" for <w:p>, whatever prefix the part gives WordprocessingML; the full name for other vocabularies.
    std::string_view name(pugi::xml_node node) const;
    std::string_view value(pugi::xml_node node, std::string_view attribute = "val") const;
    std::optional<int> number(pugi::xml_node node, std::string_view attribute = "val") const;
    pugi::xml_node child(pugi::xml_node node, std::string_view name) const;
    std::optional<bool> flag(pugi::xml_node properties, std::string_view name) const;  // <w:b/>, <w:b w:val="0"/>

 private:
    pugi::xml_document document_;
    std::string_view prefix_ = "w:";
    bool whole_ = true;
};

// Calls enter(node) on the way down, and leave(node) on the way up where enter answered true; only then are the
// node's children walked.
template <class Enter, class Leave>
void walk_xml(pugi::xml_node root, Enter&& enter, Leave&& leave) {
    pugi::xml_node at = root.first_child();
    while (at) {
        bool const down = enter(at);
        if (down && at.first_child()) {
            at = at.first_child();
            continue;
        }
        if (down) leave(at);
        while (!at.next_sibling()) {
            at = at.parent();
            if (!at || at == root) return;
            leave(at);
        }
        at = at.next_sibling();
    }
}

}  // namespace concord
