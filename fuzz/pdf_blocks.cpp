// Any words at any places as the pages of a PDF file. poppler itself, which reads the bytes, is fuzzed by its makers.
#include <cstdint>
#include <string_view>

#include "fuzz/imported.hpp"
#include "indexer/pdf/drawn_lines.hpp"
#include "indexer/pdf/import_pdf.hpp"
#include "tests/indexer/pdf_sample.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    concord::PdfFile file = concord::pdf_pages({reinterpret_cast<char const*>(data), size});
    for (concord::PdfPage& page : file.pages) concord::mark_words(page);
    concord::check_imported(concord::blocks_of(file, "fuzz.pdf"));
    return 0;
}
