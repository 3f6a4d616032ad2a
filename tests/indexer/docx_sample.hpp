// Small Word files made for a test, from a few lines of WordprocessingML.
//
//   docx({.body = paragraph("Text") + item(1, 0, "First"), .numbering = list(1, {level("decimal", "%1.")})})
#pragma once

#include <string>
#include <vector>

namespace concord {

struct DocxSample {
    std::string body{};       // what stands in <w:body>
    std::string numbering{};  // in <w:numbering>
    std::string styles{};     // in <w:styles>
    std::string footnotes{};
    std::string endnotes{};
    std::string header{};
};

std::string docx(DocxSample const& sample);  // the file's bytes

std::string run(std::string const& words, std::string const& properties = "");
std::string deleted(std::string const& words);   // by A. Smith, 2026-01-02
std::string inserted(std::string const& words);  // by B. Jones, 2026-02-03
std::string paragraph_of(std::string const& runs, std::string const& properties = "");
std::string paragraph(std::string const& words, std::string const& properties = "");
std::string styled(std::string const& style, std::string const& words);
std::string numbered(int list, int level);  // properties
std::string item(int list, int level, std::string const& words);
std::string item_of(int list, int level, std::string const& runs, std::string const& mark = "");  // mark: in its rPr

std::string level(std::string const& format, std::string const& pattern, std::string const& more = "", int start = 1);
std::string abstract_list(int id, std::vector<std::string> const& levels);
std::string list_of(int id, int abstract, std::string const& overrides = "");
std::string list(int id, std::vector<std::string> const& levels);  // an abstract list and its one list
std::string style(std::string const& id, std::string const& name, std::string const& more);

}  // namespace concord
