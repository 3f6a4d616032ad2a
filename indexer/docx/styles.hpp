// Word's paragraph and character styles, with what they inherit.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/docx/xml.hpp"

namespace concord {

struct NumberProperties {  // w:numPr; a missing value is inherited, numId 0 takes the number away
    std::optional<int> num_id;
    std::optional<int> level;
};

struct DocxStyle {
    std::string based_on;
    std::string name;  // in lower case: "heading 1", "toc 2"
    NumberProperties number;
    std::optional<int> outline;  // 0 is the highest
    std::optional<int> indent;   // in twips
    std::optional<bool> bold;
    std::optional<bool> struck;
    std::optional<bool> hidden;
};

class DocxStyles {
 public:
    explicit DocxStyles(std::string_view styles_xml);

    // The style and those that it is based on, nearest first; ends where they run in a circle. An empty id is the
    // default paragraph style.
    std::vector<std::string> const& chain(std::string const& id) const;
    DocxStyle const& resolved(std::string const& id) const;  // with what it inherits
    DocxStyle const* find(std::string const& id) const;

 private:
    std::map<std::string, DocxStyle> styles_;
    std::string default_paragraph_;
    mutable std::map<std::string, std::vector<std::string>> chains_;  // as far as asked for
    mutable std::map<std::string, DocxStyle> resolved_;
};

NumberProperties number_properties(WordXml const& xml, pugi::xml_node paragraph_properties);
std::optional<int> left_indent(WordXml const& xml, pugi::xml_node paragraph_properties);

}  // namespace concord
