#include "tests/files.hpp"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace concord {

std::string source_path(std::string_view below) {
    return std::string(CONCORD_SOURCE_DIR "/").append(below);
}

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "concord-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for tests");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace concord
