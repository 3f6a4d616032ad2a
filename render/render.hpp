// A Table in each format. A renderer walks the table and writes; it never asks which format it is, nor compares.
// Same table, same bytes. Text is UTF-8 and ends with a newline.
#pragma once

#include <string>

#include "diff/table.hpp"
#include "render/whence.hpp"

namespace concord {

struct TerminalStyle {
    int columns = 80;
    bool colour = false;
};

std::string render_terminal(Table const& table, TerminalStyle style);
std::string render_markdown(Table const& table, Whence const& whence = {});
std::string render_html(Table const& table, Whence const& whence = {});  // one self-contained, accessible file
std::string render_csv(Table const& table);    // RFC 4180; cells that a spreadsheet would run as a formula are quoted
std::string render_json(Table const& table);   // docs/formats.md
std::string render_jsonl(Table const& table);  // one row a line: {"question","cells":{DOC:{"finding","refs"}}}

// The bytes of a workbook and of a document for a word processor. They throw Error where the system has no room.
std::string render_xlsx(Table const& table, Whence const& whence = {});
std::string render_docx(Table const& table, Whence const& whence = {});

}  // namespace concord
