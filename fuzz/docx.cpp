// A Word file from plain bytes: its parts' XML, one after the other, each opened by a line "== NAME". So a seed can be
// read, and a change to it stays a Word file. What is no such list is tried as a file itself.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/imported.hpp"
#include "indexer/docx/import_docx.hpp"
#include "render/zip.hpp"

namespace {

std::string packed(std::string_view text) {
    concord::ZipParts parts{{"_rels/.rels",
                             "<Relationships><Relationship Type=\"a/officeDocument\" Target=\"word/document.xml\"/>"
                             "</Relationships>"},
                            {"word/_rels/document.xml.rels",
                             "<Relationships><Relationship Type=\"a/styles\" Target=\"styles.xml\"/>"
                             "<Relationship Type=\"a/numbering\" Target=\"numbering.xml\"/>"
                             "<Relationship Type=\"a/footnotes\" Target=\"footnotes.xml\"/>"
                             "<Relationship Type=\"a/header\" Target=\"header.xml\"/></Relationships>"}};
    while (text.starts_with("== ")) {
        std::size_t const line = std::min(text.find('\n'), text.size());
        std::size_t const next = std::min(text.find("\n== ", line), text.size());
        std::string const name(text.substr(3, line - 3));
        if (name.find('\0') == std::string::npos && !name.empty())
            parts.emplace_back("word/" + name + ".xml", std::string(text.substr(line, next - line)));
        text.remove_prefix(std::min(next + 1, text.size()));
        if (parts.size() > 16) break;
    }
    return concord::zipped(parts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    try {
        concord::check_imported(
            concord::import_docx(text.starts_with("== ") ? packed(text) : std::string(text), "fuzz"));
    } catch (concord::Error const&) {  // no archive, damaged, without words, or two parts of one name
    }
    return 0;
}
