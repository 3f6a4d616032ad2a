#include "indexer/file_kind.hpp"

#include <algorithm>
#include <array>

#include "indexer/office/office.hpp"
#include "model/diagnostic.hpp"
#include "text/encoding.hpp"

namespace concord {
namespace {

constexpr std::string_view k_ole{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};  // Word 97 to 2003, and encrypted .docx
constexpr std::size_t k_pdf_head = 1024;                               // %PDF- may stand behind other bytes

constexpr std::size_t k_archive_head = 200;  // OpenDocument's kind stands so near; a shorter archive is a broken one

std::string wide(std::string_view ascii) {
    std::string out;
    for (char const c : ascii) out += {c, '\0'};
    return out;
}

bool starts_with_tag(std::string_view text, std::string_view tag) {
    if (text.size() <= tag.size() + 1 || text[0] != '<') return false;
    for (std::size_t i = 0; i < tag.size(); ++i) {
        char const c = text[i + 1];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != tag[i]) return false;
    }
    char const after = text[tag.size() + 1];
    return after == '>' || after == ' ' || after == '\n' || after == '\r' || after == '\t' || after == '/';
}

// A page opens with its document type, <html> or the like; a piece of one with a block and ends with a tag. Comments
// and the XML declaration may stand before.
bool is_html(std::string_view bytes) {
    constexpr std::string_view k_white = " \t\r\n\f";
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (;;) {
        bytes.remove_prefix(std::min(bytes.find_first_not_of(k_white), bytes.size()));
        std::string_view const closing = bytes.starts_with("<!--") ? "-->" : bytes.starts_with("<?xml") ? "?>" : "";
        if (closing.empty()) break;
        std::size_t const end = bytes.find(closing);
        if (end == std::string_view::npos) return false;
        bytes.remove_prefix(end + closing.size());
    }
    for (std::string_view const tag : {"!doctype html", "html", "head", "body"})
        if (starts_with_tag(bytes, tag)) return true;
    std::size_t const last = bytes.find_last_not_of(k_white);
    if (last == std::string_view::npos || bytes[last] != '>') return false;
    constexpr std::array<std::string_view, 21> k_blocks{
        "nav", "pre", "blockquote", "main", "article", "section", "div",   "p",    "h1",    "h2",    "h3",
        "h4",  "h5",  "h6",         "ol",   "ul",      "dl",      "table", "meta", "title", "header"};
    return std::any_of(k_blocks.begin(), k_blocks.end(), [&](auto tag) { return starts_with_tag(bytes, tag); });
}

}  // namespace

FileKind kind_of(std::string_view bytes) {
    if (bytes.substr(0, k_pdf_head).find("%PDF-") != std::string_view::npos) return FileKind::pdf;
    if (bytes.starts_with("{\\rtf")) return FileKind::rich_text;
    if (bytes.starts_with(k_ole)) {
        if (bytes.find(wide("EncryptedPackage")) != std::string_view::npos) return FileKind::encrypted;
        return bytes.find(wide("WordDocument")) != std::string_view::npos ? FileKind::old_word : FileKind::unknown;
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        std::string_view const head = bytes.substr(0, k_archive_head);
        if (head.find("application/vnd.oasis.opendocument") != std::string_view::npos) return FileKind::open_document;
        bool const word = bytes.find("word/") != std::string_view::npos;  // names of parts are not packed
        return word || bytes.size() < k_archive_head ? FileKind::word : FileKind::archive;
    }
    bool const wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");  // UTF-16
    if (wide ? is_html(decode(bytes).utf8) : is_html(bytes)) return FileKind::html;
    return is_binary(bytes) ? FileKind::unknown : FileKind::text;
}

bool is_read(FileKind kind) {
    switch (kind) {
        case FileKind::text:
        case FileKind::html:
        case FileKind::word:
        case FileKind::pdf: return true;
        case FileKind::open_document:
        case FileKind::rich_text:
        case FileKind::old_word: return has_office();
        case FileKind::encrypted:
        case FileKind::archive:
        case FileKind::unknown: break;
    }
    return false;
}

void refuse_kind(FileKind kind, std::string const& name) {
    auto const refuse = [&](char const* what, char const* mend) { throw Error(what, {name, 0, 0}, mend); };
    constexpr char k_office[] =
        "install LibreOffice, which reads it; or open it in a word processor and save it as .docx";
    switch (kind) {
        case FileKind::old_word:
            refuse("this is a Word file of before 2007, and LibreOffice is not installed", k_office);
            break;
        case FileKind::open_document:
            refuse("this is an OpenDocument file, and LibreOffice is not installed", k_office);
            break;
        case FileKind::rich_text: refuse("this is a rich text file, and LibreOffice is not installed", k_office); break;
        case FileKind::encrypted:
            refuse("the file is encrypted", "save a copy without a password and index that");
            break;
        case FileKind::archive:
            refuse("this is an archive that holds no Word document, which is not read",
                   "save its text as Word (.docx), HTML or plain text and index that");
            break;
        case FileKind::text:
        case FileKind::html:
        case FileKind::word:
        case FileKind::pdf:
        case FileKind::unknown: break;
    }
    throw Error("the file holds no text", {name, 0, 0},
                "save it as Word (.docx), PDF, HTML, text or Markdown and index that");
}

}  // namespace concord
