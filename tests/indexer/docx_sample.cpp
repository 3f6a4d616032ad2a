#include "tests/indexer/docx_sample.hpp"

#include <fmt/format.h>

#include "render/zip.hpp"

namespace concord {
namespace {

constexpr char k_space[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char k_relation[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string part(std::string const& element, std::string const& content) {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{0} xmlns:w=\"{1}\" xmlns:r=\"{2}\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        "xmlns:v=\"urn:schemas-microsoft-com:vml\">"
        "{3}</w:{0}>",
        element, k_space, k_relation, content);
}

}  // namespace

std::string docx(DocxSample const& sample) {
    struct Extra {
        char const* type;
        char const* element;
        std::string const& content;
    };
    Extra const extras[] = {{"styles", "styles", sample.styles},
                            {"numbering", "numbering", sample.numbering},
                            {"footnotes", "footnotes", sample.footnotes},
                            {"endnotes", "endnotes", sample.endnotes},
                            {"header", "hdr", sample.header}};
    std::string types =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Override PartName=\"/word/document.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";
    std::string relations;
    ZipParts parts;
    std::string body = sample.body;
    for (Extra const& extra : extras) {
        if (extra.content.empty()) continue;
        types += fmt::format(
            "<Override PartName=\"/word/{0}.xml\" "
            "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{0}+xml\"/>",
            extra.type);
        relations +=
            fmt::format("<Relationship Id=\"r-{0}\" Type=\"{1}/{0}\" Target=\"{0}.xml\"/>", extra.type, k_relation);
    }
    if (!sample.header.empty())
        body += "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r-header\"/></w:sectPr>";
    parts.emplace_back("[Content_Types].xml", types + "</Types>");
    constexpr char k_rels[] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    parts.emplace_back("_rels/.rels",
                       fmt::format("{}<Relationship Id=\"r1\" Type=\"{}/officeDocument\" Target=\"word/document.xml\"/>"
                                   "</Relationships>",
                                   k_rels, k_relation));
    parts.emplace_back("word/_rels/document.xml.rels", k_rels + relations + "</Relationships>");
    parts.emplace_back("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
    for (Extra const& extra : extras)
        if (!extra.content.empty())
            parts.emplace_back(fmt::format("word/{}.xml", extra.type), part(extra.element, extra.content));
    return zipped(parts);
}

std::string run(std::string const& words, std::string const& properties) {
    return fmt::format("<w:r><w:rPr>{}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", properties, words);
}

std::string deleted(std::string const& words) {
    return fmt::format(
        "<w:del w:id=\"1\" w:author=\"A. Smith\" w:date=\"2026-01-02T00:00:00Z\"><w:r><w:delText "
        "xml:space=\"preserve\">{}</w:delText></w:r></w:del>",
        words);
}

std::string inserted(std::string const& words) {
    return fmt::format("<w:ins w:id=\"1\" w:author=\"B. Jones\" w:date=\"2026-02-03T00:00:00Z\">{}</w:ins>",
                       run(words));
}

std::string paragraph_of(std::string const& runs, std::string const& properties) {
    return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", properties, runs);
}

std::string paragraph(std::string const& words, std::string const& properties) {
    return paragraph_of(run(words), properties);
}

std::string styled(std::string const& style, std::string const& words) {
    return paragraph(words, fmt::format("<w:pStyle w:val=\"{}\"/>", style));
}

std::string numbered(int list, int level) {
    return fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>", level, list);
}

std::string item(int list, int level, std::string const& words) {
    return paragraph(words, numbered(list, level));
}

std::string item_of(int list, int level, std::string const& runs, std::string const& mark) {
    return paragraph_of(runs, numbered(list, level) + (mark.empty() ? "" : "<w:rPr>" + mark + "</w:rPr>"));
}

std::string level(std::string const& format, std::string const& pattern, std::string const& more, int start) {
    return fmt::format("<w:start w:val=\"{}\"/><w:numFmt w:val=\"{}\"/>{}<w:lvlText w:val=\"{}\"/>", start, format,
                       more, pattern);
}

std::string abstract_list(int id, std::vector<std::string> const& levels) {
    std::string out = fmt::format("<w:abstractNum w:abstractNumId=\"{}\">", id);
    for (std::size_t i = 0; i < levels.size(); ++i) out += fmt::format("<w:lvl w:ilvl=\"{}\">{}</w:lvl>", i, levels[i]);
    return out + "</w:abstractNum>";
}

std::string list_of(int id, int abstract, std::string const& overrides) {
    return fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>{}</w:num>", id, abstract, overrides);
}

std::string list(int id, std::vector<std::string> const& levels) {
    return abstract_list(id, levels) + list_of(id, id);
}

std::string style(std::string const& id, std::string const& name, std::string const& more) {
    return fmt::format("<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/>{}</w:style>", id, name,
                       more);
}

}  // namespace concord
