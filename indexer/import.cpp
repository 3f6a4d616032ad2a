#include "indexer/import.hpp"

#include "indexer/docx/import_docx.hpp"
#include "indexer/file_kind.hpp"
#include "indexer/html/import_html.hpp"
#include "indexer/office/office.hpp"
#include "indexer/pdf/import_pdf.hpp"
#include "indexer/read_file.hpp"

namespace concord {

Imported import_bytes(std::string_view bytes, std::string name) {
    if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos)
        throw Error("the file is empty", {name, 0, 0},
                    "publish or convert the document again, or take its entry out of corpus.toml");
    FileKind const kind = kind_of(bytes);
    if (!is_read(kind)) refuse_kind(kind, name);
    switch (kind) {
        case FileKind::text: return import_text(bytes, std::move(name));
        case FileKind::html: return import_html(bytes, std::move(name));
        case FileKind::word: return import_docx(bytes, std::move(name));
        case FileKind::pdf: return import_pdf(bytes, std::move(name));
        case FileKind::open_document: return import_by_office(bytes, "odt", std::move(name));
        case FileKind::rich_text: return import_by_office(bytes, "rtf", std::move(name));
        case FileKind::old_word: return import_by_office(bytes, "doc", std::move(name));
        case FileKind::encrypted:
        case FileKind::archive:
        case FileKind::unknown: break;
    }
    refuse_kind(kind, name);
}

Imported import_file(std::filesystem::path const& path, std::string name) {
    std::string const bytes = read_file(path, name);
    return import_bytes(bytes, std::move(name));
}

}  // namespace concord
