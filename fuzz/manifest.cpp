// Any bytes as corpus.toml: a manifest, or an Error with a place.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "indexer/manifest.hpp"
#include "model/diagnostic.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    namespace fs = std::filesystem;
    // a folder a process, so that several can run at once
    static fs::path const folder = fs::temp_directory_path() / ("concord-fuzz-" + std::to_string(getpid()));
    fs::create_directories(folder);
    fs::path const file = folder / "corpus.toml";
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<char const*>(data), static_cast<std::streamsize>(size));
    try {
        concord::read_manifest(file);
    } catch (concord::Error const& error) {
        if (error.diagnostic().place.file.empty() || error.diagnostic().mend.empty()) std::abort();
    }
    fs::remove_all(folder);
    return 0;
}
