// libzip reads the archive from memory. A part is unpacked in pieces and counted on the way, since the size that an
// archive claims may be a lie.
#include "indexer/docx/package.hpp"

#include <array>
#include <memory>

#include <fmt/format.h>
#include <zip.h>
#include <pugixml.hpp>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

constexpr zip_int64_t k_most_entries = 20'000;                // a large constitution has some hundred
constexpr std::size_t k_most_part = std::size_t{256} << 20U;  // of XML; 10,000 pages take a tenth of it
constexpr std::size_t k_most_all = std::size_t{384} << 20U;
constexpr std::size_t k_ratio_matters = std::size_t{16} << 20U;  // small parts may repeat themselves as they like
constexpr std::size_t k_most_ratio = 250;                        // text packs 5 to 30 times, a bomb a thousand times

constexpr char k_mend[] = "open it in Word or LibreOffice, save it again as .docx, and index that";

struct ZipCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

class Package {
 public:
    Package(std::string_view bytes, std::string const& name) : name_(name) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!archive_) {
            std::string const why = zip_error_strerror(&error);
            if (source != nullptr) zip_source_free(source);
            zip_error_fini(&error);
            refuse(fmt::format("the file is damaged: its archive cannot be opened ({})", why));
        }
        if (zip_get_num_entries(archive_.get(), 0) > k_most_entries)
            refuse(fmt::format("the file holds more than {} parts, which no document does", k_most_entries));
    }

    bool has(std::string const& part) const { return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0; }

    std::string read(std::string const& part) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat(archive_.get(), part.c_str(), 0, &stat) != 0) return "";
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            throw Error("the file is encrypted", {name_, 0, 0}, "save a copy without a password and index that");
        std::unique_ptr<zip_file_t, ZipCloser> const file(zip_fopen(archive_.get(), part.c_str(), 0));
        if (!file) refuse(fmt::format("the file is damaged: its part {} cannot be unpacked", part));
        std::string out;
        std::array<char, 65536> buffer{};
        for (;;) {
            zip_int64_t const count = zip_fread(file.get(), buffer.data(), buffer.size());
            if (count < 0) refuse(fmt::format("the file is damaged: its part {} cannot be unpacked", part));
            if (count == 0) break;
            out.append(buffer.data(), static_cast<std::size_t>(count));
            std::size_t const packed = std::max<std::size_t>(1, stat.comp_size);
            if (out.size() > k_most_part || read_ + out.size() > k_most_all ||
                (out.size() > k_ratio_matters && out.size() / packed > k_most_ratio))
                refuse(fmt::format("the file's part {} unpacks to far more than a document holds", part));
        }
        read_ += out.size();
        return out;
    }

    [[noreturn]] void refuse(std::string what) const { throw Error(std::move(what), {name_, 0, 0}, k_mend); }

 private:
    std::string const& name_;
    std::unique_ptr<zip_t, ZipCloser> archive_;
    std::size_t read_ = 0;
};

// "word/document.xml" and "../x/y.xml" to "x/y.xml"; "/word/styles.xml" to "word/styles.xml". Above the top is the top.
std::string resolved(std::string const& from, std::string_view target) {
    std::vector<std::string_view> steps;
    auto const walk = [&](std::string_view path) {
        for (std::size_t at = 0; at <= path.size();) {
            std::size_t const end = std::min(path.find('/', at), path.size());
            std::string_view const step = path.substr(at, end - at);
            if (step == "..") {
                if (!steps.empty()) steps.pop_back();
            } else if (!step.empty() && step != ".") {
                steps.push_back(step);
            }
            at = end + 1;
        }
    };
    std::string_view const folder = std::string_view(from).substr(0, from.rfind('/') + 1);
    if (!target.starts_with('/')) walk(folder);
    walk(target);
    std::string out;
    for (std::string_view const step : steps) out += (out.empty() ? "" : "/") + std::string(step);
    return out;
}

struct Relation {
    std::string type;  // the last word of its address: "styles", "header"
    std::string part;
};

std::vector<Relation> relations(Package& package, std::string const& of) {
    std::size_t const slash = of.rfind('/') + 1;
    std::string const part = of.substr(0, slash) + "_rels/" + of.substr(slash) + ".rels";
    std::string const xml = package.read(part);
    pugi::xml_document document;
    std::vector<Relation> out;
    if (!document.load_buffer(xml.data(), xml.size())) return out;
    for (pugi::xml_node const node : document.document_element().children()) {
        if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;  // never followed
        std::string_view const type = node.attribute("Type").value();
        out.push_back({std::string(type.substr(type.rfind('/') + 1)), resolved(of, node.attribute("Target").value())});
    }
    return out;
}

std::string main_part(Package& package, std::string const& name) {
    std::string found;
    for (Relation const& r : relations(package, ""))
        if (r.type == "officeDocument") found = r.part;
    if (found.empty() && package.has("word/document.xml")) found = "word/document.xml";
    auto const other = [&](std::string_view what) {
        throw Error(fmt::format("this is {}, which is not read", what), {name, 0, 0},
                    "save its text as Word (.docx), HTML or plain text and index that");
    };
    if (found.starts_with("xl/")) other("an Excel workbook");
    if (found.starts_with("ppt/")) other("a PowerPoint presentation");
    if (found.empty()) other("an archive that holds no Word document");
    return found;
}

}  // namespace

DocxParts read_docx_package(std::string_view bytes, std::string const& name) {
    Package package(bytes, name);
    std::string const main = main_part(package, name);
    DocxParts out;
    out.document = package.read(main);
    if (out.document.empty()) package.refuse("the file is damaged: it has no text");
    for (Relation const& r : relations(package, main)) {
        if (r.type == "styles") out.styles = package.read(r.part);
        if (r.type == "numbering") out.numbering = package.read(r.part);
        if (r.type == "footnotes") out.footnotes = package.read(r.part);
        if (r.type == "endnotes") out.endnotes = package.read(r.part);
        if (r.type == "header" || r.type == "footer") out.headers.push_back(package.read(r.part));
    }
    return out;
}

}  // namespace concord
