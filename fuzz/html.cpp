// Any bytes as a web page.
#include <cstdint>

#include "fuzz/imported.hpp"
#include "indexer/html/import_html.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    try {
        concord::check_imported(concord::import_html({reinterpret_cast<char const*>(data), size}, "fuzz.html"));
    } catch (concord::Error const&) {  // a page without words
    }
    return 0;
}
