// The parts of a Word file (.docx), unpacked in memory: nothing is written to the disk, and no part is read but those
// that the file's own relationships name. Limits hold for what a hostile file may claim (docs/importers.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

struct DocxParts {  // XML; empty where the file has none
    std::string document;
    std::string styles;
    std::string numbering;
    std::string footnotes;
    std::string endnotes;
    std::vector<std::string> headers;  // headers and footers, in the order of the relationships
};

// Throws Error, placed at `name`: no archive, damaged, encrypted, another kind of file, larger than the limits.
DocxParts read_docx_package(std::string_view bytes, std::string const& name);

}  // namespace concord
