// WordprocessingML (ECMA-376): a paragraph is w:p of runs w:r, a table w:tbl of w:tr of w:tc; a cell ends with a
// paragraph, and so does the body, before the section's properties.
#include "render/docx_writer.hpp"

#include <cassert>

#include "render/docx_parts.hpp"
#include "render/wrap.hpp"
#include "render/zip.hpp"

namespace concord {
namespace {

constexpr char k_space[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char k_relations[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// What XML cannot hold is U+FFFD already, but for the two that Unicode calls no characters.
std::string words_for_xml(std::string const& text) {
    std::string out = printable(text);
    for (std::size_t at = 0; (at = out.find("\xEF\xBF", at)) != std::string::npos; at += 3)
        if (at + 2 < out.size() && (out[at + 2] == '\xBE' || out[at + 2] == '\xBF')) out[at + 2] = '\xBD';
    for (char& c : out)
        if (c == '\n') c = ' ';
    return out;
}

pugi::xml_node with_value(pugi::xml_node parent, char const* name, std::string const& value) {
    pugi::xml_node out = parent.append_child(name);
    out.append_attribute("w:val") = value.c_str();
    return out;
}

void add_width(pugi::xml_node parent, char const* name, int width) {
    pugi::xml_node const node = parent.append_child(name);
    pugi::xml_node(node).append_attribute("w:w") = width;
    pugi::xml_node(node).append_attribute("w:type") = "dxa";
}

struct Writer : pugi::xml_writer {
    std::string out;
    void write(void const* data, std::size_t size) override { out.append(static_cast<char const*>(data), size); }
};

}  // namespace

DocxWriter::DocxWriter(std::string title) : title_(std::move(title)) {
    pugi::xml_node declaration = document_.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    pugi::xml_node root = document_.append_child("w:document");
    root.append_attribute("xmlns:w") = k_space;
    root.append_attribute("xmlns:r") = k_relations;
    body_ = root.append_child("w:body");
}

void DocxWriter::add_runs(pugi::xml_node paragraph, std::vector<DocxRun> const& runs) {
    for (DocxRun const& run : runs) {
        if (run.text.empty()) continue;
        pugi::xml_node parent = paragraph;
        if (!run.link.empty()) {
            if (links_.empty() || links_.back() != run.link) links_.push_back(run.link);
            parent = paragraph.append_child("w:hyperlink");
            parent.append_attribute("r:id") = docx_link_id(links_.size() - 1).c_str();
        }
        pugi::xml_node node = parent.append_child("w:r");
        std::string const style = run.link.empty() ? run.style : "Hyperlink";
        if (!style.empty()) with_value(node.append_child("w:rPr"), "w:rStyle", style);
        pugi::xml_node text = node.append_child("w:t");
        text.append_attribute("xml:space") = "preserve";
        text.text() = words_for_xml(run.text).c_str();
    }
}

void DocxWriter::heading(int level, std::string const& text) {
    paragraph(level <= 1 ? "Heading1" : "Heading2", text);
}

void DocxWriter::paragraph(std::string const& style, std::vector<DocxRun> const& runs) {
    pugi::xml_node node = (cell_ ? cell_ : body_).append_child("w:p");
    with_value(node.append_child("w:pPr"), "w:pStyle", style);
    add_runs(node, runs);
}

void DocxWriter::paragraph(std::string const& style, std::string const& text) {
    paragraph(style, std::vector<DocxRun>{{text}});
}

void DocxWriter::begin_table(std::vector<int> widths, std::vector<std::string> const& header) {
    assert(widths.size() == header.size());
    widths_ = std::move(widths);
    table_ = body_.append_child("w:tbl");
    pugi::xml_node properties = table_.append_child("w:tblPr");
    with_value(properties, "w:tblStyle", "ConcordTable");
    int whole = 0;
    for (int const width : widths_) whole += width;
    add_width(properties, "w:tblW", whole);
    properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
    pugi::xml_node look = properties.append_child("w:tblLook");
    look.append_attribute("w:val") = "0020";
    look.append_attribute("w:firstRow") = "1";
    pugi::xml_node grid = table_.append_child("w:tblGrid");
    for (int const width : widths_) grid.append_child("w:gridCol").append_attribute("w:w") = width;
    begin_row();
    pugi::xml_node row_properties = row_.append_child("w:trPr");
    row_properties.append_child("w:cantSplit");
    row_properties.append_child("w:tblHeader");
    for (std::string const& title : header) {
        begin_cell();
        paragraph("TableHeader", title);
    }
}

void DocxWriter::begin_row() {
    end_cell();
    row_ = table_.append_child("w:tr");
    column_ = 0;
}

void DocxWriter::begin_cell() {
    end_cell();
    assert(column_ < widths_.size());
    cell_ = row_.append_child("w:tc");
    add_width(cell_.append_child("w:tcPr"), "w:tcW", widths_[column_++]);
}

void DocxWriter::end_cell() {
    if (cell_ && !cell_.child("w:p")) paragraph("Normal", "");
    cell_ = {};
}

void DocxWriter::end_table() {
    end_cell();
    table_ = {};
    paragraph("Aside", "");  // two tables without a paragraph between them would be one
}

std::string DocxWriter::take() {
    pugi::xml_node section = body_.append_child("w:sectPr");
    pugi::xml_node footer = section.append_child("w:footerReference");
    footer.append_attribute("w:type") = "default";
    footer.append_attribute("r:id") = "rId2";
    pugi::xml_node size = section.append_child("w:pgSz");  // A4
    size.append_attribute("w:w") = 16838;
    size.append_attribute("w:h") = 11906;
    size.append_attribute("w:orient") = "landscape";
    pugi::xml_node margins = section.append_child("w:pgMar");
    for (char const* const side : {"w:top", "w:right", "w:bottom", "w:left"}) margins.append_attribute(side) = 1134;
    for (char const* const side : {"w:header", "w:footer"}) margins.append_attribute(side) = 567;
    margins.append_attribute("w:gutter") = 0;
    Writer writer;
    document_.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    ZipParts parts = docx_parts(words_for_xml(title_), links_);
    parts.emplace_back("word/document.xml", std::move(writer.out));
    return zipped(parts);
}

}  // namespace concord
