// libzip writes into a buffer of its own, which is read back after the archive is closed. The source is kept beside
// the archive, which would free it on closing.
#include "render/zip.hpp"

#include <memory>

#include <zip.h>

#include "model/diagnostic.hpp"

namespace concord {
namespace {

[[noreturn]] void refuse() {
    throw Error("the file cannot be put together: there is not enough memory", {"concord", 0, 0},
                "write fewer matters or councils");
}

constexpr zip_uint16_t k_date = (0U << 9U) | (1U << 5U) | 1U;  // 1980-01-01, the first that ZIP knows

using SourceHandle = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

std::string content_of(zip_source_t* source) {
    if (zip_source_open(source) != 0) refuse();
    std::string out;
    char buffer[65536];
    for (;;) {
        zip_int64_t const count = zip_source_read(source, buffer, sizeof buffer);
        if (count < 0) refuse();
        if (count == 0) break;
        out.append(buffer, static_cast<std::size_t>(count));
    }
    zip_source_close(source);
    return out;
}

}  // namespace

std::string zipped(ZipParts const& parts) {
    zip_error_t error;
    zip_error_init(&error);
    SourceHandle const source(zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
    if (!source) refuse();
    zip_source_keep(source.get());
    zip_t* const archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
    if (archive == nullptr) refuse();
    for (auto const& [name, content] : parts) {
        zip_source_t* const part = zip_source_buffer(archive, content.data(), content.size(), 0);
        zip_int64_t const at = part == nullptr ? -1 : zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        bool const added = at >= 0 && zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, k_date, 0) == 0;
        if (!added) {
            if (at < 0) zip_source_free(part);  // which the archive did not take
            zip_discard(archive);
            refuse();
        }
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        refuse();
    }
    return content_of(source.get());
}

}  // namespace concord
